import type { OrgConnection, OrgRecord } from '../org/connection.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import { KEY } from './importPlan.ts';
import { LOADED_VALUES } from './loadedValues.ts';

/** How long the keys of one query may be, written in an address. */
const KEYS_PER_ADDRESS = 6_000;

/** What the org holds under these keys: the fields, and what each record remembers of the last load. */
export async function storedRows(
  org: OrgConnection,
  object: string,
  fields: readonly string[],
  keys: readonly string[]
): Promise<Map<string, OrgRecord>> {
  const columns = [...new Set(['Id', KEY, LOADED_VALUES, ...fields])].join(', ');
  const found = new Map<string, OrgRecord>();
  for (const part of inAddresses(keys.map(soqlLiteral))) {
    const soql = `SELECT ${columns} FROM ${object} WHERE ${KEY} IN (${part.join(', ')})`;
    for (const record of await org.query(soql)) found.set(String(record[KEY]), record);
  }
  return found;
}

/** The literals in groups that fit into an address each. */
function inAddresses(literals: readonly string[]): string[][] {
  const parts: string[][] = [];
  let length = KEYS_PER_ADDRESS;
  for (const literal of literals) {
    length += encodeURIComponent(literal).length;
    if (length >= KEYS_PER_ADDRESS) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(literal);
  }
  return parts;
}
