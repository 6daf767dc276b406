import { runChecks } from './checks.ts';
import { say } from './run.ts';

const failed = await runChecks();
say(failed.length === 0 ? 'oxlint, prettier and TypeScript are content.' : `Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
