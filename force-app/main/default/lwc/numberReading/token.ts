import type { TimeUnit } from './time';

/** A piece of what was typed, by what it tells. `other` tells nothing that is known here. */
export type Token =
  /** Digits and separators; `exponent` is that of `1e3`. */
  | { readonly kind: 'figure'; readonly text: string; readonly exponent?: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'magnitude'; readonly exponents: readonly number[]; readonly word: string }
  | { readonly kind: 'time'; readonly unit: TimeUnit }
  /** “a month”, “monthly”: the time that something is counted over. */
  | { readonly kind: 'rate'; readonly unit: TimeUnit }
  | { readonly kind: 'currency'; readonly isOwn: boolean }
  | {
      readonly kind: 'percent' | 'minus' | 'plus' | 'hedge' | 'bound' | 'range' | 'start' | 'article' | 'per';
    }
  | { readonly kind: 'other'; readonly word: string };

/** Is it a number, in figures or as a word? */
export function isFigure(token: Token | undefined): token is Extract<Token, { kind: 'figure' | 'count' }> {
  return token?.kind === 'figure' || token?.kind === 'count';
}

/** Is it a magnitude that is spelled out (“thousand”, not `k`), so that it is a number by itself and after another? */
export function isNumeral(token: Token): boolean {
  return token.kind === 'magnitude' && token.word.length > 3;
}
