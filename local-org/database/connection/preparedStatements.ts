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
   * The name under which the statement is to run; nothing on its first use, when it isn't worth preparing yet.
   * @param prepare prepares the statement under a name
   * @param forget gives a name free
   */
  async nameOf(
    text: string,
    prepare: (name: string) => Promise<void>,
    forget: (name: string) => Promise<void>
  ): Promise<string | undefined> {
    const isKnown = this.names.has(text);
    const name = this.names.get(text) ?? (isKnown ? `prepared${++this.count}` : undefined);
    if (name !== undefined && this.names.get(text) === undefined) await prepare(name);
    this.names.delete(text);
    this.names.set(text, name);
    const [oldest] = this.names;
    if (this.names.size > mostPrepared && oldest) {
      this.names.delete(oldest[0]);
      if (oldest[1] !== undefined) await forget(oldest[1]);
    }
    return name;
  }
}

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
