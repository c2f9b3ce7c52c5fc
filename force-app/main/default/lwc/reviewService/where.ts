import { patternOf } from 'c/graphqlValue';
import { daysAfter } from 'c/qualification';
import { expiringWithin } from 'c/reviewFilters';
import type { Filters, Period } from 'c/reviewFilters';
import { account, opportunity } from 'c/schemaService';
import { choiceOf, lacksCriterion } from './missing';
import type { MissingChoice, Where } from './missing';

const all = (...conditions: readonly (Where | undefined)[]): Where => ({
  and: conditions.filter(condition => condition !== undefined)
});
const is = (field: string, value: unknown): Where => ({ [field]: { eq: value } });

const spans: Readonly<Record<Period, string>> = {
  thisMonth: 'THIS_MONTH',
  nextMonth: 'NEXT_MONTH',
  thisQuarter: 'THIS_FISCAL_QUARTER',
  nextQuarter: 'NEXT_FISCAL_QUARTER',
  thisYear: 'THIS_FISCAL_YEAR'
};

const closesIn = (period: Period): Where => is(opportunity.closeDate, { literal: spans[period] });

/** The close dates that the filters leave; nothing where they leave all. */
function closing({ period, days }: Filters): Where | undefined {
  if (period) return closesIn(period);
  const { from, to } = days ?? {};
  if (from === undefined && to === undefined) return undefined;
  return {
    [opportunity.closeDate]: {
      ...(from === undefined ? {} : { gte: { value: from } }),
      ...(to === undefined ? {} : { lte: { value: to } })
    }
  };
}

const isOpen = is(opportunity.isClosed, false);
const isWon = is(opportunity.isWon, true);

/** Deals under way, and those won in the period: in this quarter where none is named. */
function underWayOrWon(filters: Filters): Where {
  return { or: [isOpen, all(isWon, closing(filters) ?? closesIn('thisQuarter'))] };
}

/** Whom, when and what the review is about: the sums at the top follow these only. */
function scopeOf(filters: Filters): readonly (Where | undefined)[] {
  const { personId, offeringId } = filters;
  return [
    closing(filters),
    personId === undefined ? undefined : is(opportunity.ownerId, personId),
    offeringId === undefined ? undefined : is(opportunity.offeringId, offeringId)
  ];
}

const lacks: Where = { [opportunity.forecastGap]: { gt: 0 } };

/** What a view is about. */
function inView(filters: Filters, today: string): Where {
  switch (filters.view) {
    case 'open':
      return filters.category === 'Closed' ? underWayOrWon(filters) : isOpen;
    case 'integrity':
      return all(lacks, { or: [isOpen, all(isWon, is(opportunity.wonBeforeGate, false))] });
    case 'expiring':
      return all(isOpen, {
        [opportunity.criteriaExpireOn]: {
          gte: { value: today },
          lte: { value: daysAfter(today, expiringWithin) }
        }
      });
    case 'unreviewed':
      return all(isOpen, is(opportunity.lastReviewedOn, null));
  }
}

/** A code that no criterion has narrows nothing. */
function isMissing(missing: string | undefined, criteria: readonly MissingChoice[]): Where | undefined {
  if (missing === 'any') return lacks;
  const choice = choiceOf(criteria, missing);
  return choice && lacksCriterion(choice);
}

function holds(words: string | undefined): Where | undefined {
  if (words === undefined) return undefined;
  const like = { like: patternOf(words) };
  return { or: [{ [opportunity.name]: like }, { [opportunity.account]: { [account.name]: like } }] };
}

/**
 * Which deals the list shows.
 *
 * @param criteria that the list can be narrowed by.
 */
export function listedWhere(filters: Filters, today: string, criteria: readonly MissingChoice[]): Where {
  const { category, missing, isStalled, search } = filters;
  return all(
    inView(filters, today),
    ...scopeOf(filters),
    category === undefined ? undefined : is(opportunity.category, category),
    isMissing(missing, criteria),
    isStalled ? is(opportunity.isStalled, true) : undefined,
    holds(search)
  );
}

/** Won before there was a gate: nobody asks such a deal for criteria. */
const isOfBefore = is(opportunity.wonBeforeGate, true);

/** Which deals are summed up at the top: all of the scope, those that lack nothing, and those that lack criteria. */
export function summedWhere(filters: Filters): {
  readonly claimed: Where;
  readonly qualified: Where;
  readonly lacking: Where;
} {
  const claimed = all(underWayOrWon(filters), ...scopeOf(filters));
  return {
    claimed,
    qualified: all(claimed, { or: [is(opportunity.forecastGap, 0), isOfBefore] }),
    lacking: all(claimed, lacks, is(opportunity.wonBeforeGate, false))
  };
}
