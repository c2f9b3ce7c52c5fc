import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importPipeline } from './import/importPipeline.ts';
import { reportCsv, reportSummary } from './import/report.ts';
import { progressBar } from './progressBar.ts';

const USAGE = `npm run import -- pipeline FOLDER [options]

  --url URL            where the org answers (http://localhost:3000)
  --username NAME      who imports; needs the migration exemption (integration@same-page.local)
  --password PASSWORD  (local)
  --as-of YYYY-MM-DD   its quarter ends stand in for missing close dates (today)
  --report FILE        what there is to say about rows (import-report.csv)`;

const today = new Date().toISOString().slice(0, 10);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    username: { type: 'string', default: 'integration@same-page.local' },
    password: { type: 'string', default: 'local' },
    'as-of': { type: 'string', default: today },
    report: { type: 'string', default: 'import-report.csv' }
  }
});
const [kind, folder] = positionals;

if (kind !== 'pipeline' || folder === undefined) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const bar = progressBar('Importing');
  const started = Date.now();
  try {
    const { created, updated, deals, accounts, remarks } = await importPipeline({
      folder,
      credentials: { baseUrl: values.url, username: values.username, password: values.password },
      asOf: values['as-of'],
      progress: (done, total, what) => bar.show(done, total, what)
    });
    bar.stop();
    writeFileSync(values.report, reportCsv(remarks));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `Read ${deals} deals and ${accounts} accounts; ${created} records created, ${updated} updated in ${seconds} s.`
    );
    const refused = remarks.filter(remark => remark.outcome === 'not taken').length;
    console.log(`${refused} rows not taken. Every remark stands in ${values.report}:`);
    for (const line of reportSummary(remarks)) console.log(`  ${line}`);
  } catch (error) {
    bar.stop();
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
