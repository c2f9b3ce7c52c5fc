import { singular } from './measure';
import type { Measure } from './measure';
import { isFigure, isNumeral } from './token';
import type { Token } from './token';

/**
 * The tokens with what they mean together: “twenty-five” is one count, “a month” a rate, “a week” one week, and words of
 * the field's own unit tell nothing more.
 */
export function arranged(tokens: readonly Token[], measure: Measure): readonly Token[] {
  return withRates(withOne(withCompounds(tokens.flatMap(token => inMeasure(token, measure)))));
}

/** Where minutes or months are asked for, `5m` may be five of them as well as five million. */
function inMeasure(token: Token, { words, time }: Measure): readonly Token[] {
  if (token.kind === 'other') return words.includes(singular(token.word)) ? [] : [token];
  const mayBeUnit =
    token.kind === 'magnitude' && token.word === 'm' && (time === 'minute' || time === 'month');
  return [mayBeUnit ? { ...token, exponents: [0, 6] } : token];
}

function withCompounds(tokens: readonly Token[]): Token[] {
  const [tens, next, afterNext] = tokens;
  if (tens === undefined) return [];
  const ones = next?.kind === 'minus' ? afterNext : next;
  if (tens.kind !== 'count' || ones?.kind !== 'count' || !isCompound(tens.count, ones.count)) {
    return [tens, ...withCompounds(tokens.slice(1))];
  }
  const rest = tokens.slice(ones === next ? 2 : 3);
  return [{ kind: 'count', count: tens.count + ones.count }, ...withCompounds(rest)];
}

function isCompound(tens: number, ones: number): boolean {
  return tens >= 20 && tens % 10 === 0 && ones > 0 && ones < 10;
}

/** “A million”, “a week”, “hundred thousand”: one of them. */
function withOne(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some(token => isFigure(token) || token.kind === 'other')) return tokens;
  const at = tokens.findIndex(
    (token, index) => isNumeral(token) || (token.kind === 'time' && tokens[index - 1]?.kind === 'article')
  );
  if (at < 0) return tokens;
  const before = tokens.slice(0, at).filter(token => token.kind !== 'article');
  return [...before, { kind: 'count', count: 1 }, ...tokens.slice(at)];
}

function withRates(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at): Token[] => {
    const isAfterFigure = tokens.slice(0, at).some(isFigure);
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    const isLead = (lead: Token | undefined) => lead?.kind === 'article' || lead?.kind === 'per';
    if (!isAfterFigure) return [token];
    if (isLead(token) && next?.kind === 'time') return [];
    return token.kind === 'time' && isLead(before) ? [{ kind: 'rate', unit: token.unit }] : [token];
  });
}
