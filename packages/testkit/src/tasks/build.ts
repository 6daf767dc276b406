import { buildPackages, buildSdk } from './building.ts';
import { say } from './run.ts';

await buildPackages();
await buildSdk();
say('Built packages/*/dist and packages/widgets/sdk.');
