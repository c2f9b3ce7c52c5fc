/** What a person is writing in a draft, and what saves it. */
import type { CriterionContent, PolicyAtHand } from 'c/policy';
import { addCriterion, changeCriterion, changeTerms } from 'c/policyService';
import type { SaveResult } from 'c/policyService';
import { gatesInOrder } from 'c/qualification';
import type { Gate } from 'c/qualification';
import { labels } from './labels';
import type { Stored } from './meanwhile';

/** A form that is open: of a criterion, of a new one at a gate, or of the terms. */
export interface Work {
  readonly id: string;
  readonly gate?: Gate;
  /** What stood there when it was opened; nothing of what is new. */
  readonly opened?: Stored;
  /** What stood there when typing began, which may be on an earlier visit. */
  readonly state?: string;
}

/** Stands for what a policy says besides its criteria. */
export const ofTerms = 'terms';
/** Under which name it is kept what stood there when typing began. */
export const stateName = 'state';
/** Stands for the criterion that is not there yet. */
export const newAt = (gate: Gate): string => `new ${gate}`;
export const isOfCriterion = (about: string): boolean =>
  ![ofTerms, ...gatesInOrder.map(newAt)].includes(about);

/** Saves what was entered: into a criterion, as a new one, or into the terms. */
export async function saveIn(atHand: PolicyAtHand, { id, gate }: Work, entered: Stored): Promise<SaveResult> {
  if (entered.kind === 'terms') return changeTerms(atHand, entered.said, entered.said);
  const { edition } = atHand;
  const criterion = edition.criteria.find(candidate => candidate.id === id);
  if (criterion) return changeCriterion(edition, criterion, entered.said);
  return gate ? addCriterion(edition, entered.said) : { kind: 'stale', messages: [labels.gone] };
}

/** What a criterion says, as its form keeps what was typed. `locale`: BCP 47, in which numbers are typed. */
export function textsOfContent(content: CriterionContent, locale: string): [string, string][] {
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 });
  return Object.entries(content).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'number') return [[name, format.format(value)]];
    return typeof value === 'string' || typeof value === 'boolean' ? [[name, String(value)]] : [];
  });
}
