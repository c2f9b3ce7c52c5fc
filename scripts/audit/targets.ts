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
  /** What can't be tried here, and why. */
  readonly notes: readonly string[];
}

/** The forecast categories of an org, as one user finds them. */
export interface Categories {
  /** The active ones, as records hold them. */
  readonly names: readonly string[];
  /** Whether the user may set them by hand. */
  readonly writable: boolean;
}

const PIPELINE = 'Pipeline';

/**
 * What to try in an org with these active stages and forecast categories: each category by hand, and each stage that is
 * won or brings its deals into the forecast.
 * @throws an error that says what the org lacks to try anything
 */
export function planTargets(stages: readonly Stage[], { names, writable }: Categories): Targets {
  const open = stages.filter(({ closed }) => !closed);
  const base = open.find(({ category }) => category === PIPELINE) ?? (writable ? open[0] : undefined);
  if (base === undefined || !names.includes(PIPELINE)) throw new Error(NO_CONTROL);
  const byHand = (category: string) => ({ StageName: base.name, ForecastCategoryName: category });
  const categories = writable ? names.filter(category => !FREE_CATEGORIES.has(category)) : [];
  const absent = [...GATES.keys()].filter(category => !names.includes(category));
  return {
    control: {
      name: PIPELINE,
      move: writable ? byHand(PIPELINE) : { StageName: base.name },
      rule: undefined
    },
    guarded: [
      ...categories.map(category => ({
        name: category,
        move: byHand(category),
        rule: GATES.get(category)
      })),
      ...stages.filter(({ category, won }) => won || !FREE_CATEGORIES.has(category)).map(stageTarget)
    ],
    notes: [
      ...absent.map(name => `This org has no forecast category ${name}, so its gate is never asked.`),
      ...(writable ? [] : ['This user may not set the forecast category by hand, so only stages were tried.'])
    ]
  };
}

const NO_CONTROL =
  'Nothing was tried: a deal that shows that the paths work needs an open stage and the forecast category Pipeline, ' +
  'and the org lacks one of them, or this user may not set it. Look in Setup, Object Manager, Opportunity, Fields & ' +
  'Relationships: Stage, Forecast Category.';

const stageTarget = ({ name, category, won }: Stage): Target => ({
  name: won && category === 'Closed' ? `stage ${name}` : `stage ${name} (${category})`,
  move: { StageName: name },
  rule: GATES.get(won ? 'Closed' : category)
});
