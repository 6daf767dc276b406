import { errorTable, type ErrorRow } from '@suara/schema';

/** The reference page of the error table, `docs/reference/errors.md`. */
export function errorReference(): string {
  const rows = Object.entries<ErrorRow>(errorTable).map(
    ([code, { status, id, en, retry }]) =>
      `| \`${code}\` | ${status || 'on the device'} | ${id} | ${en} | ${retry ? 'yes' : ''} |`,
  );
  return [
    '# Errors',
    '',
    'Generated from `packages/schema/src/errors/table.ts` by `npm run docs`; edit the table, not this page.',
    '',
    'Every error of the API is `application/problem+json` with `code`, `status`, `title` (English), `detail` (Indonesian) and, when several things are wrong,',
    '`faults` with a code and a field each. "Retry" means that the same request may succeed later; the outbox keeps the entry.',
    '',
    '| code | status | Indonesian | English | retry |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
