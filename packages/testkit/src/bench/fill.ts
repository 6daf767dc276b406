import { sql } from 'kysely';
import type { Storage } from '@suara/server';
import { skm2017, type SurveyForm } from '@suara/schema';

/**
 * Fills a unit with responses straight in the database: tens of times faster than over HTTP, and the same rows and
 * counters as if they had come that way. Every response gives one of four patterns of answers.
 */
export async function fillUnit(storage: Storage, form: SurveyForm, period: string, count: number): Promise<void> {
  const service = form.services[0]!.id;
  for (const [pattern, answers] of patterns().entries()) {
    const rows = patternCount(count, pattern);
    for (let done = 0; done < rows; done += pieceSize) {
      await insertRows(storage, form, { period, service, answers }, Math.min(pieceSize, rows - done));
    }
  }
  await storage.database
    .insertInto('counter')
    .values(counterRows(form, period, service, count))
    .execute();
}

/** Rows of one statement: it has to end well before the server's own limit for a statement. */
const pieceSize = 100_000;

async function insertRows(
  storage: Storage,
  form: SurveyForm,
  { period, service, answers }: { period: string; service: string; answers: Record<string, number> },
  rows: number,
): Promise<void> {
  await sql`
    insert into response (id, unit, period, service, instrument, form, channel, layout, lang, answers, blanks, profile,
      comment, body_hash, received_at)
    select ${sql.raw(randomId(storage))}, ${form.unit.id}, ${period}, ${service}, ${form.instrument.id}, ${form.id},
      'web', 'stack', 'id', ${JSON.stringify(answers)}, '{}', '{"jenis_kelamin":"P","usia":"34"}',
      'Pelayanan sudah baik, antrean masih panjang.', 'bench', ${Date.now()}
    from ${sql.raw(series(storage, rows))}
  `.execute(storage.database);
}

/** Answers 1234..., 2341..., 3412..., 4123... */
function patterns(): Record<string, number>[] {
  return [0, 1, 2, 3].map((shift) =>
    Object.fromEntries(skm2017.elements.map(({ id }, position) => [id, ((position + shift) % 4) + 1])),
  );
}

function patternCount(count: number, pattern: number): number {
  return Math.floor((count + 3 - pattern) / 4);
}

function counterRows(form: SurveyForm, period: string, service: string, count: number) {
  const key = { unit: form.unit.id, period, instrument: form.instrument.id, service };
  const answers = skm2017.elements.flatMap(({ id }, position) =>
    [1, 2, 3, 4].map((value) => {
      const pattern = (value - 1 - position + 400) % 4;
      return { ...key, kind: 'answer' as const, name: id, value: String(value), n: patternCount(count, pattern) };
    }),
  );
  return [
    { ...key, kind: 'responses' as const, name: '', value: '', n: count },
    { ...key, kind: 'form' as const, name: form.id, value: '', n: count },
    { ...key, kind: 'profile' as const, name: 'jenis_kelamin', value: 'P', n: count },
    { ...key, kind: 'profile' as const, name: 'usia', value: '34', n: count },
    ...answers.filter((row) => row.n > 0),
  ];
}

function randomId(storage: Storage): string {
  return storage.kind === 'sqlite' ? 'lower(hex(randomblob(16)))' : 'gen_random_uuid()::text';
}

function series(storage: Storage, rows: number): string {
  return storage.kind === 'sqlite'
    ? `(with recursive counted(n) as (select 1 union all select n + 1 from counted where n < ${rows}) select n from counted)`
    : `generate_series(1, ${rows})`;
}
