/** How many statements stay prepared on one connection; the longest unused one goes first. */
const mostPrepared = 300;

/**
 * Remembers which statements a connection has prepared. Planning a save's statement, with all rules in it, costs more
 * than running it; from its second use on it is planned once.
 */
export class PreparedStatements {
  private readonly names = new Map<string, string | undefined>();
  private count = 0;

  /**
   * Under which name the statement is to run: none on its first use, when it isn't worth preparing yet. `isNew` when
   * the name isn't prepared so far; `obsolete` is a name that may be given free.
   */
  use(text: string): Use {
    const known = this.names.get(text);
    const isNew = known === undefined && this.names.has(text);
    const name = isNew ? `prepared${++this.count}` : known;
    this.names.delete(text);
    this.names.set(text, name);
    const [oldest] = this.names.size > mostPrepared ? this.names : [];
    if (oldest) this.names.delete(oldest[0]);
    const obsolete = oldest?.[1];
    if (name !== undefined) return { name, isNew, ...(obsolete === undefined ? {} : { obsolete }) };
    return { isNew: false, ...(obsolete === undefined ? {} : { obsolete }) };
  }

  /** The statement could not be prepared. */
  forget(text: string): void {
    this.names.delete(text);
  }
}

type Use =
  | { readonly name: string; readonly isNew: boolean; readonly obsolete?: string }
  | { readonly name?: undefined; readonly isNew: false; readonly obsolete?: string };

/** A parameter as a literal of SQL, for EXECUTE, which takes no parameters of its own. Postgres reads it as the type that it needs. */
export function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return quote(`{${value.map(elementOf).join(',')}}`);
  if (value instanceof Date) return quote(value.toISOString());
  return quote(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function quote(text: string): string {
  if (text.includes('\u0000')) throw new Error('A text for the database holds the character U+0000');
  return `'${text.replaceAll("'", "''")}'`;
}
