import type { Days, Verdict } from './verdict.ts';
import { lackName } from './words.ts';

/** Sums by currency, which are never added to each other; '' is the currency of an org that has one. */
export type Amounts = ReadonlyMap<string, number>;

/** What an audit counts of some deals: those of a category, those of an owner, all of them. */
export interface Group {
  readonly audited: number;
  readonly failing: number;
  /** The amounts of the failing ones; those without an amount are counted apart. */
  readonly atStake: Amounts;
  readonly withoutAmount: number;
}

/** What an audit counts, in as little memory as there are categories, owners and criteria. */
export interface Totals {
  readonly all: Group;
  /** Of the failing ones, those that hold today. */
  readonly failingLater: number;
  /** Deals that the org's formulas judge otherwise. */
  readonly differing: number;
  readonly byCategory: ReadonlyMap<string, Group>;
  readonly byOwner: ReadonlyMap<string, Group>;
  /** How many deals lack it. */
  readonly byLack: ReadonlyMap<string, number>;
  /** The failing deals that close soonest, at most `NAMED`. */
  readonly soonest: readonly Verdict[];
}

/** How many of the failing deals are named one by one. */
export const NAMED = 20;

const NONE: Group = { audited: 0, failing: 0, atStake: new Map(), withoutAmount: 0 };

/** Counts verdicts one after the other. */
export class Counting {
  readonly #days: Days;
  #all = NONE;
  #failingLater = 0;
  #differing = 0;
  readonly #byCategory = new Map<string, Group>();
  readonly #byOwner = new Map<string, Group>();
  readonly #byLack = new Map<string, number>();
  #soonest: readonly Verdict[] = [];

  constructor(days: Days) {
    this.#days = days;
  }

  add(verdict: Verdict): void {
    const { deal, failsOn, differs, lacks } = verdict;
    this.#all = counted(this.#all, verdict);
    for (const [groups, key] of [
      [this.#byCategory, deal.gate === 'Closed Won' ? 'Closed Won' : deal.category],
      [this.#byOwner, deal.owner]
    ] as const)
      groups.set(key, counted(groups.get(key) ?? NONE, verdict));
    if (differs) this.#differing++;
    if (failsOn === undefined) return;
    if (failsOn !== this.#days.today) this.#failingLater++;
    for (const name of new Set(lacks.map(lackName)))
      this.#byLack.set(name, (this.#byLack.get(name) ?? 0) + 1);
    this.#soonest = closestFirst([...this.#soonest, verdict]).slice(0, NAMED);
  }

  get totals(): Totals {
    return {
      all: this.#all,
      failingLater: this.#failingLater,
      differing: this.#differing,
      byCategory: this.#byCategory,
      byOwner: this.#byOwner,
      byLack: this.#byLack,
      soonest: this.#soonest
    };
  }
}

function counted({ audited, failing, atStake, withoutAmount }: Group, { deal, failsOn }: Verdict): Group {
  if (failsOn === undefined) return { audited: audited + 1, failing, atStake, withoutAmount };
  return {
    audited: audited + 1,
    failing: failing + 1,
    atStake: deal.amount === undefined ? atStake : plus(atStake, deal.currency ?? '', deal.amount),
    withoutAmount: withoutAmount + (deal.amount === undefined ? 1 : 0)
  };
}

/** Sums are kept to thousandths, the smallest part of any currency. */
const plus = (amounts: Amounts, currency: string, amount: number): Amounts =>
  new Map(amounts).set(currency, Math.round(((amounts.get(currency) ?? 0) + amount) * 1000) / 1000);

/** Those without a close date come last. */
const closestFirst = (verdicts: readonly Verdict[]): Verdict[] =>
  [...verdicts].sort((one, other) =>
    (one.deal.closeDate ?? '9999').localeCompare(other.deal.closeDate ?? '9999')
  );
