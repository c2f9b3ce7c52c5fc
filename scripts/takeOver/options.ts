import { parseArgs } from 'node:util';
import type { Credentials } from '../org/passwordLogin.ts';

export const USAGE = `npm run take-over -- [options]

Lets the policy in force for it judge every open deal that rests on another, as the button "Judge by ..." on a deal does: checks that
are the same in both policies go along, in the name of who runs it. A deal that lacks criteria of the new policy for its
category stays where it is. The user needs the permission set Same_Page_Sales_Manager. All deals are tried that it may view;
those that it may not edit stay as they are, and are named as refused.
Exit status: 0 all are taken over, 1 some are not, 2 it could not be done

  --target-org NAME    an org that the sf CLI knows, by alias or username; without it the local org:
  --url URL            where it answers (http://localhost:3000)
  --username NAME      (manager@same-page.local)
  --password PASSWORD  (local)
  --dry-run            only says what would be taken over`;

export interface TakeOverOptions {
  readonly targetOrg: string | undefined;
  readonly credentials: Credentials;
  readonly dryRun: boolean;
}

/** @throws the platform's error about an option when the command was called otherwise than USAGE says */
export function readTakeOverOptions(args: readonly string[]): TakeOverOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'target-org': { type: 'string' },
      url: { type: 'string', default: 'http://localhost:3000' },
      username: { type: 'string', default: 'manager@same-page.local' },
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
