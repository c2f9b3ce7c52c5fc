import path from 'node:path';
import { audit } from './audit/audit.ts';
import { readAuditOptions, USAGE } from './audit/options.ts';
import { runCommand } from './runCommand.ts';

/** The exit status of an audit that could not be held. */
const NOT_TRIED = 2;

/** `npm run audit`: whether an org keeps what the package promises. Stopped by hand, it removes what it made first. */
await runCommand(
  USAGE,
  async () => {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (!stop.signal.aborted) console.error('Stopping: what was made is removed first.');
        stop.abort();
      });
    }
    const options = readAuditOptions(process.argv.slice(2));
    process.exitCode = await audit(path.resolve('.'), options, stop.signal, line => console.log(line));
  },
  NOT_TRIED
);
