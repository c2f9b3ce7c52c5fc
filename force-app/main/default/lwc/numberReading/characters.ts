/** The zeros of the scripts in which people write digits; the other nine follow each. */
const zeros = [
  '\u0660',
  '\u06f0',
  '\u0966',
  '\u09e6',
  '\u0a66',
  '\u0ae6',
  '\u0be6',
  '\u0e50',
  '\u0ed0',
  '\u1040'
];

function toAsciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = zeros.find(first => code >= first.charCodeAt(0) && code <= first.charCodeAt(0) + 9);
  return zero === undefined ? digit : String(code - zero.charCodeAt(0));
}

/** Full-width characters, as East Asian keyboards write them, as their plain ones. */
function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/**
 * The text as it is compared: marks of writing direction gone, digits in ASCII, one kind of space, dash and apostrophe,
 * Latin letters without accents. Superscripts and fractions stay as they are: `5²` is not 52.
 */
export function plainText(typed: string): string {
  return typed
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, toHalfWidth)
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4\u0060]/g, "'")
    .replace(/\u066a/g, '%')
    .replace(/\u061f/g, '?')
    .replace(/\u060c/g, ',')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\u00df/g, 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}
