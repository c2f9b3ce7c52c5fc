import { z } from 'zod';
import { criterionContent } from './policyContent.ts';
import type { CriterionContent, PolicyContent } from './policyContent.ts';

/** Editions of the forecast policy beyond the first, as people write them: by what they change in the one that they copy. */

const code = z.string().regex(/^[a-z0-9-]+$/);

/** What a manager says of the deals of a test, a letter a deal: it (h)olds, does (n)ot hold, (c)annot be told. */
const said = z.record(code, z.string().regex(/^[hnc]+$/));

const managerTestContent = z
  .strictObject({
    deals: z.array(code).min(1).max(10),
    /** By judge, and there by criterion. */
    judges: z.record(z.string(), said)
  })
  .refine(
    ({ deals, judges }) =>
      Object.values(judges).every(answers =>
        Object.values(answers).every(letters => letters.length === deals.length)
      ),
    { message: 'a judge says one letter of each deal' }
  );

export const editionContent = z.strictObject({
  code,
  name: z.string().min(1).max(80),
  versionNumber: z.number().int().positive(),
  /** The policy that it begins as a copy of. */
  copies: code,
  /** What it words anew, by code, and what it asks for besides. */
  criteria: z.array(criterionContent).default([]),
  /** The smallest amount that it is for; absent where it is for any. */
  amountFrom: z.number().positive().optional(),
  /** Absent for a draft. Deals go on for so many days by the policy that judged them before. */
  agreed: z.strictObject({ graceDays: z.number().int().positive() }).optional(),
  /** The deals on which managers try a draft, and what they said. */
  test: managerTestContent.optional()
});

export type EditionContent = z.infer<typeof editionContent>;
export type ManagerTestContent = z.infer<typeof managerTestContent>;

/** An edition with all its criteria. */
export interface Edition extends PolicyContent, Pick<EditionContent, 'amountFrom' | 'agreed' | 'test'> {}

/**
 * The editions with all their criteria, each a copy of one before it, with what it changes there.
 * @throws an error that names an edition that copies none
 */
export function editionsOf(first: PolicyContent, editions: readonly EditionContent[]): Edition[] {
  const known = new Map<string, PolicyContent>([[first.code, first]]);
  return editions.map(({ copies, criteria, ...rest }) => {
    const copied = known.get(copies);
    if (copied === undefined) throw new Error(`${rest.code} copies ${copies}, which no policy before it is.`);
    const edition = { ...rest, criteria: changed(copied.criteria, criteria) };
    known.set(edition.code, edition);
    return edition;
  });
}

/** What is worded anew stays in its place; what is new comes last. */
function changed(
  copied: readonly CriterionContent[],
  changes: readonly CriterionContent[]
): CriterionContent[] {
  const isCopied = ({ code }: CriterionContent): boolean => copied.some(each => each.code === code);
  return [
    ...copied.map(criterion => changes.find(({ code }) => code === criterion.code) ?? criterion),
    ...changes.filter(change => !isCopied(change))
  ];
}
