import type { ProblemReport } from '../problem.ts';
import {
  fieldNamed,
  objectNamed,
  type FieldSchema,
  type ObjectSchema,
  type OrgSchema,
  type SummaryField
} from '../schema.ts';

/** A roll-up's detail is one of its object by master-detail, and its filters name stored fields of the detail. */
export function checkSummaries(schema: OrgSchema, problems: ProblemReport): void {
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.type === 'Summary') checkSummary(schema, object, field, problems);
    }
  }
}

function checkSummary(
  schema: OrgSchema,
  master: ObjectSchema,
  field: SummaryField,
  problems: ProblemReport
): void {
  const detail = objectNamed(schema, field.detailObject);
  if (!detail) {
    problems.add(
      field.position,
      `The roll-up ${field.apiName} is over ${field.detailObject}, which does not exist.`
    );
    return;
  }
  const key = fieldNamed(detail, field.foreignKey);
  if (key?.type !== 'MasterDetail' || key.referenceTo[0]?.toLowerCase() !== master.apiName.toLowerCase()) {
    problems.add(
      field.position,
      `<summaryForeignKey> ${field.detailObject}.${field.foreignKey} is not a master-detail field to ${master.apiName}.`
    );
  }
  if (field.operation === 'sum' && (field.returns === 'Date' || field.returns === 'DateTime')) {
    problems.add(field.position, `The roll-up ${field.apiName} sums dates; use min or max.`);
  }
  for (const item of field.filterItems) {
    const refusal = filterRefusal(fieldNamed(detail, item.field));
    if (refusal) problems.add(item.position, `${detail.apiName}.${item.field} ${refusal}.`);
    if (item.valueField !== undefined) {
      problems.add(item.position, 'The local org does not support <valueField> in the filter of a roll-up.');
    }
  }
}

function filterRefusal(field: FieldSchema | undefined): string | undefined {
  if (!field) return 'does not exist';
  return field.type === 'Formula' ? "is a formula; a roll-up's filter needs a stored field" : undefined;
}
