import path from 'node:path';
import { deploy } from './deploy/deploy.ts';
import { runCommand } from './runCommand.ts';
import { createScratchOrg } from './scratch/createScratchOrg.ts';
import { readScratchOptions, USAGE } from './scratch/options.ts';

/** `npm run scratch`: a new scratch org with the package and its content in it, and how to open it. */
await runCommand(USAGE, async () => {
  const { demo, ...options } = readScratchOptions(process.argv.slice(2));
  const root = path.resolve('.');
  await createScratchOrg(root, options);
  await deploy(
    root,
    { targetOrg: options.alias, content: demo ? 'demo' : 'agreed', dryRun: false, production: false },
    line => console.log(line)
  ).catch((error: unknown) => {
    throw new Error(
      `${error instanceof Error ? error.message : String(error)}\n\n` +
        `The scratch org is there. Go on with: npm run deploy -- --target-org ${options.alias} ${demo ? '--demo' : '--agree'}`,
      { cause: error }
    );
  });
  console.log(`Open it: sf org open --target-org ${options.alias}`);
});
