import { decimalOf } from './decimal';
import type { Decimal } from './decimal';

/** How a locale parts decimals and thousands. */
interface Separators {
  readonly decimal: string;
  readonly group: string;
  /** Does it group by twos above the thousands, as India does (1,20,000)? */
  readonly byTwos: boolean;
}

/** The numbers that a figure may stand for. `clear`: in this locale it is written so; `foreign`: it has one meaning, but is written otherwise. */
interface FigureReading {
  readonly values: readonly Decimal[];
  readonly certainty: 'clear' | 'foreign' | 'ambiguous';
}

const arabicDecimal = '\u066b';
const byThrees = /^\d{1,3}(?:\D\d{3})+$/;
const byTwos = /^\d{1,2}(?:\D\d{2})*\D\d{3}$/;

/** How that locale writes numbers. */
function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345678.9);
  const valueOf = (type: string) => parts.find(part => part.type === type)?.value ?? '';
  const [, second] = parts.filter(part => part.type === 'integer');
  return {
    decimal: valueOf('decimal'),
    group: valueOf('group'),
    byTwos: second?.value.length === 2
  };
}

/** Is the text grouped by one separator, as people group? */
function isGrouped(text: string): boolean {
  return new Set(text.match(/\D/g)).size === 1 && (byThrees.test(text) || byTwos.test(text));
}

function wholeOf(text: string): Decimal {
  return decimalOf(text.replace(/\D/g, ''));
}

/**
 * Reads digits with separators between them; nothing when nobody writes a number so. Spaces and apostrophes group in
 * every locale; a point or a comma groups or marks decimals, and where both are likely, both are meant.
 */
export function readFigure(text: string, locale: string): FigureReading | undefined {
  if (/^\d+$/.test(text)) return { values: [wholeOf(text)], certainty: 'clear' };
  const [, before = '', mark = '', behind = ''] = /^(.*)(\D)(\d+)$/.exec(text) ?? [];
  if (isPointOrComma(mark) && !before.includes(mark)) return readMark(text, before, mark, behind, locale);
  if (mark === arabicDecimal) return readDecimal(before, behind, 'clear');
  if (!isGrouped(text)) return undefined;
  const own = separatorsOf(locale);
  const isOwn = !isPointOrComma(mark) || (mark === own.group && (own.byTwos || byThrees.test(text)));
  return { values: [wholeOf(text)], certainty: isOwn ? 'clear' : 'foreign' };
}

function isPointOrComma(mark: string): boolean {
  return mark === '.' || mark === ',';
}

function readDecimal(
  before: string,
  behind: string,
  certainty: FigureReading['certainty']
): FigureReading | undefined {
  if (!/^\d*$/.test(before) && !isGrouped(before)) return undefined;
  return { values: [decimalOf(before.replace(/\D/g, ''), behind)], certainty };
}

/** Reads a figure whose only point or only comma is `mark`. */
function readMark(
  text: string,
  before: string,
  mark: string,
  behind: string,
  locale: string
): FigureReading | undefined {
  const own = separatorsOf(locale);
  const mayGroup = isGrouped(text) && !before.startsWith('0');
  if (/\D/.test(before)) {
    const isOwn = mark === own.decimal && !before.includes(own.decimal);
    return readDecimal(before, behind, isOwn ? 'clear' : 'foreign');
  }
  if (mark === own.group && mayGroup) return { values: [wholeOf(text)], certainty: 'clear' };
  if (mark !== own.group && !mayGroup) {
    return readDecimal(before, behind, mark === own.decimal ? 'clear' : 'foreign');
  }
  const isFraction = /^0*$/.test(before);
  const values = [decimalOf(before, behind), ...(isFraction ? [] : [wholeOf(text)])];
  return { values, certainty: 'ambiguous' };
}
