import { sql, type RawBuilder } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { postgresFailure, type PostgresFailure } from '../connection/postgresError.ts';
import { inSavepoint } from '../connection/savepoint.ts';
import { columnType } from '../tables/columns.ts';
import { checkAssignments } from './assignments.ts';
import { numberRecords } from './autoNumbers.ts';
import { slot } from './cachedStatement.ts';
import { convertAmounts } from './convertAmounts.ts';
import { auditValues, defaultValues } from './defaults.ts';
import { deriveName } from './derive/names.ts';
import { deriveStages } from './derive/stage.ts';
import { readDrafts, type Draft } from './draft.ts';
import { lockMasters } from './lockMasters.ts';
import { resolveParentKeys } from './parentKeys.ts';
import { loadPriorRecords } from './priorRecords.ts';
import { checkReferences } from './references.ts';
import { lockedByOthers, Refusals, resultsOf, saveError } from './refusals.ts';
import { checkRequiredFields } from './requiredFields.ts';
import { rollUp, type Touch } from './rollUp.ts';
import { rollUpsOver } from './rollUpPlan.ts';
import { saveChecks } from './ruleChecks.ts';
import type { SaveContext, SaveResult, SaveUnit } from './saveUnit.ts';
import { findDuplicates } from './uniqueKeys.ts';
import { writeRows } from './writeRows.ts';

type WriteUnit = SaveUnit & { readonly operation: 'create' | 'update' };

/** Creates or updates the records of a unit in the platform's order: see the steps. */
export async function writeRecords(
  context: SaveContext,
  object: ObjectSchema,
  unit: WriteUnit
): Promise<SaveResult[]> {
  const refusals = new Refusals();
  const records = await resolveParentKeys(context, object.apiName, unit.records, refusals);
  const drafts = readDrafts(context, object, unit.operation, records, refusals);
  const live = () => drafts.filter(draft => !refusals.has(draft.place));
  await lockMasters(context, object, live());
  if (unit.operation === 'update') await attachPriors(context, object, live(), refusals);
  else await applyDefaults(context, object, live());
  if (unit.operation === 'update') await convertAmounts(context, object, live());
  await deriveStages(context, object, live(), refusals);
  for (const draft of live()) deriveName(object, draft);
  checkRequiredFields(object, live(), refusals);
  await checkReferences(context, object, live(), refusals);
  await checkAssignments(context, object, live(), refusals);
  if (unit.operation === 'create') await numberRecords(context, object, live());
  await write(context, object, unit, live, refusals);
  return resultsOf(drafts, refusals, { allOrNone: unit.allOrNone, created: unit.operation === 'create' });
}

async function attachPriors(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[],
  refusals: Refusals
): Promise<void> {
  const priors = await loadPriorRecords(context, object, drafts, refusals, 'edit');
  const seen = new Set<string>();
  for (const draft of drafts) {
    const prior = priors.get(draft.id);
    if (prior) draft.prior = prior;
    if (seen.has(draft.id))
      refusals.add(draft.place, saveError('DUPLICATE_VALUE', `duplicate id specified: ${draft.id}`));
    seen.add(draft.id);
  }
}

async function applyDefaults(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[]
): Promise<void> {
  const defaults = await defaultValues(context, object);
  for (const draft of drafts) {
    for (const [name, value] of defaults) if (!draft.given.has(name)) draft.values.set(name, value);
    if (object.hasOwner && draft.values.get('OwnerId') === null)
      draft.values.set('OwnerId', context.session.userId);
  }
}

/**
 * Writes what is not refused, until nothing refuses any more: a master's veto takes everything back, and without
 * `allOrNone` the others are written again without the records that it refused. A concurrent writer's key, deletion or
 * lock shows as an error of the database; the checks then see what that writer did.
 */
async function write(
  context: SaveContext,
  object: ObjectSchema,
  unit: WriteUnit,
  live: () => readonly Draft[],
  refusals: Refusals
): Promise<void> {
  for (let attempt = 1; live().length > 0 && !(unit.allOrNone && refusals.size > 0); attempt++) {
    try {
      if (await writeOnce(context, object, unit, live(), refusals)) return;
    } catch (error) {
      const failure = postgresFailure(error);
      if (failure === undefined) throw error;
      if (attempt > 3) return refuseContended(live(), refusals, failure);
      if (failure === 'foreignKeyViolation') await checkReferences(context, object, live(), refusals);
    }
  }
}

