import { openPasswordLogin } from './org/passwordLogin.ts';
import { openSavedLogin } from './org/savedLogin.ts';
import { progressBar } from './progressBar.ts';
import { runCommand } from './runCommand.ts';
import { readTakeOverOptions, USAGE } from './takeOver/options.ts';
import { reportLines } from './takeOver/report.ts';
import { takeOver } from './takeOver/takeOver.ts';

/** The exit status of a taking over that could not be done. */
const NOT_DONE = 2;

/** `npm run take-over`: lets each open deal that rests on another policy be judged by the one in force for it. */
await runCommand(
  USAGE,
  async () => {
    const { targetOrg, credentials, dryRun } = readTakeOverOptions(process.argv.slice(2));
    const login =
      targetOrg === undefined ? await openPasswordLogin(credentials) : await openSavedLogin(targetOrg);
    const bar = progressBar('Taking over');
    try {
      const report = await takeOver(login, {
        dryRun,
        progress: (done, total) => bar.show(done, total, 'deals')
      });
      bar.stop();
      for (const line of reportLines(report, dryRun)) console.log(line);
      if (report.prepared.length + report.refused.length > 0) process.exitCode = 1;
    } finally {
      bar.stop();
    }
  },
  NOT_DONE
);
