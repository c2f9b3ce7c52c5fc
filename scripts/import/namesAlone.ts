/** Those of the names that no other one is alike; names with the same `likeness` are. */
export function namesAlone(names: readonly string[], likeness: (name: string) => string): Set<string> {
  const seen = new Map<string, string[]>();
  for (const name of new Set(names)) seen.set(likeness(name), [...(seen.get(likeness(name)) ?? []), name]);
  return new Set([...seen.values()].filter(alike => alike.length === 1).flat());
}
