import { z } from 'zod';

export type OrgKind = 'production org' | 'sandbox' | 'scratch org' | 'Developer Edition';

/** The only record of the object Organization, as far as it tells what kind of org this is. */
export const organizationRecord = z.object({
  Name: z.string(),
  OrganizationType: z.string(),
  IsSandbox: z.boolean(),
  TrialExpirationDate: z.string().nullable()
});

/** A scratch org is a sandbox that expires. What is neither counts as production, except a Developer Edition. */
export function orgKind(organization: z.infer<typeof organizationRecord>): OrgKind {
  if (organization.IsSandbox) return organization.TrialExpirationDate === null ? 'sandbox' : 'scratch org';
  return organization.OrganizationType === 'Developer Edition' ? 'Developer Edition' : 'production org';
}

/** Why the command does not go on with an org of that kind, and what to do; nothing when it may. */
export function kindProblem(
  kind: OrgKind,
  { name, dryRun, production, signs }: { name: string; dryRun: boolean; production: boolean; signs: boolean }
): string | undefined {
  if (kind !== 'production org') return undefined;
  if (signs) {
    return (
      `${name} is a production org, where nobody signs for others: leave out --agree and --demo.\n` +
      'The starter content arrives as drafts, and each function signs in its own name.'
    );
  }
  if (dryRun || production) return undefined;
  return (
    `${name} is a production org. See first what would happen: npm run deploy -- --target-org ${name} --dry-run\n` +
    `If you mean it: npm run deploy -- --target-org ${name} --production`
  );
}
