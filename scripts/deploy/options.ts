import { parseArgs } from 'node:util';
import { WrongUse } from '../runCommand.ts';

export const USAGE = `npm run deploy -- [--target-org ALIAS] [options]

  --target-org ALIAS  an org that the sf CLI is logged in to, by alias or username (its target-org)
  --dry-run           validates, and says what it would assign and load; writes nothing
  --agree             signs the starter content in your own name, for each function; scratch orgs and sandboxes only
  --demo              as --agree, and loads the buyers and deals of the demo
  --no-content        loads no content
  --production        confirms that a production org is meant`;

/**
 * What is loaded after the package: nothing; guides and policy as drafts that their functions review; the same signed by
 * the deploying user; or that and the demo's buyers and deals.
 */
export type ContentChoice = 'none' | 'drafts' | 'agreed' | 'demo';

export interface DeployOptions {
  /** Absent: the org that the sf CLI's `target-org` names. */
  readonly targetOrg?: string | undefined;
  readonly dryRun: boolean;
  readonly content: ContentChoice;
  readonly production: boolean;
}

/** @throws WrongUse, or the platform's error about an option, when the command was called otherwise than USAGE says */
export function readDeployOptions(args: readonly string[]): DeployOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'target-org': { type: 'string', short: 'o' },
      'dry-run': { type: 'boolean', default: false },
      agree: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      'no-content': { type: 'boolean', default: false },
      production: { type: 'boolean', default: false }
    }
  });
  const signs = values.agree || values.demo;
  if (signs && values['no-content'])
    throw new WrongUse('Without content there is nothing to sign: leave out one option.');
  if (signs && values.production) {
    throw new WrongUse('In production every function signs in its own name: leave out --agree and --demo.');
  }
  return {
    targetOrg: values['target-org'],
    dryRun: values['dry-run'],
    content: contentChoice(values),
    production: values.production
  };
}

function contentChoice(values: { agree: boolean; demo: boolean; 'no-content': boolean }): ContentChoice {
  if (values['no-content']) return 'none';
  if (values.demo) return 'demo';
  return values.agree ? 'agreed' : 'drafts';
}
