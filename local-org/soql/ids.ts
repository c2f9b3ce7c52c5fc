const suffixCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18 characters of an id given with 15 or 18, or nothing where the text can't be one. The last three say which of
 * the others are capitals, five each.
 */
export function fullId(text: string): string | undefined {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) return undefined;
  if (text.length === 18) return text.slice(0, 15) + text.slice(15).toUpperCase();
  const suffix = [0, 5, 10].map(start => {
    const bits = [...text.slice(start, start + 5)].map((character, bit) =>
      /[A-Z]/.test(character) ? 1 << bit : 0
    );
    return suffixCharacters[bits.reduce((sum, bit) => sum + bit, 0)] ?? '';
  });
  return text + suffix.join('');
}
