import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** Categories that no gate guards: a deal there is in no forecast. */
export const FREE_CATEGORIES: ReadonlySet<string> = new Set(['Pipeline', 'Omitted']);

/** The custom permission that exempts from the gate, and the package's permission set that gives it. */
export const EXEMPTION = { permission: 'Migrate_Data', permissionSet: 'Same_Page_Data_Migration' } as const;

/** The validation rule that guards each forecast category. */
export const GATES: ReadonlyMap<string, string> = new Map([
  ['Best Case', 'Best_Case_needs_its_criteria'],
  ['Most Likely', 'Most_Likely_needs_its_criteria'],
  ['Commit', 'Commit_needs_its_criteria'],
  ['Closed', 'Closed_Won_needs_its_criteria']
]);

const RULES = 'force-app/main/default/objects/Opportunity/validationRules';
const ruleFile = z.object({ ValidationRule: z.object({ errorMessage: z.string() }) });

/** What the gates of the package at `root` say when they refuse. */
export function readGateMessages(root: string): string[] {
  const parser = new XMLParser({ parseTagValue: false });
  return [...GATES.values()].map(rule => {
    const file = path.join(root, RULES, `${rule}.validationRule-meta.xml`);
    return ruleFile.parse(parser.parse(readFileSync(file, 'utf8'))).ValidationRule.errorMessage;
  });
}
