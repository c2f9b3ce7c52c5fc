/** What one edition of the criteria changes in another, for those who sign it. */
import { termNames } from 'c/policy';
import type { CriterionContent, Edition, PolicyCriterion, Segment, Terms } from 'c/policy';
import { isSameCode } from 'c/qualification';

/** What of a criterion may differ between editions. */
type Aspect =
  | 'statement'
  | 'howToCheck'
  | 'gate'
  | 'warns'
  | 'measure'
  | 'threshold'
  | 'buyerEvidenceRequired'
  | 'verifiedBy'
  | 'validDays';

type Value = string | number | boolean | undefined;

/** One aspect as it was and as it is to be. */
export interface Difference<Name extends string = Aspect> {
  readonly aspect: Name;
  readonly before: Value;
  readonly after: Value;
}

/** A criterion that an edition adds, removes or words anew. */
export type CriterionChange =
  | { readonly kind: 'added' | 'removed'; readonly criterion: PolicyCriterion }
  | {
      readonly kind: 'changed';
      readonly criterion: PolicyCriterion;
      readonly differences: readonly Difference[];
    };

/** What of the deals that an edition is for may differ, as people read it. */
export type SegmentAspect = 'offeringName' | 'amountText' | 'largerDealsName';

/** All that an edition changes: its criteria in the order of the new edition, then what is removed; its terms; which deals it is for. */
export interface Changes {
  readonly criteria: readonly CriterionChange[];
  readonly terms: readonly Difference<keyof Terms>[];
  readonly segment: readonly Difference<SegmentAspect>[];
}

type Said = Pick<Edition, 'criteria' | 'terms' | SegmentAspect>;

const segmentAspects: readonly SegmentAspect[] = ['offeringName', 'amountText', 'largerDealsName'];

const aspects: readonly Aspect[] = [
  'statement',
  'howToCheck',
  'gate',
  'warns',
  'measure',
  'threshold',
  'buyerEvidenceRequired',
  'verifiedBy',
  'validDays'
];

/** What is not said is not so, and a text that says nothing is none. */
const saidOf = (value: Value): Value => (value === false || value === '' ? undefined : value);

function differencesOf<Name extends string>(
  names: readonly Name[],
  before: Readonly<Partial<Record<Name, Value>>>,
  after: Readonly<Partial<Record<Name, Value>>>
): Difference<Name>[] {
  return names
    .filter(name => saidOf(before[name]) !== saidOf(after[name]))
    .map(aspect => ({ aspect, before: before[aspect], after: after[aspect] }));
}

/** In what one wording of a criterion differs from another. */
export function criterionDifferences(before: CriterionContent, after: CriterionContent): Difference[] {
  return differencesOf(aspects, before, after);
}

/** In which terms one edition differs from another. */
export function termDifferences(before: Terms, after: Terms): Difference<keyof Terms>[] {
  return differencesOf(termNames, before, after);
}

/** In which deals one edition differs from another. */
export function segmentDifferences(
  before: Segment,
  after: Segment
): Difference<'offeringId' | 'amountFrom'>[] {
  return differencesOf(['offeringId', 'amountFrom'], before, after);
}

type Same = (criterion: PolicyCriterion) => PolicyCriterion | undefined;

/**
 * Which criterion of the other edition each one is: that of the same code; where one of them has none, the first with the same
 * statement that is no other's yet, so that a statement that stands there twice is told apart by its place.
 */
function sameIn(before: readonly PolicyCriterion[], after: readonly PolicyCriterion[]): Same {
  const found = new Map<PolicyCriterion, PolicyCriterion>();
  const free = new Set(before);
  const pair = (isSame: (one: PolicyCriterion, other: PolicyCriterion) => boolean): void => {
    for (const criterion of after) {
      const same = found.has(criterion) ? undefined : [...free].find(other => isSame(criterion, other));
      if (!same) continue;
      found.set(criterion, same);
      free.delete(same);
    }
  };
  pair((one, other) => isSameCode(one.code, other.code));
  pair(
    ({ code, statement, gate }, other) =>
      !(code && other.code) && statement === other.statement && gate === other.gate
  );
  pair(({ code, statement }, other) => !(code && other.code) && statement === other.statement);
  return criterion => found.get(criterion);
}

function changeOf(criterion: PolicyCriterion, before: PolicyCriterion | undefined): CriterionChange[] {
  if (!before) return [{ kind: 'added', criterion }];
  const differences = criterionDifferences(before, criterion);
  return differences.length > 0 ? [{ kind: 'changed', criterion, differences }] : [];
}

/** What the edition `after` changes in `before`. The order of criteria is no change: it decides nothing. */
export function changesBetween(before: Said, after: Said): Changes {
  const beforeOf = sameIn(before.criteria, after.criteria);
  const kept = after.criteria.flatMap(criterion => changeOf(criterion, beforeOf(criterion)));
  const stay = new Set(after.criteria.map(beforeOf));
  const removed = before.criteria
    .filter(criterion => !stay.has(criterion))
    .map(criterion => ({ kind: 'removed', criterion }) as const);
  return {
    criteria: [...kept, ...removed],
    terms: termDifferences(before.terms, after.terms),
    segment: differencesOf(segmentAspects, before, after)
  };
}
