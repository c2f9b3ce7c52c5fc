import type { OrgConnection, RecordToWrite } from '../org/connection.ts';
import { contactRepairs } from './contactRepairs.ts';
import { currentRepairs } from './currentRepairs.ts';
import { dayRepairs } from './dayRepairs.ts';
import { levelRepairs } from './levelRepairs.ts';
import { measureRepairs } from './measureRepairs.ts';
import { nameRepairs } from './nameRepairs.ts';
import { reviewRepairs } from './reviewRepairs.ts';
import { valueRepairs } from './valueRepairs.ts';

/** Records of one object, and what each should say, as far as it says something else. */
export interface Repair {
  readonly object: string;
  /** Reads the records that may need it. */
  readonly soql: string;
  /** The changes, in the order of the records; a record that is right is in none. */
  readonly plan: (rows: readonly unknown[]) => readonly Change[];
}

/** A record's id, and fields that it should have. */
export type Change = RecordToWrite & { readonly Id: string };

export interface Repaired {
  /** How many records, by object. */
  readonly repaired: ReadonlyMap<string, number>;
  /** What the org refused, a line a record, in its own words. */
  readonly refused: readonly string[];
}

/** Sign-offs come before what they sign: an agreement that gets its number needs signatures that have it. */
const repairs: readonly Repair[] = [
  ...nameRepairs,
  ...levelRepairs,
  ...reviewRepairs,
  ...currentRepairs,
  ...contactRepairs,
  ...dayRepairs,
  ...measureRepairs,
  ...valueRepairs
];

/** Repairs what needs it, object by object; a second time there is nothing to do. */
export async function repair(
  org: OrgConnection,
  { dryRun }: { readonly dryRun: boolean }
): Promise<Repaired> {
  const repaired = new Map<string, Set<string>>();
  const refused: string[] = [];
  for (const { object, soql, plan } of repairs) {
    const changes = plan(await org.query(soql));
    const results = dryRun || changes.length === 0 ? [] : await org.update(object, changes);
    const failed = results.flatMap((result, index) =>
      result.errors.map(({ message }) => `${object} ${changes[index]?.Id ?? ''} is as it was: ${message}`)
    );
    refused.push(...failed);
    const taken = changes.filter((_, index) => results[index]?.success ?? true).map(({ Id }) => Id);
    if (taken.length > 0) repaired.set(object, new Set([...(repaired.get(object) ?? []), ...taken]));
  }
  return { repaired: new Map([...repaired].map(([object, { size }]) => [object, size])), refused };
}
