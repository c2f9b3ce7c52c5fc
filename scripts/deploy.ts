import path from 'node:path';
import { deploy } from './deploy/deploy.ts';
import { readDeployOptions, USAGE } from './deploy/options.ts';
import { runCommand } from './runCommand.ts';

/** `npm run deploy`: the project of this folder, from its sources to an org where people can use it. */
await runCommand(USAGE, async () => {
  await deploy(path.resolve('.'), readDeployOptions(process.argv.slice(2)), line => console.log(line));
});
