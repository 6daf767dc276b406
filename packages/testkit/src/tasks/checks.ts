import { run } from './run.ts';

/** A check of the source that needs no browser and no database. */
export interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** What `npm run lint` and `npm test` hold the source to. */
export const checks: readonly Check[] = [
  { name: 'oxlint', command: ['oxlint', '--deny-warnings'] },
  { name: 'prettier', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['tsc', '--project', '.'] },
];

/** Runs every check and gives the names of those that failed. */
export async function runChecks(): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, command } of checks) {
    const [program, ...programArguments] = command;
    if ((await run(program, programArguments)) !== 0) failed.push(name);
  }
  return failed;
}
