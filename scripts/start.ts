import { join } from 'node:path';
import { checkPort } from './start/freePort.ts';
import { readOptions, type StartOptions } from './start/options.ts';
import { reasonOf } from './start/reasonOf.ts';
import { start } from './start/start.ts';

/** `npm start`: builds the pages, starts the org, seeds the demo and prints where to look. */
let options: StartOptions | undefined;
try {
  const root = join(import.meta.dirname, '..');
  options = readOptions(process.argv.slice(2), process.env, root);
  await checkPort(options.port);
  const { org, project } = await start(root, options, line => console.log(line));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void org.close().then(() => process.exit(0)));
  }
  console.log(`Local org ready at ${org.url}`);
  const { personas, password } = project.people;
  for (const { username, title } of personas) console.log(`  ${username.padEnd(32)} ${title}`);
  console.log(`Everybody's password is "${password}". Ctrl-C stops the org.`);
} catch (error) {
  const reasons = reasonOf(error, options);
  if (!reasons) throw error;
  for (const reason of reasons) console.error(reason);
  process.exit(1);
}
