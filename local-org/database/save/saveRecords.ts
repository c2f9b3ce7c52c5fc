import { objectNamed, type ObjectSchema } from '../../metadata/schema.ts';
import { visibleSchema } from '../access/visibleSchema.ts';
import { whileContended } from '../connection/contention.ts';
import { isLockFailure } from '../connection/postgresError.ts';
import { deleteRecords } from './deleteRecords.ts';
import { lockedByOthers, Refusals, resultsOf, saveError } from './refusals.ts';
import { largestUnit, type SaveContext, type SaveError, type SaveResult, type SaveUnit } from './saveUnit.ts';
import { writeRecords } from './writeRecords.ts';

/**
 * Saves the records of a unit in the platform's order of execution: defaults, system checks, validation rules, unique
 * keys, writing, roll-ups with the masters' own rules; deletes cascade. Runs inside the caller's transaction, or in one
 * of its own where the caller has none. A refused record is data, not an exception: it changes nothing, and with
 * `allOrNone` nothing of the unit is changed then.
 *
 * A transaction of its own begins again where other saves are in the way, and after some attempts the records are refused
 * as locked. The caller's is taken back by the database then.
 * @throws in the caller's transaction, what the database says (see `isLockFailure`): run the transaction again
 * @returns one result for each record, in the order of the request
 */
export async function saveRecords(context: SaveContext, unit: SaveUnit): Promise<SaveResult[]> {
  const object = objectNamed(context.schema, unit.object);
  const visible = objectNamed(visibleSchema(context.schema, context.session), unit.object);
  const refusal = refusalOf(unit, visible);
  if (!object || refusal) return refuseAll(unit, refusal ?? unknownObject(unit));
  if (unit.records.length === 0) return [];
  const { operation } = unit;
  const save = (within: SaveContext) =>
    operation === 'delete'
      ? deleteRecords(within, object, unit)
      : writeRecords(within, object, { ...unit, operation });
  if (context.db.isTransaction) return save(context);
  try {
    return await whileContended(() => context.db.transaction().execute(db => save({ ...context, db })));
  } catch (error) {
    if (!isLockFailure(error)) throw error;
    return refuseAll(unit, lockedByOthers);
  }
}

/** Why the user may not do this to any record of the object. */
function refusalOf(unit: SaveUnit, visible: ObjectSchema | undefined): SaveError | undefined {
  if (!visible) return unknownObject(unit);
  if (unit.records.length > largestUnit) {
    return saveError(
      'LIMIT_EXCEEDED',
      `record limit reached. cannot submit more than ${largestUnit} records into this call`
    );
  }
  switch (unit.operation) {
    case 'create':
      if (visible.createable) return undefined;
      return saveError(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        `entity type cannot be inserted: ${visible.label}`
      );
    case 'update':
      if (visible.updateable) return undefined;
      return saveError(
        'INSUFFICIENT_ACCESS_OR_READONLY',
        `insufficient access rights on object id: no edit access to ${visible.label}`
      );
    case 'delete':
      if (visible.deletable) return undefined;
      return saveError(
        'INSUFFICIENT_ACCESS_OR_READONLY',
        `insufficient access rights on object id: no delete access to ${visible.label}`
      );
  }
}

function unknownObject(unit: SaveUnit): SaveError {
  return saveError('INVALID_TYPE', `sObject type '${unit.object}' is not supported.`);
}

function refuseAll(unit: SaveUnit, error: SaveError): SaveResult[] {
  const refusals = new Refusals();
  unit.records.forEach((_, place) => refusals.add(place, error));
  return resultsOf(
    unit.records.map((record, place) => ({ place, id: record.id })),
    refusals,
    { allOrNone: unit.allOrNone, created: false }
  );
}
