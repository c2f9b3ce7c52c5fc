/**
 * A label's text with its places filled: `{0}` is the first value. A place without a value is a mistake in the label or
 * in its caller.
 *
 * @throws RangeError that names the place and the text.
 */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) throw new RangeError(`No value for ${place} in “${text}”.`);
    return String(value);
  });
}

/** The text without the full stop at its end, so that it can stand inside a sentence. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** Without accents and case. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Does a text hold each of these words, or their beginnings and parts, as people look for names? */
export function hasWords(text: string, words: string): boolean {
  const own = plain(text);
  return plain(words)
    .split(/\s+/)
    .every(word => own.includes(word));
}

/** The unit for one: “days a year” are “day a year”. */
function singular(unit: string): string {
  const [first = '', ...others] = unit.split(' ');
  const one =
    first === 'people'
      ? 'person'
      : first
          .replace(/ies$/, 'y')
          .replace(/(ss|x|ch|sh)es$/, '$1')
          .replace(/(?<=[^su])s$/, '');
  return [one, ...others].join(' ');
}

/** The unit of a number: 46 “days”, 1 “day”. */
export function unitFor(value: number, unit: string): string {
  return Math.abs(value) === 1 ? singular(unit) : unit;
}
