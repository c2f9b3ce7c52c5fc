import { parseArgs } from 'node:util';
import { WrongUse } from '../runCommand.ts';

export const USAGE = `npm run scratch -- --alias NAME [options]

  --alias NAME     how the sf CLI shall call the new org
  --dev-hub ALIAS  the Dev Hub that makes it (the CLI's target-dev-hub)
  --days N         how long it lives, 1 to 30 (7)
  --demo           loads the buyers and deals of the demo`;

export interface ScratchOptions {
  readonly alias: string;
  readonly devHub?: string | undefined;
  readonly days: number;
  readonly demo: boolean;
}

/** @throws WrongUse, or the platform's error about an option, when the command was called otherwise than USAGE says */
export function readScratchOptions(args: readonly string[]): ScratchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      alias: { type: 'string' },
      'dev-hub': { type: 'string' },
      days: { type: 'string', default: '7' },
      demo: { type: 'boolean', default: false }
    }
  });
  if (!values.alias) throw new WrongUse('Name the new org with --alias.');
  for (const name of [values.alias, values['dev-hub'] ?? values.alias]) {
    if (!/^\w[\w.@-]*$/.test(name)) {
      throw new WrongUse(
        `An alias is made of letters, digits, dots, hyphens and underscores: ${name} is not one.`
      );
    }
  }
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > 30) {
    throw new WrongUse(`--days is a whole number from 1 to 30, not ${values.days}.`);
  }
  return { alias: values.alias, devHub: values['dev-hub'], days, demo: values.demo };
}
