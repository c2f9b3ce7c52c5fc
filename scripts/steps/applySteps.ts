import type { OrgConnection, WriteResult } from '../org/connection.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import type { CreateStep, Fields, FieldValue, Place, PlannedRecord, Step, UpdateStep } from './step.ts';

/** How many values a query names at once, so that its address stays short. */
const VALUES_PER_QUERY = 100;

export interface ApplyOptions {
  /** The org as the user of that name. */
  readonly connect: (name: string) => Promise<OrgConnection>;
  /** Ids that are known before the first step, as those of users. */
  readonly known: ReadonlyMap<string, string>;
  /** Told after every step: records dealt with so far, and the object of the step. */
  readonly progress?: (done: number, object: string) => void;
}

export interface Applied {
  readonly created: number;
  readonly updated: number;
  /** Ids of everything the steps speak of, by reference. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Carries out steps in their order; the only place where plans are written. What exists is left as it is, so carrying
 * out the same steps again writes nothing.
 * @throws an error that names the record and carries the org's own words when the org refuses one.
 */
export async function applySteps(steps: readonly Step[], options: ApplyOptions): Promise<Applied> {
  const ids = new Map(options.known);
  const id = (reference: string): string => {
    const found = ids.get(reference);
    if (found === undefined) throw new Error(`The plan speaks of ${reference} before it exists.`);
    return found;
  };
  let [created, updated, done] = [0, 0, 0];
  for (const step of steps) {
    const org = await options.connect(step.as);
    if (step.kind === 'create') created += await create(step, org, ids, id);
    else updated += await update(step, org, id);
    done += step.records.length;
    options.progress?.(done, step.object);
  }
  return { created, updated, ids };
}

type Id = (reference: string) => string;

async function create(
  step: CreateStep,
  org: OrgConnection,
  ids: Map<string, string>,
  id: Id
): Promise<number> {
  const wanted = step.records.map(record => ({ record, fields: record.fields(id) }));
  const value = (fields: Fields) => fields[step.matchBy] ?? null;
  const existing = await existingIds(
    step,
    org,
    wanted.map(({ fields }) => value(fields)),
    id
  );
  const missing = wanted.filter(({ fields }) => !existing.has(String(value(fields))));
  const results =
    missing.length === 0
      ? []
      : await org.create(
          step.object,
          missing.map(({ fields }) => fields)
        );
  refuseFailures(
    step,
    missing.map(({ record }) => record),
    results
  );
  for (const { record, fields } of wanted) {
    const found = existing.get(String(value(fields)));
    if (found !== undefined) ids.set(record.reference, found);
  }
  missing.forEach(({ record }, index) => ids.set(record.reference, results[index]?.id ?? ''));
  return missing.length;
}

/** Ids by the value of the field that tells records apart. */
async function existingIds(
  { object, matchBy, within }: CreateStep,
  org: OrgConnection,
  values: readonly FieldValue[],
  id: Id
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < values.length; start += VALUES_PER_QUERY) {
    const names = values
      .slice(start, start + VALUES_PER_QUERY)
      .map(soqlLiteral)
      .join(', ');
    const soql = `SELECT Id, ${matchBy} FROM ${object} WHERE ${matchBy} IN (${names})${leadsTo(within, id)}`;
    for (const record of await org.query(soql)) found.set(String(record[matchBy]), record.Id);
  }
  return found;
}

async function update(step: UpdateStep, org: OrgConnection, id: Id): Promise<number> {
  const all = step.records.map(record => soqlLiteral(id(record.reference))).join(', ');
  const conditions = Object.entries(step.from).map(
    ([field, value]) => ` AND ${field} = ${soqlLiteral(value)}`
  );
  const found = await org.query(
    `SELECT Id FROM ${step.object} WHERE Id IN (${all})${conditions.join('')}${leadsTo(step.within, id)}`
  );
  const due = new Set(found.map(record => record.Id));
  const records = step.records.filter(record => due.has(id(record.reference)));
  if (records.length === 0) return 0;
  const results = await org.update(
    step.object,
    records.map(record => ({ Id: id(record.reference), ...record.fields(id) }))
  );
  refuseFailures(step, records, results);
  return records.length;
}

/** The condition that the path leads to its record. */
const leadsTo = (place: Place | undefined, id: Id): string =>
  place ? ` AND ${place.path} = ${soqlLiteral(id(place.reference))}` : '';

function refuseFailures(
  step: Step,
  records: readonly PlannedRecord[],
  results: readonly WriteResult[]
): void {
  const failed = results.flatMap((result, index) =>
    result.success
      ? []
      : result.errors.map(
          error => `  ${records[index]?.reference ?? ''}: ${error.statusCode}: ${error.message}`
        )
  );
  if (failed.length > 0) {
    throw new Error(`As ${step.as}, the org refused to ${step.kind} ${step.object}:\n${failed.join('\n')}`);
  }
}
