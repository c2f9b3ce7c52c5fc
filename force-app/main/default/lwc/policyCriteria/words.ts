/** A criterion and what changes of it, in words. */
import { fill } from 'c/phrase';
import { termNames } from 'c/policy';
import type { Edition, PolicyCriterion, Terms } from 'c/policy';
import type { Changes, CriterionChange, Difference, SegmentAspect } from 'c/policyChange';
import { aspects, labels, segmentAspects, units, unsaid, verifiers } from './labels';

/** Whose numbers and money these are: a BCP 47 tag, and an ISO code. */
export interface Manner {
  readonly locale: string;
  readonly currency: string;
  /** The org has several currencies: a threshold is in that of each deal. */
  readonly hasSeveral?: boolean;
}

/** A change as people read it. */
export interface ChangeLine {
  readonly key: string;
  readonly icon: string;
  readonly text: string;
  readonly details: readonly string[];
}

function figure(
  { measure, threshold = 0 }: PolicyCriterion,
  { locale, currency, hasSeveral }: Manner
): string {
  const plain = new Intl.NumberFormat(locale).format(threshold);
  if (measure !== 'Annual value confirmed') return plain;
  const money = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return hasSeveral
    ? fill(labels.inDealCurrency, plain)
    : new Intl.NumberFormat(locale, money).format(threshold);
}

/** How a criterion is met. */
export function howMet(criterion: PolicyCriterion, manner: Manner): string {
  const { measure, buyerEvidenceRequired } = criterion;
  const parts = [
    measure === 'Attested' ? '' : fill(labels.atLeast, measure, figure(criterion, manner)),
    buyerEvidenceRequired ? labels.buyerAttests : labels.anyEvidence,
    criterion.warns ? labels.warnsOnly : ''
  ];
  return parts.filter(part => part !== '').join(' ');
}

/** For how long a check of a criterion counts. */
export function validityOf({ validDays }: PolicyCriterion, { locale }: Manner): string {
  if (validDays === undefined) return labels.asLongAsDeal;
  return fill(labels.validFor, new Intl.NumberFormat(locale).format(validDays));
}

/** What holds where a policy doesn't say, as the platform's rules and formulas take it; of the others: nothing. */
const usual: Terms = { longestGraceDays: 30, stalledAfterDays: 30 };

function termText(name: keyof Terms, value: number | undefined, { locale }: Manner): string {
  const holds = value ?? usual[name];
  if (holds === undefined) return labels.never;
  const text = name === 'amountChangePercent' ? labels.percentOf : labels.validFor;
  return fill(text, new Intl.NumberFormat(locale).format(holds));
}

/** A term as people read it and enter it. */
export interface TermLine {
  readonly name: keyof Terms;
  readonly label: string;
  readonly unit: string;
  readonly text: string;
  readonly value: number | undefined;
}

/** What a policy says besides its criteria, a line each. */
export function termLines(terms: Terms, manner: Manner): TermLine[] {
  return termNames.map(name => ({
    name,
    label: aspects[name],
    unit: units[name],
    text: termText(name, terms[name], manner),
    value: terms[name]
  }));
}

/** Something that a policy says of the deals that it is for, as people read it. */
export interface SegmentLine {
  readonly name: SegmentAspect;
  readonly label: string;
  readonly text: string;
}

const segmentText = (name: SegmentAspect, value: Difference['before']): string =>
  typeof value === 'string' && value !== '' ? value : unsaid[name];

/** Which deals a policy is for, a line each; and what judges larger ones of the same offering, where something does. */
export function segmentLines(edition: Pick<Edition, SegmentAspect>): SegmentLine[] {
  const names: readonly SegmentAspect[] =
    edition.largerDealsName === undefined
      ? ['offeringName', 'amountText']
      : ['offeringName', 'amountText', 'largerDealsName'];
  return names.map(name => ({ name, label: segmentAspects[name], text: segmentText(name, edition[name]) }));
}

/** The same of one version, on a line of its own. */
export function segmentLine(
  name: SegmentAspect,
  value: Difference['before']
): { readonly name: string; readonly text: string } {
  return { name: segmentAspects[name], text: segmentText(name, value) };
}

function valueText(value: Difference['before'], { locale }: Manner): string {
  if (value === undefined || value === '') return labels.none;
  if (typeof value === 'boolean') return value ? labels.yes : labels.no;
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  return value === 'Rep' || value === 'Manager' ? verifiers[value] : value;
}

function differenceText({ aspect, before, after }: Difference<keyof typeof aspects>, manner: Manner): string {
  return fill(labels.before, aspects[aspect], valueText(after, manner), valueText(before, manner));
}

/** One thing that a version says, on a line of its own. */
export function differenceLine(
  aspect: Difference<keyof typeof aspects>['aspect'],
  value: Difference['before'],
  manner: Manner
): { readonly name: string; readonly text: string } {
  const term = termNames.find(name => name === aspect);
  const text = term ? termText(term, numberOr(value), manner) : valueText(value, manner);
  return { name: aspects[aspect], text };
}

const numberOr = (value: Difference['before']): number | undefined =>
  typeof value === 'number' ? value : undefined;

const icons = { added: 'utility:add', changed: 'utility:edit', removed: 'utility:dash' } as const;
const texts = { added: labels.added, changed: labels.changed, removed: labels.removed } as const;

function lineOf(change: CriterionChange, manner: Manner): ChangeLine {
  const { kind, criterion } = change;
  return {
    key: `${kind} ${criterion.id}`,
    icon: icons[kind],
    text: fill(texts[kind], criterion.statement, criterion.gate),
    details: kind === 'changed' ? change.differences.map(one => differenceText(one, manner)) : []
  };
}

/** The changes, a line each: first of the deals that it is for, and of the terms, then of the criteria. */
export function changeLines({ criteria, terms, segment }: Changes, manner: Manner): ChangeLine[] {
  const ofSegment = segment.map(({ aspect, after, before }) => ({
    key: aspect,
    icon: icons.changed,
    text: fill(
      labels.before,
      segmentAspects[aspect],
      segmentText(aspect, after),
      segmentText(aspect, before)
    ),
    details: []
  }));
  const ofTerms = terms.map(term => ({
    key: term.aspect,
    icon: icons.changed,
    text: fill(
      labels.before,
      aspects[term.aspect],
      ...[term.after, term.before].map(value => termText(term.aspect, numberOr(value), manner))
    ),
    details: []
  }));
  return [...ofSegment, ...ofTerms, ...criteria.map(change => lineOf(change, manner))];
}

/** What is new or other about a criterion, in its own row; nothing when it is as it was. */
export function changedText(changes: Changes | undefined, { id }: PolicyCriterion): string {
  const change = changes?.criteria.find(candidate => candidate.criterion.id === id);
  if (change?.kind === 'added') return labels.isNew;
  if (change?.kind !== 'changed') return '';
  return fill(labels.changedAspects, change.differences.map(({ aspect }) => aspects[aspect]).join(', '));
}
