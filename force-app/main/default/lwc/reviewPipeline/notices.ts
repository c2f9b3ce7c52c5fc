import { fill } from 'c/phrase';
import type { Filters, NotUnderstood } from 'c/reviewFilters';
import { choiceOf } from 'c/reviewService';
import type { Choices } from 'c/reviewService';
import { labels } from './labels';

/** What of the address means nothing, by its parameter. */
export interface Notice {
  readonly key: string;
  readonly text: string;
}

/** @param choices what there is to choose from, once it was read */
export function noticesOf(
  notUnderstood: readonly NotUnderstood[],
  { personId, offeringId, missing }: Filters,
  choices: Choices | undefined
): Notice[] {
  const isThere = (known: Choices['people'] | undefined, chosen: string | undefined): boolean =>
    known === undefined || chosen === undefined || known.some(({ value }) => value === chosen);
  const isKnown =
    missing === undefined || missing === 'any' || !choices || choiceOf(choices.criteria, missing);
  const meaningless = isKnown ? [] : [{ parameter: 'c__missing', value: missing }];
  const strange = [
    isThere(choices?.offerings, offeringId) ? [] : ['c__offering'],
    isThere(choices?.people, personId) ? [] : ['c__person']
  ].flat();
  return [
    ...[...notUnderstood, ...meaningless].map(({ parameter, value }) => ({
      key: parameter,
      text: fill(labels.notUnderstood, `${parameter}=${value}`)
    })),
    ...strange.map(key => ({ key, text: fill(labels.notThere, key) }))
  ];
}

/** The filters without what the notices are about. */
export function withoutStrange(filters: Filters, notices: readonly Notice[]): Filters {
  const strange = new Set(notices.map(({ key }) => key));
  const { personId, offeringId, missing } = filters;
  return {
    ...filters,
    personId: strange.has('c__person') ? undefined : personId,
    offeringId: strange.has('c__offering') ? undefined : offeringId,
    missing: strange.has('c__missing') ? undefined : missing
  };
}
