import { sql } from 'kysely';
import { fieldNamed, type ObjectSchema } from '../../../metadata/schema.ts';
import type { Draft } from '../draft.ts';
import { saveError, type Refusals } from '../refusals.ts';
import type { SaveContext, SaveError } from '../saveUnit.ts';
import { current } from './names.ts';

interface Stage {
  readonly ApiName: string;
  readonly DefaultProbability: number | null;
  readonly ForecastCategoryName: string;
  readonly IsClosed: boolean;
  readonly IsWon: boolean;
}

/** ForecastCategory is the older name of each category. */
const olderCategoryNames: Readonly<Record<string, string>> = {
  Pipeline: 'Pipeline',
  'Best Case': 'BestCase',
  'Most Likely': 'MostLikely',
  Commit: 'Forecast',
  Closed: 'Closed',
  Omitted: 'Omitted'
};

/**
 * Sets what follows from an opportunity's stage: forecast category, probability, closed and won. A category or
 * probability that the same request names goes before the stage's own, except that a closed stage fixes its category.
 */
export async function deriveStages(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[],
  refusals: Refusals
): Promise<void> {
  const named = drafts.filter(
    draft => draft.given.has('StageName') || draft.given.has('ForecastCategoryName')
  );
  if (object.apiName !== 'Opportunity' || named.length === 0) return;
  const stages = await loadStages(context);
  for (const draft of named) {
    const name = current(draft, 'StageName');
    if (typeof name !== 'string') continue;
    const stage = stages.get(name);
    if (stage) applyStage(draft, stage);
    else refusals.add(draft.place, unknownStage(object, name));
  }
}

function unknownStage(object: ObjectSchema, name: string): SaveError {
  const message = `Stage: bad value for restricted picklist field: ${name}`;
  const field = fieldNamed(object, 'StageName');
  return saveError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, ...(field ? [field] : []));
}

async function loadStages(context: SaveContext): Promise<ReadonlyMap<string, Stage>> {
  const { rows } = await sql<Stage>`
    SELECT "ApiName", "DefaultProbability", "ForecastCategoryName", "IsClosed", "IsWon"
    FROM org."OpportunityStage" WHERE "IsActive"`.execute(context.db);
  return new Map(rows.map(stage => [stage.ApiName, stage]));
}

function applyStage(draft: Draft, stage: Stage): void {
  const changed = draft.prior?.['StageName'] !== stage.ApiName;
  const names = draft.given.has('ForecastCategoryName') && draft.values.get('ForecastCategoryName') !== null;
  if ((changed && !names) || stage.IsClosed || current(draft, 'ForecastCategoryName') === null) {
    draft.values.set('ForecastCategoryName', stage.ForecastCategoryName);
  }
  if (changed && !draft.given.has('Probability')) draft.values.set('Probability', stage.DefaultProbability);
  draft.values.set('IsClosed', stage.IsClosed);
  draft.values.set('IsWon', stage.IsWon);
  const category = String(current(draft, 'ForecastCategoryName') ?? '');
  draft.values.set('ForecastCategory', olderCategoryNames[category] ?? null);
}
