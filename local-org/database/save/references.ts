import { sql, type RawBuilder } from 'kysely';
import { objectNamed, type ObjectSchema, type ReferenceField } from '../../metadata/schema.ts';
import { editableRecords, readableRecords } from '../access/recordAccess.ts';
import type { Draft } from './draft.ts';
import { referencedObject } from './readValue.ts';
import { saveError, type Refusals } from './refusals.ts';
import type { SaveContext } from './saveUnit.ts';

interface Reference {
  readonly draft: Draft;
  readonly field: ReferenceField;
  readonly id: string;
  readonly target: string;
}
interface Found {
  readonly id: string;
  readonly editable: boolean;
}

/**
 * Holds every reference that a request sets to a record that exists and that the user may read; a master must be one
 * that the user may change, because a detail is part of it. What an update leaves as it was isn't asked again.
 */
export async function checkReferences(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[],
  refusals: Refusals
): Promise<void> {
  const references = drafts.flatMap(draft => newReferences(context, object, draft));
  const idsByTarget = new Map<string, Set<string>>();
  for (const { target, id } of references) {
    idsByTarget.set(target, (idsByTarget.get(target) ?? new Set()).add(id));
  }
  const queries = [...idsByTarget].flatMap(([target, ids]) => accessQuery(context, target, [...ids]));
  const { rows } =
    queries.length === 0
      ? { rows: [] }
      : await sql
          .join(queries, sql` UNION ALL `)
          .$castTo<Found>()
          .execute(context.db);
  const found = new Map(rows.map(row => [row.id, row]));
  for (const { draft, field, id } of references) {
    const target = found.get(id);
    if (!target) {
      refusals.add(
        draft.place,
        saveError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id`, field)
      );
    } else if (field.type === 'MasterDetail' && !field.writeRequiresMasterRead && !target.editable) {
      const message = `insufficient access rights on cross-reference id: ${id}`;
      refusals.add(draft.place, saveError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', message, field));
    }
  }
}

function newReferences(context: SaveContext, object: ObjectSchema, draft: Draft): Reference[] {
  return [...draft.given].flatMap(name => {
    const field = object.fields.get(name.toLowerCase());
    const id = draft.values.get(name);
    if ((field?.type !== 'Lookup' && field?.type !== 'MasterDetail') || typeof id !== 'string') return [];
    const target = referencedObject(context.schema, field, id);
    return target === undefined || draft.prior?.[name] === id ? [] : [{ draft, field, id, target }];
  });
}

/** The records of those ids that the user may read, each with whether the user may change it. */
function accessQuery(context: SaveContext, target: string, ids: readonly string[]): RawBuilder<unknown>[] {
  const object = objectNamed(context.schema, target);
  const { session } = context;
  if (!object || !session.objectPermissions(target).allowRead) return [];
  return [
    sql`SELECT target."Id" AS "id", ${editableRecords(session, object, 'target') ?? sql`true`} AS "editable"
      FROM ${sql.id('org', object.apiName)} AS target
      WHERE target."Id" = ANY(${ids}::text[]) AND ${readableRecords(session, object, 'target') ?? sql`true`}`
  ];
}
