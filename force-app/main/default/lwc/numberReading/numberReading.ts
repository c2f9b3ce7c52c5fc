import { arranged } from './arranged';
import { plainText } from './characters';
import { saysDoesNotKnow } from './doesNotKnow';
import { heldIn } from './limits';
import { measureOf, withoutUnit } from './measure';
import type { Measure } from './measure';
import { quantityOf } from './quantity';
import { rangeValue, sidesOf } from './range';
import type { NumberAsked, NumberReading } from './reading';
import { sayNumber } from './sayNumber';
import { isFigure } from './token';
import type { Token } from './token';
import { tokensOf } from './tokens';
import { valuationOf } from './valuation';
import type { Valued } from './valuation';

export type { AskedReason, NumberAsked, NumberReading, RefusedReason } from './reading';
export { mostDecimals } from './limits';
export { sayNumber } from './sayNumber';

/**
 * Reads what a person typed into a number field. Nothing is guessed: what has two meanings is asked, what the field
 * can't hold is refused, and what was said beside the figure stays with it.
 */
export function readNumber(typed: string, asked: NumberAsked): NumberReading {
  const text = plainText(typed);
  if (text === '') return { kind: 'blank' };
  if (saysDoesNotKnow(text)) return { kind: 'doesNotKnow', said: typed.trim() };
  const measure = measureOf(asked);
  const words = { locale: asked.locale, currency: measure.currency };
  const tokens = arranged(tokensOf(withoutUnit(text, asked.unit), words), measure);
  const valued = heldIn(valueOf(tokens, measure, asked.locale), asked);
  if (typeof valued === 'string') return { kind: 'refused', reason: valued };
  const { numbers, reason, isShown, tellsMore } = valued;
  const said = tellsMore ? typed.trim() : undefined;
  const [value = NaN] = numbers;
  if (reason) return { kind: 'asked', reason, candidates: numbers, said };
  return { kind: 'number', value, said, understoodAs: isShown ? sayNumber(value, asked) : undefined };
}

/** The reading that a person chose among the candidates of one that had to be asked. */
export function chosenNumber(asked: Extract<NumberReading, { kind: 'asked' }>, value: number): NumberReading {
  return { kind: 'number', value, said: asked.said };
}

function valueOf(tokens: readonly Token[], measure: Measure, locale: string): Valued {
  const sides = sidesOf(tokens);
  if (sides) return rangeValue(sides, measure, locale);
  const quantity = quantityOf(tokens);
  if (quantity) return valuationOf(quantity, measure, locale);
  return tokens.filter(isFigure).length > 1 ? 'severalNumbers' : 'notANumber';
}
