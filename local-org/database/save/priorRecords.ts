import { sql } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { deletableRecords, editableRecords, readableRecords } from '../access/recordAccess.ts';
import type { StoredRow } from './draft.ts';
import { saveError, type Refusals } from './refusals.ts';
import type { SaveContext } from './saveUnit.ts';

/**
 * Loads and locks the records that a request changes or deletes, by id. Those that are not there, or that the user may
 * not read, are refused as missing; those that the user may only read, as read only.
 */
export async function loadPriorRecords(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly { readonly place: number; readonly id: string }[],
  refusals: Refusals,
  access: 'edit' | 'delete'
): Promise<ReadonlyMap<string, StoredRow>> {
  const ids = [...new Set(drafts.map(draft => draft.id))];
  const { session } = context;
  const accessible = access === 'edit' ? editableRecords : deletableRecords;
  const columns = access === 'edit' ? neededColumns(object) : ['Id'];
  // Who is about to delete a record keeps others from adding details to it.
  const lock = access === 'edit' ? sql`FOR NO KEY UPDATE` : sql`FOR UPDATE`;
  const { rows } = await sql<StoredRow>`
    SELECT ${sql.join(columns.map(column => sql.id('record', column)))},
      ${accessible(session, object, 'record') ?? sql`true`} AS ${sql.id(allowed)}
    FROM ${sql.id('org', object.apiName)} AS record
    WHERE record."Id" = ANY(${ids}::text[]) AND ${readableRecords(session, object, 'record') ?? sql`true`}
    ORDER BY record."Id" ${lock} OF record`.execute(context.db);
  const found = new Map(rows.map(row => [String(row['Id']), row]));
  for (const draft of drafts) {
    const row = found.get(draft.id);
    if (!row) refusals.add(draft.place, saveError('ENTITY_IS_DELETED', 'entity is deleted'));
    else if (!row[allowed]) {
      const message = 'insufficient access rights on object id';
      refusals.add(draft.place, saveError('INSUFFICIENT_ACCESS_OR_READONLY', message));
    }
  }
  return found;
}

/** No field is called so. */
const allowed = 'is allowed';

/** What the pipeline itself asks of a record before an update; rules read the whole row where it is stored. */
function neededColumns(object: ObjectSchema): readonly string[] {
  const fields = [...object.fields.values()];
  return fields
    .filter(field => 'referenceTo' in field || derivedFrom.has(field.apiName))
    .map(field => field.apiName);
}

const derivedFrom: ReadonlySet<string> = new Set([
  'Id',
  'FirstName',
  'LastName',
  'StageName',
  'ForecastCategoryName'
]);
