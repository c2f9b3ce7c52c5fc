import { sql, type RawBuilder } from 'kysely';
import {
  fromCorporateCurrency,
  inCorporateCurrency,
  isConverted,
  RelationScope
} from '../../formula/index.ts';
import { fieldNamed, type ObjectSchema, type SummaryField } from '../../metadata/schema.ts';
import { formulaSession } from '../access/formulaSession.ts';
import { slot } from './cachedStatement.ts';
import { lockRecords } from './lockMasters.ts';
import { ruleChecks } from './ruleChecks.ts';
import { filterCondition } from './filterItems.ts';
import { isTouchedBy, rollUpsOver, type RollUp } from './rollUpPlan.ts';
import type { SaveContext, SaveError } from './saveUnit.ts';
import { writeRows } from './writeRows.ts';

/** A detail that was written or removed, and by master-detail field the masters that it belongs or belonged to. */
export interface Touch {
  readonly id: string;
  readonly masters: ReadonlyMap<string, readonly string[]>;
}

/** Why masters refuse, by the detail that touched them. */
export type Vetoes = ReadonlyMap<string, readonly SaveError[]>;

/**
 * Recalculates what the masters of these details sum up, one statement for each master object, and saves the masters
 * that change: their rules run with their values before, then their own masters follow. Masters that are gone are left out.
 * @param changed the details' fields that changed, or nothing when details came or went
 * @returns the details whose masters (or theirs in turn) refuse; the caller takes back what was written
 */
export async function rollUp(
  context: SaveContext,
  detail: ObjectSchema,
  touches: readonly Touch[],
  changed?: ReadonlySet<string>
): Promise<Vetoes> {
  const vetoes = new Map<string, SaveError[]>();
  for (const plan of rollUpsOver(context.schema, detail)) {
    if (changed && !isTouchedBy(plan, changed)) continue;
    const refused = await recalculate(context, plan, touches);
    for (const touch of touches) {
      for (const master of new Set(touch.masters.get(plan.foreignKey))) {
        const errors = refused.get(master);
        if (errors) vetoes.set(touch.id, [...(vetoes.get(touch.id) ?? []), ...errors]);
      }
    }
  }
  return vetoes;
}

async function recalculate(context: SaveContext, plan: RollUp, touches: readonly Touch[]): Promise<Vetoes> {
  const { master, summaries } = plan;
  const ids = [...new Set(touches.flatMap(touch => touch.masters.get(plan.foreignKey) ?? []))].toSorted();
  if (ids.length === 0) return new Map();
  await lockRecords(context, master, ids);
  const columns = summaries.map(summary => summary.apiName);
  const ownMasters = rollUpsOver(context.schema, master).map(above => above.foreignKey);
  const written = await writeRows(context, {
    object: master,
    operation: 'update',
    origin: `summing up ${plan.detail.apiName}.${plan.foreignKey}`,
    candidates: building => recalculated(building, plan, sql`${slot('masters')}::text[]`),
    values: { masters: ids },
    columns,
    checks: ruleChecks,
    held: [],
    allOrNone: false,
    returning: ownMasters
  });
  const refused = new Map(written.filter(row => row.errors.length > 0).map(row => [row.id, row.errors]));
  const above = written
    .filter(row => row.errors.length === 0)
    .map(row => ({
      id: row.id,
      masters: new Map(ownMasters.map((field, place) => [field, idsOf(row.returned[place])]))
    }));
  const refusedAbove = above.length === 0 ? [] : await rollUp(context, master, above, new Set(columns));
  return new Map([...refused, ...refusedAbove]);
}

function idsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

/** The masters with these ids as they would stand with their totals, only those that change. */
export function recalculated(
  context: SaveContext,
  plan: RollUp,
  masters: RawBuilder<unknown>
): RawBuilder<unknown> {
  const { master, detail, foreignKey, summaries } = plan;
  const session = formulaSession(context.session, context.now);
  const scope = new RelationScope({ schema: context.schema, object: detail, alias: 'detail', session });
  const totals = summaries.map(summary => sql`${total(summary, scope)} AS ${sql.id(summary.apiName)}`);
  const values = summaries.map(summary => {
    const column = inCurrencyOfMaster(context, master, summary, sql`summed.${sql.id(summary.apiName)}`);
    return sql`${isZeroWithoutDetails(summary) ? sql`COALESCE(${column}, 0)` : column} AS ${sql.id(summary.apiName)}`;
  });
  const priced = context.schema.currencies
    ? sql`JOIN ${sql.id('org', master.apiName)} AS master ON master."Id" = affected."Id"`
    : sql``;
  const of = (row: string) => sql`ROW(${sql.join(summaries.map(summary => sql.id(row, summary.apiName)))})`;
  return sql`
    SELECT overlaid.* FROM ${sql.id('org', master.apiName)} AS prior
    JOIN (SELECT affected."Id", ${sql.join(values)} FROM unnest(${masters}) AS affected("Id") ${priced}
      LEFT JOIN (SELECT detail.${sql.id(foreignKey)} AS "Id", ${sql.join(totals)} FROM ${sql.id('org', detail.apiName)} AS detail ${scope.joins()}
        WHERE detail.${sql.id(foreignKey)} = ANY(${masters}) GROUP BY 1) AS summed ON summed."Id" = affected."Id"
    ) AS total ON total."Id" = prior."Id"
    CROSS JOIN LATERAL jsonb_populate_record(prior, to_jsonb(total)) AS overlaid
    WHERE ${of('prior')} IS DISTINCT FROM ${of('total')}`;
}

/** What amounts of details come to is summed up in the corporate currency; a master has it in its own. */
function inCurrencyOfMaster(
  { schema }: SaveContext,
  master: ObjectSchema,
  summary: SummaryField,
  amount: RawBuilder<unknown>
): RawBuilder<unknown> {
  const row = { object: master, alias: 'master' };
  if (!isConverted(schema, row, summary)) return amount;
  return sql`round(${fromCorporateCurrency(schema, row, amount)}, ${sql.lit(summary.scale)})`;
}

/** A count or sum of no details is zero, the least and the greatest of none is blank. */
export function isZeroWithoutDetails(summary: SummaryField): boolean {
  return summary.operation === 'count' || summary.operation === 'sum';
}

/** What the summary says of the details in one group. Formula fields of the detail are computed. */
function total(summary: SummaryField, scope: RelationScope): RawBuilder<unknown> {
  const column = summary.summarizedField === undefined ? sql`*` : summarized(summary.summarizedField, scope);
  const conditions = summary.filterItems.map(item => {
    const field = fieldNamed(scope.object, item.field);
    const { file, line } = item.position;
    if (!field) throw new Error(`${file}:${line}: ${scope.object.apiName} has no field ${item.field}`);
    return filterCondition(item, { field, column: scope.field([item.field]) }, undefined);
  });
  const filter = conditions.length === 0 ? sql`` : sql`FILTER (WHERE ${sql.join(conditions, sql` AND `)})`;
  return sql`${sql.raw(summary.operation)}(${column}) ${filter}`;
}

/** The value of a detail that is summed up; an amount in the corporate currency. */
function summarized(name: string, scope: RelationScope): RawBuilder<unknown> {
  const value = scope.field([name]);
  const field = fieldNamed(scope.object, name);
  return field && isConverted(scope.schema, scope, field)
    ? inCorporateCurrency(scope.schema, scope, value)
    : value;
}
