import path from 'node:path';
import { audit } from './audit/audit.ts';
import { auditForecast } from './audit/forecast/auditForecast.ts';
import { readAuditOptions, USAGE } from './audit/options.ts';
import type { ForecastOptions } from './audit/options.ts';
import { progressBar } from './progressBar.ts';
import { runCommand } from './runCommand.ts';

/** The exit status of an audit that could not be held. */
const NOT_TRIED = 2;

const STOPPING = {
  forecast: 'Stopping: the job in the org is ended first.',
  'self-test': 'Stopping: what was made is removed first.'
} as const;

/** `npm run audit`: whether an org keeps what the package promises. Stopped by hand, it puts things in order first. */
await runCommand(
  USAGE,
  async () => {
    const options = readAuditOptions(process.argv.slice(2));
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (!stop.signal.aborted) console.error(STOPPING[options.kind]);
        stop.abort(new Error('Stopped: not all was audited, and nothing was written.'));
      });
    }
    process.exitCode =
      options.kind === 'forecast'
        ? await forecast(options, stop.signal)
        : await audit(path.resolve('.'), options, stop.signal, say);
  },
  NOT_TRIED
);

async function forecast(options: ForecastOptions, signal: AbortSignal): Promise<0 | 1> {
  const bar = progressBar('Auditing');
  try {
    return await auditForecast(options, signal, {
      say: line => {
        bar.stop();
        say(line);
      },
      progress: (done, total) => bar.show(done, total, 'deals')
    });
  } finally {
    bar.stop();
  }
}

function say(line: string): void {
  console.log(line);
}
