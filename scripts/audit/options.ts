import { parseArgs } from 'node:util';
import type { Credentials } from '../org/passwordLogin.ts';
import { WrongUse } from '../runCommand.ts';

export const USAGE = `npm run audit -- --self-test [options]

  --self-test          tries every way to bring a deal without criteria into the forecast, with deals that it removes
                       again. Exit status: 0 all are closed, 1 something let a deal through, 2 it could not be told

  --target-org ALIAS   an org that the sf CLI is logged in to, by alias or username; without it the local org:
  --url URL            where it answers (http://localhost:3000)
  --username NAME      (admin@same-page.local)
  --password PASSWORD  (local)

  --delete-as NAME     another login of the org that removes the deals, when this user may not: an alias, in the local
                       org a username
  --field NAME=VALUE   fills a field that the org asks for; may be given several times
  --production         confirms that a production org is meant`;

export interface AuditOptions {
  readonly targetOrg: string | undefined;
  readonly credentials: Credentials;
  readonly deleteAs: string | undefined;
  /** `NAME=VALUE`, as typed. */
  readonly fields: readonly string[];
  readonly production: boolean;
}

/** @throws WrongUse, or the platform's error about an option, when the command was called otherwise than USAGE says */
export function readAuditOptions(args: readonly string[]): AuditOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'self-test': { type: 'boolean', default: false },
      'target-org': { type: 'string', short: 'o' },
      url: { type: 'string', default: 'http://localhost:3000' },
      username: { type: 'string', default: 'admin@same-page.local' },
      password: { type: 'string', default: 'local' },
      'delete-as': { type: 'string' },
      field: { type: 'string', multiple: true, default: [] },
      production: { type: 'boolean', default: false }
    }
  });
  if (!values['self-test']) throw new WrongUse('Say what to audit: --self-test.');
  return {
    targetOrg: values['target-org'],
    credentials: { baseUrl: values.url, username: values.username, password: values.password },
    deleteAs: values['delete-as'],
    fields: values.field,
    production: values.production
  };
}
