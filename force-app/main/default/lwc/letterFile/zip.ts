/** Archives in the ZIP format with entries stored as they are: small texts, in the browser, without a library. */

export type Bytes = Uint8Array<ArrayBuffer>;

export interface ZipEntry {
  /** Path in the archive, in ASCII. */
  readonly name: string;
  readonly content: Bytes;
}

const storedVersion = 20;
/** The first day that the format knows: 1 January 1980. */
const firstDay = 0x21;

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder >>> 0;
});

/** The checksum that the format asks for. */
function crc32(content: Bytes): number {
  const remainder = content.reduce(
    (before, byte) => (crcTable[(before ^ byte) & 0xff] ?? 0) ^ (before >>> 8),
    0xffffffff
  );
  return (remainder ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the lowest first. */
function bytes(...numbers: readonly (readonly [value: number, size: 2 | 4])[]): Bytes {
  return Uint8Array.from(
    numbers.flatMap(([value, size]) =>
      Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 0xff)
    )
  );
}

function joined(parts: readonly Bytes[]): Bytes {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}

/** What both headers of an entry say: version, flags, method, time, day, checksum, sizes, length of name, no extra. */
function description({ content }: ZipEntry, name: Bytes): Bytes {
  return bytes(
    [storedVersion, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [firstDay, 2],
    [crc32(content), 4],
    [content.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2]
  );
}

/** An archive of those entries. */
export function zip(entries: readonly ZipEntry[]): Bytes {
  const encoder = new TextEncoder();
  const described = entries.map(entry => {
    const name = encoder.encode(entry.name);
    const what = description(entry, name);
    return { name, what, file: joined([bytes([0x04034b50, 4]), what, name, entry.content]) };
  });
  let offset = 0;
  const directory = described.map(({ name, what, file }) => {
    // No comment, first disk, no attributes, then where the entry begins.
    const place = bytes([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    offset += file.length;
    return joined([bytes([0x02014b50, 4], [storedVersion, 2]), what, place, name]);
  });
  const files = joined(described.map(({ file }) => file));
  const list = joined(directory);
  const end = bytes(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [list.length, 4],
    [files.length, 4],
    [0, 2]
  );
  return joined([files, list, end]);
}
