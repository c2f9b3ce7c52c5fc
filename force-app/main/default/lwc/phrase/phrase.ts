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
