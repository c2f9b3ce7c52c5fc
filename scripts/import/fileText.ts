/**
 * The text of a file: UTF-8, or UTF-16 where the file begins with its mark, as spreadsheets write it.
 * @throws an error that names the file, the first line that can't be read, and what to do
 */
export function fileText(file: string, bytes: Uint8Array): string {
  const encoding = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const { name, mark } = encoding ?? utf8;
  const text = decoded(name, bytes.subarray(mark.length));
  const line = text === undefined ? brokenLine(name, bytes) : lineOfNull(text);
  if (text !== undefined && line === undefined) return text;
  throw new Error(
    `${file}, line ${line ?? 1}: this is no text in ${name.toUpperCase()}. Save the file as UTF-8 (in a spreadsheet: ` +
      `“CSV UTF-8”) and import again. Nothing was written.`
  );
}

interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly mark: readonly number[];
}

const utf8: Encoding = { name: 'utf-8', mark: [] };
const encodings: readonly Encoding[] = [
  { name: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] }
];

function decoded(name: Encoding['name'], bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** In UTF-8 a line break is never part of another character, so lines can be read one by one; elsewhere the whole counts. */
function brokenLine(name: Encoding['name'], bytes: Uint8Array): number {
  if (name !== 'utf-8') return 1;
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    if (decoded(name, bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return line;
}

/** UTF-16 without its mark reads as UTF-8 with a null beside every letter. */
function lineOfNull(text: string): number | undefined {
  const place = text.indexOf('\u0000');
  return place === -1 ? undefined : text.slice(0, place).split('\n').length;
}
