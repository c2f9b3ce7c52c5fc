import { connectToOrg } from './org/passwordLogin.ts';
import { openSavedLogin } from './org/savedLogin.ts';
import { readRepairOptions, USAGE } from './repair/options.ts';
import { repair } from './repair/repair.ts';
import { runCommand } from './runCommand.ts';

/** `npm run repair`: brings keys, and what else older records lack, to what the records say. */
await runCommand(USAGE, async () => {
  const { targetOrg, credentials, dryRun } = readRepairOptions(process.argv.slice(2));
  const org =
    targetOrg === undefined ? await connectToOrg(credentials) : (await openSavedLogin(targetOrg)).records;
  const { repaired, refused } = await repair(org, { dryRun });
  for (const [object, count] of repaired)
    console.log(`${dryRun ? 'Would repair' : 'Repaired'} ${count} ${object}`);
  if (repaired.size === 0 && refused.length === 0) console.log('Every key is right.');
  for (const line of refused) console.error(line);
  if (refused.length > 0) process.exitCode = 1;
});
