import { sql } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Draft } from './draft.ts';
import { saveError, type Refusals } from './refusals.ts';
import type { SaveContext } from './saveUnit.ts';

/** Refuses to assign a permission set to a user who has it already. */
export async function checkAssignments(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[],
  refusals: Refusals
): Promise<void> {
  if (object.apiName !== 'PermissionSetAssignment' || drafts.length === 0) return;
  const assignees = drafts.map(draft => draft.values.get('AssigneeId'));
  const { rows } = await sql<{ assignee: string; set: string }>`
    SELECT "AssigneeId" AS "assignee", "PermissionSetId" AS "set" FROM org."PermissionSetAssignment"
    WHERE "AssigneeId" = ANY(${assignees}::text[])`.execute(context.db);
  const held = new Set(rows.map(row => `${row.assignee} ${row.set}`));
  for (const draft of drafts) {
    const [assignee, set] = [draft.values.get('AssigneeId'), draft.values.get('PermissionSetId')];
    const message = `Duplicate PermissionSetAssignment. Assignee: ${String(assignee)}; Permission Set: ${String(set)}`;
    if (held.has(`${String(assignee)} ${String(set)}`))
      refusals.add(draft.place, saveError('DUPLICATE_VALUE', message));
    held.add(`${String(assignee)} ${String(set)}`);
  }
}
