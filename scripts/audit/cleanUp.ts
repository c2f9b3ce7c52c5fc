import { z } from 'zod';
import { API_VERSION, COLLECTION_SIZE } from '../org/connection.ts';
import type { OrgConnection } from '../org/connection.ts';
import { inWords, orgErrorsIn } from '../org/orgErrors.ts';
import type { OrgError } from '../org/orgErrors.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import type { Logins } from './logins.ts';

/** What became of the deals that were made. */
export interface Removal {
  readonly removed: number;
  /** What is still there, a line each, with the reason. */
  readonly left: readonly string[];
}

interface Kept {
  readonly id: string;
  readonly errors: readonly OrgError[];
}

const results = z.array(z.object({ success: z.boolean(), errors: z.unknown() }));

/**
 * Removes the deals of these ids, and all others whose names begin with the mark: of a request whose answer got lost, only
 * the mark is known. Never throws: what it could not remove, and why, is its answer.
 */
export async function removeDeals(
  { login, remover }: Logins,
  mark: string,
  known: ReadonlySet<string>
): Promise<Removal> {
  try {
    const marked = await seenByEither(
      [login.records, remover.records],
      [`Name LIKE ${soqlLiteral(`${mark}%`)}`]
    );
    const ids = [...new Set([...known, ...marked])];
    const kept: Kept[] = [];
    for (const part of parts(ids)) kept.push(...(await removeSome(remover.call, part)));
    const conditions = parts(kept.map(({ id }) => soqlLiteral(id))).map(part => `Id IN (${part.join(', ')})`);
    const seen = await seenByEither([login.records, remover.records], conditions);
    const left = kept.filter(({ id, errors }) => seen.has(id) || !isGone(errors));
    return {
      removed: ids.length - left.length,
      left: left.map(({ id, errors }) => `opportunity ${id}: ${inWords(errors)}`)
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { removed: 0, left: [`all opportunities whose names begin with "${mark}": ${why}`] };
  }
}

/** Deals that one of the two sees; each may see some that the other doesn't. */
async function seenByEither(
  logins: readonly OrgConnection[],
  conditions: readonly string[]
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (const condition of conditions)
    for (const login of logins)
      for (const { Id } of await login.query(`SELECT Id FROM Opportunity WHERE ${condition}`)) seen.add(Id);
  return seen;
}

/** An org says so of what was deleted meanwhile, and of what is out of the asker's sight. */
const isGone = (errors: readonly OrgError[]): boolean =>
  errors.some(({ code }) => code === 'ENTITY_IS_DELETED');

/** Deletes them, and answers with those that the org kept. */
async function removeSome(call: Logins['remover']['call'], ids: readonly string[]): Promise<Kept[]> {
  const path = `/services/data/v${API_VERSION}/composite/sobjects?ids=${ids.join(',')}&allOrNone=false`;
  const answers = results.parse(await call<unknown>(path, 'DELETE'));
  return ids.flatMap((id, index) => {
    const answer = answers[index];
    return answer?.success === true ? [] : [{ id, errors: orgErrorsIn(answer?.errors) }];
  });
}

function parts(all: readonly string[]): (readonly string[])[] {
  const starts = Array.from(
    { length: Math.ceil(all.length / COLLECTION_SIZE) },
    (_, n) => n * COLLECTION_SIZE
  );
  return starts.map(start => all.slice(start, start + COLLECTION_SIZE));
}
