import { durationIn, rateIn } from './conversion';
import type { Conversion } from './conversion';
import { decimalOf, isExactly, negated, rounded, shifted, times, toNumber } from './decimal';
import type { Decimal } from './decimal';
import type { Measure } from './measure';
import type { Quantity } from './quantity';
import type { AskedReason, RefusedReason } from './reading';
import { readFigure } from './separators';
import { isNumeral } from './token';

/** What a quantity may amount to in the field's unit. */
export interface Valuation {
  /** Most likely first. */
  readonly values: readonly Decimal[];
  /** Why one of them must be chosen. */
  readonly reason?: AskedReason;
  /** Must it be seen before it is taken? */
  readonly isShown: boolean;
  /** Do the words tell more than the figure? */
  readonly tellsMore: boolean;
}
export type Valued = Valuation | RefusedReason;
type Step = (valuation: Valuation, quantity: Quantity, measure: Measure) => Valued;

/** Decimals of what comes out of a conversion. */
const finest = 4;
/** What the quantity amounts to, or why it amounts to nothing. */
export function valuationOf(quantity: Quantity, measure: Measure, locale: string): Valued {
  const steps: readonly Step[] = [signed, magnified, ofPercent, ofTime, ofRate, ofCurrency, ofWords];
  return steps.reduce<Valued>(
    (valued, step) => (typeof valued === 'string' ? valued : step(valued, quantity, measure)),
    figureValue(quantity, locale)
  );
}

function figureValue({ figure, isHedged, isBound }: Quantity, locale: string): Valued {
  const plain = { isShown: isBound, tellsMore: isHedged || isBound };
  if (figure.kind === 'count') return { ...plain, values: [decimalOf(String(figure.count))], isShown: true };
  const reading = readFigure(figure.text, locale);
  if (!reading) return 'notANumber';
  const { exponent } = figure;
  if (exponent !== undefined) {
    return { ...plain, values: reading.values.map(value => shifted(value, exponent)), reason: 'notation' };
  }
  return {
    ...plain,
    values: reading.values,
    reason: reading.certainty === 'ambiguous' ? 'separator' : undefined,
    isShown: plain.isShown || reading.certainty === 'foreign'
  };
}

function signed(valuation: Valuation, { isNegative }: Quantity): Valued {
  return isNegative ? { ...valuation, values: valuation.values.map(negated) } : valuation;
}

function magnified(valuation: Valuation, { magnitudes }: Quantity): Valued {
  if (magnitudes.length === 0) return valuation;
  if (magnitudes.length > 1 && !magnitudes.every(isNumeral)) return 'notANumber';
  const exponents = magnitudes.reduce<readonly number[]>(
    (sums, each) => each.exponents.flatMap(exponent => sums.map(sum => sum + exponent)),
    [0]
  );
  const values = exponents.flatMap(exponent => valuation.values.map(value => shifted(value, exponent)));
  const reason = valuation.reason ?? (exponents.length > 1 ? 'magnitude' : undefined);
  return { ...valuation, values, reason, isShown: true };
}

function ofPercent(valuation: Valuation, { isPercent }: Quantity, { kind, share }: Measure): Valued {
  if (!isPercent || kind === 'percent') return valuation;
  if (share !== undefined) return convertedBy(valuation, { fractions: [[share, 100]], isExact: true });
  return kind === 'plain' ? { ...valuation, isShown: true, tellsMore: true } : 'otherUnit';
}

function ofTime(valuation: Valuation, { time }: Quantity, measure: Measure): Valued {
  if (time === undefined || time === measure.time) return valuation;
  if (measure.time !== undefined) return convertedBy(valuation, durationIn(time, measure.time));
  return measure.kind === 'plain' ? { ...valuation, isShown: true, tellsMore: true } : 'otherUnit';
}

function ofRate(valuation: Valuation, { rate }: Quantity, measure: Measure): Valued {
  if (rate === undefined || rate === measure.rate) return valuation;
  if (measure.rate !== undefined) return convertedBy(valuation, rateIn(rate, measure.rate));
  const reason = valuation.reason ?? (measure.kind === 'plain' ? undefined : 'unit');
  return { ...valuation, reason, isShown: true, tellsMore: true };
}

function ofCurrency(valuation: Valuation, { currency }: Quantity, { kind }: Measure): Valued {
  if (currency === undefined || currency === 'own') return valuation;
  if (kind === 'money') return { ...valuation, reason: 'currency', tellsMore: true };
  return kind === 'plain' ? { ...valuation, isShown: true, tellsMore: true } : 'otherUnit';
}

function ofWords(valuation: Valuation, { hasUnknownWords, figure }: Quantity): Valued {
  if (!hasUnknownWords) return valuation;
  if (figure.kind === 'count') return 'notANumber';
  return { ...valuation, reason: valuation.reason ?? 'words', tellsMore: true };
}

/** The values in another unit; where that is no exact matter, rounded as people round. */
function convertedBy(valuation: Valuation, { fractions, isExact }: Conversion): Valuation {
  const products = valuation.values.flatMap(value =>
    fractions.map(fraction => {
      const product = times(value, fraction, finest);
      return { product, isEven: isExact && isExactly(product, value, fraction) };
    })
  );
  const isSure = products.every(({ isEven }) => isEven);
  return {
    values: products.map(({ product, isEven }) => (isEven ? product : asPeopleRound(product))),
    reason: valuation.reason ?? (isSure ? undefined : 'unit'),
    isShown: true,
    tellsMore: true
  };
}

/** 4.3 weeks, 61 days. */
function asPeopleRound(decimal: Decimal): Decimal {
  return rounded(decimal, Math.abs(toNumber(decimal)) < 10 ? 1 : 0);
}
