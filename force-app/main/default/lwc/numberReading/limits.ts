import { rounded, toNumber, toText } from './decimal';
import type { Decimal } from './decimal';
import type { NumberAsked, RefusedReason } from './reading';
import type { Valuation, Valued } from './valuation';

/** What every number field of the package holds before the decimal mark, and behind it where the field says nothing. */
const mostWholeDigits = 14;
const usualDecimals = 4;

/** How many decimals the field holds. */
export function mostDecimals({ decimals }: NumberAsked): number {
  return decimals ?? usualDecimals;
}

/** A valuation whose values are numbers that the field holds exactly. */
type Held = Omit<Valuation, 'values'> & { readonly numbers: readonly number[] };

/** The values that the field holds; why there are none, when there are none. */
export function heldIn(valued: Valued, asked: NumberAsked): Held | RefusedReason {
  if (typeof valued === 'string') return valued;
  const { values, ...rest } = valued;
  if (!asked.allowsNegative && values.some(value => toNumber(value) < 0)) return 'negative';
  const fitting = values.map(value => rounded(value, mostDecimals(asked)));
  const texts = values.map(toText);
  const isRounded = fitting.some((value, index) => toText(value) !== texts[index]);
  const numbers = [...new Set(fitting.filter(isHeld).map(toNumber))];
  if (numbers.length === 0) return 'outsideOfRange';
  return { ...rest, numbers, reason: rest.reason ?? (isRounded ? 'decimals' : undefined) };
}

/** Does JavaScript hold it as it was typed, and the platform at all? */
function isHeld(value: Decimal): boolean {
  const text = toText(value);
  return text.replace(/^-|\..*$/g, '').length <= mostWholeDigits && String(toNumber(value)) === text;
}
