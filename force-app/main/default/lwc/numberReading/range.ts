import { toNumber } from './decimal';
import type { Measure } from './measure';
import { quantityOf } from './quantity';
import type { Quantity } from './quantity';
import { isFigure } from './token';
import type { Token } from './token';
import { valuationOf } from './valuation';
import type { Valuation, Valued } from './valuation';

type Sides = readonly [readonly Token[], readonly Token[]];
const between = new Set<Token['kind']>(['minus', 'range', 'article']);

/** The two sides of “45-50”, “between 45 and 50”; nothing when what was typed is no range. */
export function sidesOf(tokens: readonly Token[]): Sides | undefined {
  if (tokens.filter(isFigure).length !== 2) return undefined;
  const first = tokens.findIndex(isFigure);
  const at = tokens.findIndex((token, index) => index > first && between.has(token.kind));
  if (at < 0 || at > tokens.findLastIndex(isFigure)) return undefined;
  return [tokens.slice(0, at).filter(token => token.kind !== 'start'), tokens.slice(at + 1)];
}

/** Both ends of a range, so that a person chooses; never one of them by itself. */
export function rangeValue([from, to]: Sides, measure: Measure, locale: string): Valued {
  const [first, second] = [quantityOf(from), quantityOf(to)];
  if (!first || !second) return 'notANumber';
  const low = sharingUnits(first, second);
  const high = valuationOf(second, measure, locale);
  if (typeof high === 'string') return high;
  // “45-50k” are thousands both; “500-1k” aren't.
  const lows = [sharingMagnitude(low, second), low].map(each => valuationOf(each, measure, locale));
  const lower = lows.find(each => typeof each !== 'string' && isBelow(each, high)) ?? lows[1] ?? 'notANumber';
  if (typeof lower === 'string') return lower;
  return { values: [...lower.values, ...high.values], reason: 'range', isShown: true, tellsMore: true };
}

/** “2-3 weeks” are two weeks and three weeks. */
function sharingUnits(first: Quantity, second: Quantity): Quantity {
  return {
    ...first,
    time: first.time ?? second.time,
    rate: first.rate ?? second.rate,
    isPercent: first.isPercent || second.isPercent,
    currency: first.currency ?? second.currency
  };
}

function sharingMagnitude(first: Quantity, second: Quantity): Quantity {
  return first.magnitudes.length > 0 ? first : { ...first, magnitudes: second.magnitudes };
}

function isBelow(low: Valuation, high: Valuation): boolean {
  return Math.max(...low.values.map(toNumber)) < Math.max(...high.values.map(toNumber));
}
