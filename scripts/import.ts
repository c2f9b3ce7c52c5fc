import { writeFileSync } from 'node:fs';
import { importPipeline } from './import/importPipeline.ts';
import type { Remark } from './import/importPlan.ts';
import { readImportOptions, USAGE } from './import/options.ts';
import { isTakenWhole, leftLines, reportCsv, reportSummary } from './import/report.ts';
import { progressBar } from './progressBar.ts';
import { runCommand } from './runCommand.ts';

await runCommand(USAGE, async () => {
  const { reportFile, ...options } = readImportOptions(process.argv.slice(2), new Date());
  const bar = progressBar('Importing');
  const started = Date.now();
  try {
    const { created, updated, unchanged, deals, accounts, remarks } = await importPipeline({
      ...options,
      progress: (done, total, what) => bar.show(done, total, what)
    });
    bar.stop();
    writeFileSync(reportFile, reportCsv(remarks));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const count = (outcome: Remark['outcome']) => remarks.filter(remark => remark.outcome === outcome).length;
    console.log(`Planned ${deals} deals and ${accounts} accounts.`);
    console.log(
      `${created} records created, ${updated} updated in ${seconds} s; ${unchanged} are as the files say; ` +
        `${count('not taken')} rows not taken; ${count('left as it is')} left as they are.`
    );
    for (const line of leftLines(remarks)) console.log(`  ${line}`);
    console.log(`Every remark stands in ${reportFile}:`);
    for (const line of reportSummary(remarks)) console.log(`  ${line}`);
    if (!isTakenWhole(remarks)) process.exitCode = 1;
  } finally {
    bar.stop();
  }
});
