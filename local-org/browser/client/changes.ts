/** Tells who shows records that the server may now answer differently. */
type Listener = (recordIds: ReadonlySet<string>) => Promise<void> | undefined;

const listeners = new Set<Listener>();

/** @returns what ends the subscription */
export function onRecordsChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Resolves when everybody who shows one of the records has asked again. */
export async function recordsChanged(recordIds: Iterable<string>): Promise<void> {
  const ids = new Set(recordIds);
  await Promise.all([...listeners].map(listener => listener(ids)));
}
