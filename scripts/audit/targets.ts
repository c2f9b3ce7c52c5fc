import type { RecordToWrite } from '../org/connection.ts';
import { FREE_CATEGORIES, GATES } from './gates.ts';

/** A stage as the org has it. */
export interface Stage {
  readonly name: string;
  readonly category: string;
  readonly closed: boolean;
  readonly won: boolean;
}

/** Somewhere that a deal may be moved to. */
export interface Target {
  readonly name: string;
  readonly move: RecordToWrite;
  /** The rule that guards it; none when the package knows no such category. */
  readonly rule: string | undefined;
}

export interface Targets {
  /** Where any deal may be: it shows that a path works. */
  readonly control: Target;
  /** Where only a qualified deal may be. */
  readonly guarded: readonly Target[];
  /** Categories of the gate that the org does not have. */
  readonly absent: readonly string[];
}

const PIPELINE = 'Pipeline';

/**
 * What to try in an org with these active stages and forecast categories: each category by hand, and each stage that is
 * won or brings its deals into the forecast.
 * @throws an error that says what the org lacks to try anything
 */
export function planTargets(stages: readonly Stage[], categories: readonly string[]): Targets {
  const open = stages.filter(({ closed }) => !closed);
  const base = open.find(({ category }) => category === PIPELINE) ?? open[0];
  if (base === undefined || !categories.includes(PIPELINE)) {
    throw new Error(
      'Nothing was tried: a deal that shows that the paths work needs an open stage and the forecast category Pipeline, ' +
        'and the org lacks one of them. Look in Setup, Object Manager, Opportunity, Fields & Relationships: Stage, Forecast Category.'
    );
  }
  const byHand = (category: string) => ({ StageName: base.name, ForecastCategoryName: category });
  return {
    control: { name: PIPELINE, move: byHand(PIPELINE), rule: undefined },
    guarded: [
      ...categories
        .filter(category => !FREE_CATEGORIES.has(category))
        .map(category => ({ name: category, move: byHand(category), rule: GATES.get(category) })),
      ...stages.filter(({ category, won }) => won || !FREE_CATEGORIES.has(category)).map(stageTarget)
    ],
    absent: [...GATES.keys()].filter(category => !categories.includes(category))
  };
}

const stageTarget = ({ name, category, won }: Stage): Target => ({
  name: won && category === 'Closed' ? `stage ${name}` : `stage ${name} (${category})`,
  move: { StageName: name },
  rule: GATES.get(won ? 'Closed' : category)
});
