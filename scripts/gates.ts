import path from 'node:path';
import { buildPackage } from './build/buildPackage.ts';
import { gates } from './gates/gates.ts';
import { readRefusals } from './gates/refusals.ts';
import { runGates } from './gates/runGates.ts';
import { runCommand } from './runCommand.ts';

/** `npm run gates`: builds the package and runs every gate on it. */
await runCommand('npm run gates', async () => {
  const project = path.resolve(import.meta.dirname, '..');
  const { problems } = await buildPackage(project, path.join(project, 'dist'));
  if (problems.length > 0) throw new Error(`The package can't be built:\n${problems.join('\n')}`);

  const refusals = readRefusals(path.join(project, 'config/gates/refused.json'));
  const clean = await runGates(gates, project, refusals, line => console.log(line));
  if (!clean) {
    throw new Error('Mend what is open, or refuse it with its reason in config/gates/refused.json.');
  }
});
