import { isSameCode } from 'c/qualification';
import type { PolicyCriterion } from './types';

/** Something that signers would miss: about the policy as a whole, or about a criterion. */
export type Unfinished =
  | { readonly kind: 'noCriterion' }
  | {
      readonly kind:
        | 'noHowToCheck'
        | 'noThreshold'
        | 'thresholdOnAttested'
        | 'unknownMeasure'
        | 'sameCode'
        | 'sameStatement';
      readonly criterion: PolicyCriterion;
    };

type OfCriterion = Exclude<Unfinished['kind'], 'noCriterion'>;

const isSameText = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

function kindsOf(criteria: readonly PolicyCriterion[], index: number): OfCriterion[] {
  const criterion = criteria[index];
  if (!criterion) return [];
  const { code, statement, measure, threshold, howToCheck } = criterion;
  const earlier = criteria.slice(0, index);
  const isAttested = measure === 'Attested';
  const found: readonly (readonly [kind: OfCriterion, isSo: boolean])[] = [
    ['noHowToCheck', (howToCheck ?? '').trim() === ''],
    ['unknownMeasure', measure === 'Unknown'],
    ['noThreshold', !isAttested && !((threshold ?? 0) > 0)],
    ['thresholdOnAttested', isAttested && threshold !== undefined],
    ['sameCode', earlier.some(other => isSameCode(other.code, code))],
    ['sameStatement', earlier.some(other => isSameText(other.statement, statement))]
  ];
  return found.filter(([, isSo]) => isSo).map(([kind]) => kind);
}

/** What is not complete yet, in the order in which the table shows it. */
export function unfinished(criteria: readonly PolicyCriterion[]): Unfinished[] {
  if (criteria.length === 0) return [{ kind: 'noCriterion' }];
  return criteria.flatMap((criterion, index) => kindsOf(criteria, index).map(kind => ({ kind, criterion })));
}
