import { writeFileSync } from 'node:fs';
import { importPipeline } from './import/importPipeline.ts';
import { readImportOptions, USAGE } from './import/options.ts';
import { reportCsv, reportSummary } from './import/report.ts';
import { progressBar } from './progressBar.ts';
import { runCommand } from './runCommand.ts';

await runCommand(USAGE, async () => {
  const { reportFile, ...options } = readImportOptions(process.argv.slice(2), new Date());
  const bar = progressBar('Importing');
  const started = Date.now();
  try {
    const { created, updated, deals, accounts, remarks } = await importPipeline({
      ...options,
      progress: (done, total, what) => bar.show(done, total, what)
    });
    bar.stop();
    writeFileSync(reportFile, reportCsv(remarks));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const refused = remarks.filter(remark => remark.outcome === 'not taken').length;
    console.log(`Planned ${deals} deals and ${accounts} accounts.`);
    console.log(`${created} records created, ${updated} updated in ${seconds} s; ${refused} rows not taken.`);
    console.log(`Every remark stands in ${reportFile}:`);
    for (const line of reportSummary(remarks)) console.log(`  ${line}`);
  } finally {
    bar.stop();
  }
});
