/** What somebody else saved of a draft while a form was open, and how both go together. */
import type { CriterionContent, Edition, Segment, Terms } from 'c/policy';
import { criterionDifferences, segmentDifferences, termDifferences } from 'c/policyChange';
import type { Difference } from 'c/policyChange';
import type { VersionLine } from 'c/qualificationConflict';
import { differenceLine, segmentLine } from './words';
import type { Manner } from './words';

/** What a policy says besides its criteria, the deals that it is for among it. */
type SaidBeside = Terms & Segment;

/** What a form is of, as it stands in the policy: a criterion or the terms. */
export type Stored =
  | { readonly kind: 'criterion'; readonly said: CriterionContent }
  | { readonly kind: 'terms'; readonly said: SaidBeside };

/** Both versions, and what is saved when the person's own takes its place: theirs, with what the person changed. */
export interface Meanwhile {
  readonly theirs: readonly VersionLine[];
  readonly mine: readonly VersionLine[];
  readonly merged: Stored;
}

/** What the edition says there now; nothing of a criterion that is not there. */
export function storedIn(
  { criteria, terms, offeringId, offeringName, amountFrom }: Edition,
  id: string,
  isTerms: boolean
): Stored | undefined {
  if (isTerms) return { kind: 'terms', said: { ...terms, offeringId, offeringName, amountFrom } };
  const criterion = criteria.find(candidate => candidate.id === id);
  return criterion && { kind: 'criterion', said: criterion };
}

const nothing: CriterionContent = {
  statement: '',
  gate: 'Best Case',
  measure: 'Attested',
  buyerEvidenceRequired: false,
  verifiedBy: 'Rep'
};

/** A text that is another one once something else is said. */
export function stateOf(stored: Stored): string {
  const said =
    stored.kind === 'terms' ? besideDifferences({}, stored.said) : criterionDifferences(nothing, stored.said);
  return JSON.stringify(said.map(({ aspect, after }) => [aspect, after]));
}

const besideDifferences = (
  before: SaidBeside,
  after: SaidBeside
): Difference<keyof Terms | 'offeringId' | 'amountFrom'>[] => [
  ...segmentDifferences(before, after),
  ...termDifferences(before, after)
];

function differences(
  before: Stored,
  after: Stored
): Difference<keyof Terms | 'offeringId' | 'amountFrom' | keyof CriterionContent>[] {
  if (before.kind === 'terms' && after.kind === 'terms') return besideDifferences(before.said, after.said);
  if (before.kind === 'terms' || after.kind === 'terms') return [];
  return criterionDifferences(before.said, after.said);
}

/** What stands there now, with what the person changed in what stood there when the form was opened. */
function mergedOf(opened: Stored, now: Stored, entered: Stored): Stored {
  const changed = new Set<string>(differences(opened, entered).map(({ aspect }) => aspect));
  if (changed.has('offeringId')) changed.add('offeringName');
  const own = (said: object) =>
    Object.fromEntries(Object.entries(said).filter(([name]) => changed.has(name)));
  if (now.kind === 'terms') return { kind: 'terms', said: { ...now.said, ...own(entered.said) } };
  return { kind: 'criterion', said: { ...now.said, ...own(entered.said) } };
}

/** What the person entered beside what stands there now; nothing where that says it already. */
export function besideOther(
  opened: Stored,
  now: Stored,
  entered: Stored,
  manner: Manner
): Meanwhile | undefined {
  const merged = mergedOf(opened, now, entered);
  const found = differences(now, merged);
  if (found.length === 0) return undefined;
  return {
    theirs: found.map(({ aspect, before }) => lineOf(aspect, before, now, manner)),
    mine: found.map(({ aspect, after }) => lineOf(aspect, after, merged, manner)),
    merged
  };
}

type Aspect = ReturnType<typeof differences>[number]['aspect'];

function lineOf(aspect: Aspect, value: Difference['before'], of: Stored, manner: Manner): VersionLine {
  if (aspect === 'offeringId') {
    return segmentLine('offeringName', of.kind === 'terms' ? of.said.offeringName : undefined);
  }
  if (aspect === 'amountFrom') return segmentLine('amountText', amountText(value, manner));
  return differenceLine(aspect, value, manner);
}

function amountText(value: Difference['before'], { locale, currency }: Manner): string | undefined {
  if (typeof value !== 'number') return undefined;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
}
