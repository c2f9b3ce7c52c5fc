/** The names in the browser's storage that begin so. */
export function keysBelow(prefix: string): string[] {
  return Object.keys(localStorage).filter(key => key.startsWith(prefix));
}

/** What stands under a name; nothing when it is missing or was not written by this bundle. */
export function read(key: string): unknown {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Writes, and says whether the browser took it. */
export function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Takes a name out; that always works. */
export function forget(key: string): true {
  localStorage.removeItem(key);
  return true;
}
