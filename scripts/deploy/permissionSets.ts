import type { OrgConnection } from '../org/connection.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import type { ContentChoice } from './options.ts';
import { planContent } from './planContent.ts';
import type { ProjectContent } from './projectContent.ts';

/** What the user needs who writes the starter content. */
const ADMINISTRATOR = 'Same_Page_Administrator';

/** What one user needs who signs for several functions: nobody else may. */
const DATA_MIGRATION = 'Same_Page_Data_Migration';

/** The permission sets that one user needs to load the content, and to do what it has several people do. */
export function neededSets(choice: ContentChoice, content: ProjectContent): string[] {
  if (choice !== 'agreed' && choice !== 'demo') return [ADMINISTRATOR];
  const steps = planContent(choice, {
    ...content,
    remaining: content.starter,
    now: new Date().toISOString()
  });
  const sets = steps.flatMap(step => content.personas.permissionSets(step.as));
  return [...new Set([ADMINISTRATOR, DATA_MIGRATION, ...sets])].sort();
}

/** Those of the sets that the user does not hold yet. */
export async function setsToAssign(
  org: OrgConnection,
  userId: string,
  sets: readonly string[]
): Promise<string[]> {
  const held = await org.query(
    `SELECT Id, PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = ${soqlLiteral(userId)}`
  );
  const names = new Set(held.map(({ PermissionSet }) => nameOf(PermissionSet)));
  return sets.filter(set => !names.has(set));
}

/**
 * Assigns the sets to the user.
 * @throws an error in the org's own words when it refuses one
 */
export async function assignSets(org: OrgConnection, userId: string, sets: readonly string[]): Promise<void> {
  if (sets.length === 0) return;
  const found = await org.query(
    `SELECT Id, Name FROM PermissionSet WHERE Name IN (${sets.map(soqlLiteral).join(', ')})`
  );
  const missing = sets.filter(set => !found.some(({ Name }) => Name === set));
  if (missing.length > 0) throw new Error(`The org has no permission set ${missing.join(', ')}.`);
  const results = await org.create(
    'PermissionSetAssignment',
    found.map(({ Id }) => ({ AssigneeId: userId, PermissionSetId: Id }))
  );
  const refused = results.flatMap((result, index) =>
    result.errors.map(error => `  ${String(found[index]?.['Name'])}: ${error.statusCode}: ${error.message}`)
  );
  if (refused.length > 0)
    throw new Error(`The org refused to assign permission sets:\n${refused.join('\n')}`);
}

const nameOf = (related: unknown): string =>
  typeof related === 'object' && related !== null && 'Name' in related ? String(related.Name) : '';
