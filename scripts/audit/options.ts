import { parseArgs } from 'node:util';
import { dayOption } from '../dayOption.ts';
import type { Credentials } from '../org/passwordLogin.ts';
import { WrongUse } from '../runCommand.ts';

export const USAGE = `npm run audit -- [options]

Judges every deal in the forecast by its records, and writes those that lack criteria into files.
Exit status: 0 none fails, 1 some do, 2 it could not be told

  --as-of YYYY-MM-DD   judges by what will have expired by that day (today)
  --output FOLDER      where failing-deals.csv, audit.json and summary.txt are written (audit)

npm run audit -- --self-test [options]

  --self-test          tries every way to bring a deal without criteria into the forecast, with deals that it removes
                       again. Exit status: 0 all are closed, 1 something let a deal through, 2 it could not be told

  --delete-as NAME     another login of the org that removes the deals, when this user may not: an alias, in the local
                       org a username
  --field NAME=VALUE   fills a field that the org asks for; may be given several times
  --production         confirms that a production org is meant

For both:

  --target-org ALIAS   an org that the sf CLI is logged in to, by alias or username; without it the local org:
  --url URL            where it answers (http://localhost:3000)
  --username NAME      (admin@same-page.local)
  --password PASSWORD  (local)`;

/** Who asks which org. */
interface OrgOptions {
  readonly targetOrg: string | undefined;
  readonly credentials: Credentials;
}

export interface SelfTestOptions extends OrgOptions {
  readonly kind: 'self-test';
  readonly deleteAs: string | undefined;
  /** `NAME=VALUE`, as typed. */
  readonly fields: readonly string[];
  readonly production: boolean;
}

export interface ForecastOptions extends OrgOptions {
  readonly kind: 'forecast';
  /** An ISO date; today without it. */
  readonly asOf: string | undefined;
  readonly output: string;
}

/** @throws WrongUse, or the platform's error about an option, when the command was called otherwise than USAGE says */
export function readAuditOptions(args: readonly string[]): SelfTestOptions | ForecastOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'self-test': { type: 'boolean', default: false },
      'target-org': { type: 'string', short: 'o' },
      url: { type: 'string', default: 'http://localhost:3000' },
      username: { type: 'string', default: 'admin@same-page.local' },
      password: { type: 'string', default: 'local' },
      'as-of': { type: 'string' },
      output: { type: 'string' },
      'delete-as': { type: 'string' },
      field: { type: 'string', multiple: true },
      production: { type: 'boolean' }
    }
  });
  const { 'as-of': asOf, output, 'delete-as': deleteAs, field, production } = values;
  const org = {
    targetOrg: values['target-org'],
    credentials: { baseUrl: values.url, username: values.username, password: values.password }
  };
  if (values['self-test']) {
    refuseGiven({ '--as-of': asOf, '--output': output }, 'without --self-test');
    return { kind: 'self-test', ...org, deleteAs, fields: field ?? [], production: production ?? false };
  }
  refuseGiven({ '--delete-as': deleteAs, '--field': field, '--production': production }, 'with --self-test');
  return {
    kind: 'forecast',
    ...org,
    asOf: asOf === undefined ? undefined : dayOption(asOf, '--as-of'),
    output: output ?? 'audit'
  };
}

/** Options that the other audit has. */
function refuseGiven(options: Readonly<Record<string, unknown>>, where: string): void {
  const given = Object.keys(options).filter(name => options[name] !== undefined);
  if (given.length > 0) throw new WrongUse(`Only ${where}: ${given.join(', ')}.`);
}