/** Other saves of the same records or keys were in the way each time. */
function refuseContended(drafts: readonly Draft[], refusals: Refusals, failure: PostgresFailure): void {
  const error =
    failure === 'uniqueViolation'
      ? saveError('DUPLICATE_VALUE', 'duplicate value found: another record was saved with the same value')
      : lockedByOthers;
  for (const draft of drafts) refusals.add(draft.place, error);
}

/** @returns whether what was written stands, rather than being taken back for a master's veto */
async function writeOnce(
  context: SaveContext,
  object: ObjectSchema,
  unit: WriteUnit,
  drafts: readonly Draft[],
  refusals: Refusals
): Promise<boolean> {
  const duplicates = new Refusals();
  await findDuplicates(context, object, drafts, duplicates);
  const written: Draft[] = [];
  const attempt = async (): Promise<boolean> => {
    const operation = unit.operation === 'create' ? 'insert' : 'update';
    const rows = await writeRows(context, {
      object,
      operation,
      origin: 'request',
      candidates: () => candidates(object, operation),
      values: candidateValues(context, operation, drafts),
      columns: operation === 'insert' ? storedColumns(object) : changedColumns(context, drafts),
      checks: saveChecks,
      held: drafts.filter(draft => duplicates.has(draft.place)).map(draft => draft.id),
      allOrNone: unit.allOrNone,
      returning: []
    });
    const errors = new Map(rows.map(row => [row.id, row.errors]));
    for (const draft of drafts) {
      const refused = [
        ...(errors.get(draft.id) ?? []),
        ...(errors.get(draft.id)?.length ? [] : duplicates.of(draft.place))
      ];
      for (const error of refused) refusals.add(draft.place, error);
      if (refused.length === 0) written.push(draft);
    }
    if (unit.allOrNone && written.length < drafts.length) return true;
    const changed =
      operation === 'insert' ? undefined : new Set(drafts.flatMap(draft => [...draft.values.keys()]));
    const vetoes = await rollUp(
      context,
      object,
      written.map(draft => touchOf(context, object, draft)),
      changed
    );
    for (const draft of written)
      for (const error of vetoes.get(draft.id) ?? []) refusals.add(draft.place, error);
    return vetoes.size === 0;
  };
  return inSavepoint(context.db, attempt, stands => stands);
}

/** The masters that a written detail belongs to, and belonged to before. */
function touchOf(context: SaveContext, object: ObjectSchema, draft: Draft): Touch {
  const fields = rollUpsOver(context.schema, object).map(plan => plan.foreignKey);
  const masters = fields.map(field => {
    const ids = [draft.values.get(field), draft.prior?.[field]].filter(id => typeof id === 'string');
    return [field, ids] as const;
  });
  return { id: draft.id, masters: new Map(masters) };
}

/** The rows as they would stand: the request's values over nothing, or over the stored row. Postgres overlays, so that values stay exact. */
function candidates(object: ObjectSchema, operation: 'insert' | 'update'): RawBuilder<unknown> {
  const table = sql.id('org', object.apiName);
  if (operation === 'insert') {
    return sql`SELECT overlaid.* FROM jsonb_populate_record(NULL::${table}, ${slot('shared')}::jsonb) AS base,
      LATERAL jsonb_populate_recordset(base, ${slot('records')}::jsonb) AS overlaid`;
  }
  return sql`SELECT overlaid.* FROM jsonb_array_elements(${slot('records')}::jsonb) AS changes
    JOIN ${table} AS prior ON prior."Id" = changes->>'Id'
    CROSS JOIN LATERAL jsonb_populate_record(prior, changes || ${slot('shared')}::jsonb) AS overlaid`;
}

function candidateValues(
  context: SaveContext,
  operation: 'insert' | 'update',
  drafts: readonly Draft[]
): Readonly<Record<string, unknown>> {
  return {
    shared: JSON.stringify(Object.fromEntries(auditValues(context, operation))),
    records: JSON.stringify(drafts.map(draft => Object.fromEntries([['Id', draft.id], ...draft.values])))
  };
}

function storedColumns(object: ObjectSchema): readonly string[] {
  return [...object.fields.values()].flatMap(field =>
    columnType(field) === undefined ? [] : [field.apiName]
  );
}

function changedColumns(context: SaveContext, drafts: readonly Draft[]): readonly string[] {
  const names = drafts.flatMap(draft => [...draft.values.keys()]);
  return [...new Set([...names, ...auditValues(context, 'update').keys()])].toSorted();
}
