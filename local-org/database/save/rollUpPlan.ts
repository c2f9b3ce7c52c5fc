import { currencyField } from '../../metadata/currencies.ts';
import { objectNamed, type ObjectSchema, type OrgSchema, type SummaryField } from '../../metadata/schema.ts';

/** The roll-ups that one object has over the details of one master-detail field. */
export interface RollUp {
  readonly master: ObjectSchema;
  readonly detail: ObjectSchema;
  /** The detail's master-detail field. */
  readonly foreignKey: string;
  readonly summaries: readonly SummaryField[];
}

const plans = new WeakMap<OrgSchema, ReadonlyMap<string, readonly RollUp[]>>();

/** The roll-ups that records of this object are summed up in. */
export function rollUpsOver(schema: OrgSchema, detail: ObjectSchema): readonly RollUp[] {
  const plan = plans.get(schema) ?? planAll(schema);
  plans.set(schema, plan);
  return plan.get(detail.apiName.toLowerCase()) ?? [];
}

/**
 * Whether a change of these fields of a detail can change the roll-up. Formulas are taken to depend on anything; what a
 * detail's amounts are in tells what they are worth.
 */
export function isTouchedBy(rollUp: RollUp, changed: ReadonlySet<string>): boolean {
  return rollUp.summaries.some(summary =>
    [
      rollUp.foreignKey,
      currencyField,
      summary.summarizedField,
      ...summary.filterItems.map(item => item.field)
    ].some(name => {
      const field = name === undefined ? undefined : rollUp.detail.fields.get(name.toLowerCase());
      return field !== undefined && (field.type === 'Formula' || changed.has(field.apiName));
    })
  );
}

function planAll(schema: OrgSchema): ReadonlyMap<string, readonly RollUp[]> {
  const plan = new Map<string, Map<string, RollUp>>();
  for (const master of schema.objects.values()) {
    for (const summary of master.fields.values()) {
      const detail = summary.type === 'Summary' ? objectNamed(schema, summary.detailObject) : undefined;
      if (summary.type !== 'Summary' || !detail) continue;
      const ofDetail = plan.get(detail.apiName.toLowerCase()) ?? new Map<string, RollUp>();
      plan.set(detail.apiName.toLowerCase(), ofDetail);
      const key = `${master.apiName}.${summary.foreignKey}`.toLowerCase();
      const foreignKey = detail.fields.get(summary.foreignKey.toLowerCase())?.apiName ?? summary.foreignKey;
      const known = ofDetail.get(key)?.summaries ?? [];
      ofDetail.set(key, { master, detail, foreignKey, summaries: [...known, summary] });
    }
  }
  return new Map([...plan].map(([detail, rollUps]) => [detail, [...rollUps.values()]]));
}
