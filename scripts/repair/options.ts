import { parseArgs } from 'node:util';
import type { Credentials } from '../org/passwordLogin.ts';

export const USAGE = `npm run repair -- [options]

Brings keys to what the records say: after contacts were merged, and after an upgrade to a package with new keys.
The user needs the permission sets Same_Page_Administrator and Same_Page_Data_Migration.

  --target-org NAME    an org that the sf CLI knows, by alias or username; without it the local org:
  --url URL            where it answers (http://localhost:3000)
  --username NAME      (integration@same-page.local)
  --password PASSWORD  (local)
  --dry-run            only says what would be repaired`;

export interface RepairCommandOptions {
  readonly targetOrg: string | undefined;
  readonly credentials: Credentials;
  readonly dryRun: boolean;
}

/** @throws the platform's error about an option when the command was called otherwise than USAGE says */
export function readRepairOptions(args: readonly string[]): RepairCommandOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'target-org': { type: 'string' },
      url: { type: 'string', default: 'http://localhost:3000' },
      username: { type: 'string', default: 'integration@same-page.local' },
      password: { type: 'string', default: 'local' },
      'dry-run': { type: 'boolean', default: false }
    }
  });
  return {
    targetOrg: values['target-org'],
    credentials: { baseUrl: values.url, username: values.username, password: values.password },
    dryRun: values['dry-run']
  };
}
