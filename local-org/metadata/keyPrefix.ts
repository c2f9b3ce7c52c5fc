const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The key prefixes of custom objects: `a00`, `a01` … in the order of their names. Where records are kept, the prefixes that
 * their objects had go before these.
 */
export function customKeyPrefixes(apiNames: readonly string[]): ReadonlyMap<string, string> {
  return new Map(apiNames.toSorted().map((name, index) => [name, keyPrefixAt(index)]));
}

/** The key prefix of that number, from 0: `a00`. */
export function keyPrefixAt(index: number): string {
  const high = digits[Math.floor(index / digits.length)];
  const low = digits[index % digits.length];
  return `a${high ?? ''}${low ?? ''}`;
}
