import type { DraftObject } from './buildSchema.ts';
import type { ProblemReport } from './problem.ts';
import type { DeclaredField, UnresolvedSummary } from './readers/field.ts';
import type { FieldSchema, ObjectSchema, SummaryField } from './schema.ts';

type DraftField = FieldSchema | DeclaredField;
type SummaryType = Pick<SummaryField, 'returns' | 'precision' | 'scale'>;
const count: SummaryType = { returns: 'Number', precision: 18, scale: 0 };

/** Gives each roll-up the type of what it summarizes, through roll-ups of roll-ups, and each object its fields by name. */
export function resolveSummaries(
  drafts: readonly DraftObject[],
  problems: ProblemReport
): ReadonlyMap<string, ObjectSchema> {
  const objects = new Map(
    drafts.map(object => [object.apiName.toLowerCase(), { object, fields: fieldsByName(object, problems) }])
  );
  const typeOf = (summary: UnresolvedSummary, above: readonly UnresolvedSummary[]): SummaryType | string => {
    if (summary.summarizedField === undefined) return count;
    if (above.includes(summary)) return `The roll-up ${summary.apiName} summarizes itself.`;
    const path = `${summary.detailObject}.${summary.summarizedField}`;
    const field = objects
      .get(summary.detailObject.toLowerCase())
      ?.fields.get(summary.summarizedField.toLowerCase());
    if (!field) return `There is no field ${path} to summarize.`;
    if (field.type === 'Summary') return 'returns' in field ? field : typeOf(field, [...above, summary]);
    return storedType(field) ?? `A roll-up can't summarize ${path}: it is not a stored number, date or time.`;
  };
  const resolve = (field: DraftField): FieldSchema => {
    if (field.type !== 'Summary' || 'returns' in field) return field;
    const type = typeOf(field, []);
    if (typeof type !== 'string') return { ...field, ...summaryType(type) };
    problems.add(field.position, type);
    return { ...field, ...count };
  };
  return new Map(
    [...objects].map(([key, { object, fields }]) => [
      key,
      { ...object, fields: new Map([...fields].map(([name, field]) => [name, resolve(field)])) }
    ])
  );
}

function summaryType({ returns, precision, scale }: SummaryType): SummaryType {
  return { returns, precision, scale };
}

function storedType(field: Exclude<DraftField, { type: 'Summary' }>): SummaryType | undefined {
  if (field.type === 'Number' || field.type === 'Currency' || field.type === 'Percent') {
    return { returns: field.type, precision: 18, scale: field.scale };
  }
  if (field.type === 'Date' || field.type === 'DateTime') {
    return { returns: field.type, precision: 0, scale: 0 };
  }
  return undefined;
}

function fieldsByName(object: DraftObject, problems: ProblemReport): ReadonlyMap<string, DraftField> {
  const fields = new Map<string, DraftField>();
  for (const field of object.fields) {
    const key = field.apiName.toLowerCase();
    if (fields.has(key))
      problems.add(field.position, `${object.apiName} has a second field ${field.apiName}.`);
    else fields.set(key, field);
  }
  return fields;
}
