/** An exact decimal: `digits` divided by ten to the power of `scale`. Binary fractions drift (1.1 × 1000 is no 1100). */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const nothing = BigInt(0);

function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}

/** The decimal of digits before and behind the decimal mark. */
export function decimalOf(whole: string, fraction = ''): Decimal {
  return { digits: BigInt(`${whole}${fraction}` || '0'), scale: fraction.length };
}

export function negated(decimal: Decimal): Decimal {
  return { ...decimal, digits: -decimal.digits };
}

/** Ten to the power of `exponent` times the decimal. */
export function shifted({ digits, scale }: Decimal, exponent: number): Decimal {
  const moved = scale - exponent;
  return moved >= 0 ? { digits, scale: moved } : { digits: digits * powerOfTen(-moved), scale: 0 };
}

/** The decimal with at most that many decimals, the last one rounded half away from zero. */
export function rounded(decimal: Decimal, decimals: number): Decimal {
  if (decimal.scale <= decimals) return decimal;
  return { digits: dividedRounding(decimal.digits, powerOfTen(decimal.scale - decimals)), scale: decimals };
}

/** The decimal times a fraction, with at most that many decimals. */
export function times(decimal: Decimal, [over, under]: readonly [number, number], decimals: number): Decimal {
  const digits = decimal.digits * BigInt(over) * powerOfTen(decimals);
  return { digits: dividedRounding(digits, BigInt(under) * powerOfTen(decimal.scale)), scale: decimals };
}

/** Is `decimal` times the fraction exactly `product`? */
export function isExactly(
  product: Decimal,
  decimal: Decimal,
  [over, under]: readonly [number, number]
): boolean {
  const left = product.digits * BigInt(under) * powerOfTen(decimal.scale);
  return left === decimal.digits * BigInt(over) * powerOfTen(product.scale);
}

function dividedRounding(digits: bigint, by: bigint): bigint {
  const half = by / BigInt(2);
  return (digits < nothing ? digits - half : digits + half) / by;
}

/** The decimal as JavaScript's number, the nearest there is. */
export function toNumber(decimal: Decimal): number {
  return Number(toText(decimal));
}

/** The decimal in digits, without zeros that tell nothing. */
export function toText({ digits, scale }: Decimal): string {
  const sign = digits < nothing ? '-' : '';
  const all = String(digits < nothing ? -digits : digits).padStart(scale + 1, '0');
  const fraction = all.slice(all.length - scale).replace(/0+$/, '');
  const whole = all.slice(0, all.length - scale);
  return `${sign}${whole}${scale > 0 && fraction ? `.${fraction}` : ''}`;
}
