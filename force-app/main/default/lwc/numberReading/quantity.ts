import type { TimeUnit } from './time';
import { isFigure } from './token';
import type { Token } from './token';

type Of<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>;

/** One number with all that was typed around it. */
export interface Quantity {
  readonly figure: Of<'figure'> | Of<'count'>;
  readonly isNegative: boolean;
  readonly magnitudes: readonly Of<'magnitude'>[];
  readonly time?: TimeUnit;
  readonly rate?: TimeUnit;
  readonly isPercent: boolean;
  readonly currency?: 'own' | 'other';
  /** “about”: more than the figure says. */
  readonly isHedged: boolean;
  /** “over”: the figure is a limit. */
  readonly isBound: boolean;
  readonly hasUnknownWords: boolean;
}

/** The quantity that the tokens make; nothing when they hold no number, several, or two of what there can be one of. */
export function quantityOf(tokens: readonly Token[]): Quantity | undefined {
  const at = tokens.findIndex(isFigure);
  const figure = tokens[at];
  if (!isFigure(figure)) return undefined;
  const all = <Kind extends Token['kind']>(kind: Kind): Of<Kind>[] =>
    tokens.filter((token): token is Of<Kind> => token.kind === kind);
  const signs = tokens.slice(0, at).filter(token => token.kind === 'minus');
  const [times, rates, currencies] = [all('time'), all('rate'), all('currency')];
  const isTooMuch = [signs, times, rates, currencies, tokens.filter(isFigure)].some(list => list.length > 1);
  // `5²` and `2½` are numbers that only look like `5` and `2`.
  const isPartOfNumber = tokens.some(token => token.kind === 'other' && /\p{N}/u.test(token.word));
  if (isTooMuch || isPartOfNumber) return undefined;
  const isStray = (token: Token, index: number) =>
    ['other', 'range', 'start', 'article', 'per'].includes(token.kind) ||
    (token.kind === 'minus' && index > at);
  const [currency] = currencies;
  return {
    figure,
    isNegative: signs.length === 1,
    magnitudes: all('magnitude'),
    time: times[0]?.unit,
    rate: rates[0]?.unit,
    isPercent: all('percent').length > 0,
    currency: currency && (currency.isOwn ? 'own' : 'other'),
    isHedged: all('hedge').length > 0,
    isBound: tokens.some((token, index) => token.kind === 'bound' || (token.kind === 'plus' && index > at)),
    hasUnknownWords: tokens.some(isStray)
  };
}
