import { z } from 'zod';
import { measures } from '../../force-app/main/default/lwc/qualification/measures.ts';

/** The criteria of one edition of the forecast policy. The gates are cumulative: Commit includes Best Case. */

export const criterionContent = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    gate: z.enum(['Best Case', 'Most Likely', 'Commit', 'Closed Won']),
    effect: z.enum(['Blocks', 'Warns']).default('Blocks'),
    statement: z.string().min(1).max(80),
    howToCheck: z.string().min(1).max(1000),
    measure: z.enum(measures),
    threshold: z.number().positive().optional(),
    buyerEvidenceRequired: z.boolean(),
    verifiedBy: z.enum(['Rep', 'Manager']),
    validDays: z.number().int().positive()
  })
  .refine(criterion => (criterion.measure === 'Attested') === (criterion.threshold === undefined), {
    message: 'a measured criterion has a threshold, an attested one has none'
  });

export const policyContent = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1).max(80),
  versionNumber: z.number().int().positive(),
  criteria: z.array(criterionContent).min(1)
});

export type PolicyContent = z.infer<typeof policyContent>;
export type CriterionContent = z.infer<typeof criterionContent>;

/** @throws when the policy has no criterion of that code */
export function criterionIn({ name, criteria }: PolicyContent, code: string): CriterionContent {
  const criterion = criteria.find(each => each.code === code);
  if (criterion === undefined) throw new Error(`${name} has no criterion ${code}.`);
  return criterion;
}
