import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { accountContent, dealContent, teamContent } from './demoContent.ts';
import type { AccountContent, DealContent, TeamContent } from './demoContent.ts';
import { editionContent } from './editionContent.ts';
import type { EditionContent } from './editionContent.ts';
import { offeringContent, titleContent } from './offeringContent.ts';
import type { OfferingContent, TitleContent } from './offeringContent.ts';
import { policyContent } from './policyContent.ts';
import type { PolicyContent } from './policyContent.ts';

export type StarterContent = {
  titles: TitleContent[];
  offerings: OfferingContent[];
  policy: PolicyContent;
};

export type DemoContent = {
  teams: TeamContent[];
  accounts: AccountContent[];
  deals: DealContent[];
  /** Editions of the policy that follow the starter's. */
  policies: EditionContent[];
};

/**
 * Reads one content file and checks its shape.
 * @throws an error that names the file, the place in it and what is wrong there.
 */
export function readContentFile<Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> {
  const parsed = shape.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} does not have the expected shape:\n${z.prettifyError(parsed.error)}`);
}

function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error
    });
  }
}

/** Reads titles.json, policy.json and one file per offering (every other .json) from a folder. */
export function readStarterContent(folder: string): StarterContent {
  const offerings = readdirSync(folder)
    .filter(name => name.endsWith('.json') && name !== 'titles.json' && name !== 'policy.json')
    .sort()
    .map(name => readContentFile(join(folder, name), offeringContent));
  return {
    titles: readContentFile(join(folder, 'titles.json'), z.array(titleContent)),
    offerings,
    policy: readContentFile(join(folder, 'policy.json'), policyContent)
  };
}

/** Reads teams.json, accounts.json, deals.json and policies.json from a folder. */
export function readDemoContent(folder: string): DemoContent {
  return {
    teams: readContentFile(join(folder, 'teams.json'), z.array(teamContent)),
    accounts: readContentFile(join(folder, 'accounts.json'), z.array(accountContent)),
    deals: readContentFile(join(folder, 'deals.json'), z.array(dealContent)),
    policies: readContentFile(join(folder, 'policies.json'), z.array(editionContent))
  };
}
