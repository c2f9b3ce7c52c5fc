import { parseArgs } from 'node:util';
import { dayOption } from '../dayOption.ts';
import type { Credentials } from '../org/passwordLogin.ts';
import { WrongUse } from '../runCommand.ts';

export const USAGE = `npm run import -- pipeline FOLDER [options]

  --url URL            where the org answers (http://localhost:3000)
  --username NAME      who imports; needs the migration exemption (integration@same-page.local)
  --password PASSWORD  (local)
  --overwrite          takes rows whose records people changed in the org since, and empties fields whose cells are empty
  --as-of YYYY-MM-DD   the end of its quarter stands in for missing close dates (today)
  --report FILE        where remarks on rows are written (import-report.csv)`;

export interface ImportCommandOptions {
  readonly folder: string;
  readonly credentials: Credentials;
  readonly asOf: string;
  /** Takes what the files say over what people changed since the last load. */
  readonly overwrite: boolean;
  readonly reportFile: string;
}

/** @throws WrongUse, or the platform's error about an option, when the command was called otherwise than USAGE says */
export function readImportOptions(args: readonly string[], now: Date): ImportCommandOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://localhost:3000' },
      username: { type: 'string', default: 'integration@same-page.local' },
      password: { type: 'string', default: 'local' },
      overwrite: { type: 'boolean', default: false },
      'as-of': { type: 'string', default: now.toISOString().slice(0, 10) },
      report: { type: 'string', default: 'import-report.csv' }
    }
  });
  const [kind, folder, ...more] = positionals;
  if (kind !== 'pipeline') throw new WrongUse('Say what to import: pipeline.');
  if (folder === undefined || more.length > 0) throw new WrongUse('Name one folder to import from.');
  return {
    folder,
    credentials: { baseUrl: values.url, username: values.username, password: values.password },
    asOf: dayOption(values['as-of'], '--as-of'),
    overwrite: values.overwrite,
    reportFile: values.report
  };
}
