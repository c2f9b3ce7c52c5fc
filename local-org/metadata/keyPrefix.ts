const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The key prefixes of custom objects: `a00`, `a01` … in the order of their names. An object that joins later may move the
 * prefixes of those behind it; records keep the ids they have, so ids are told apart by table, never by prefix alone.
 */
export function customKeyPrefixes(apiNames: readonly string[]): ReadonlyMap<string, string> {
  return new Map(apiNames.toSorted().map((name, index) => [name, keyPrefix(index)]));
}

function keyPrefix(index: number): string {
  const high = digits[Math.floor(index / digits.length)];
  const low = digits[index % digits.length];
  return `a${high ?? ''}${low ?? ''}`;
}
