import { z } from 'zod';
import type { StarterContent } from '../content/readContent.ts';
import type { OrgConnection } from '../org/connection.ts';
import type { StarterPart } from '../seed/planSeed.ts';
import type { ContentChoice } from './options.ts';

const status = z.enum(['Draft', 'In Review', 'Agreed', 'Retired']);
const review = z.number().nullable();
const versionRecord = z.object({
  Id: z.string(),
  Version_Number__c: z.number(),
  Status__c: status,
  Review__c: review,
  Current_Since__c: z.string().nullable(),
  Offering__r: z.object({ Name: z.string(), Current_Version__c: z.string().nullable() })
});
const policyRecord = z.object({ Name: z.string(), Status__c: status, Review__c: review });

type VersionRecord = z.infer<typeof versionRecord>;
type PolicyRecord = z.infer<typeof policyRecord>;

/** How far the agreements of an org are. */
export interface ContentStatus {
  readonly versions: readonly VersionRecord[];
  readonly policies: readonly PolicyRecord[];
}

export async function readContentStatus(org: OrgConnection): Promise<ContentStatus> {
  const versions = await org.query(
    'SELECT Id, Version_Number__c, Status__c, Review__c, Current_Since__c, Offering__r.Name, Offering__r.Current_Version__c FROM Offering_Version__c'
  );
  const policies = await org.query('SELECT Id, Name, Status__c, Review__c FROM Qualification_Policy__c');
  return {
    versions: z.array(versionRecord).parse(versions),
    policies: z.array(policyRecord).parse(policies)
  };
}

/** Has the offering a current version, which says since when if it is this one? */
function isInUse({ Id, Current_Since__c, Offering__r: { Current_Version__c } }: VersionRecord): boolean {
  return Current_Version__c !== null && (Current_Version__c !== Id || Current_Since__c !== null);
}

/**
 * What of the starter content is still to be written. A guide or policy that people took further than the choice would
 * take it is theirs: it is left out, so that nothing comes back that they removed on purpose.
 */
export function remainingContent(
  { titles, offerings, policy }: StarterContent,
  { versions, policies }: ContentStatus,
  choice: ContentChoice
): StarterPart {
  const isOpen = (
    found: { Status__c: string; Review__c: number | null } | undefined,
    inUse: boolean
  ): boolean => {
    if (choice === 'demo' || found === undefined) return true;
    const reviews = found.Review__c ?? 0;
    if (found.Status__c === 'Draft') return reviews === 0;
    return choice === 'agreed' && (found.Status__c === 'In Review' ? reviews === 1 : !inUse);
  };
  const openOfferings = offerings.filter(({ name, versionNumber }) => {
    const version = versions.find(
      each => each.Offering__r.Name === name && each.Version_Number__c === versionNumber
    );
    return isOpen(version, version !== undefined && isInUse(version));
  });
  const openPolicy = isOpen(
    policies.find(({ Name }) => Name === policy.name),
    true
  )
    ? policy
    : undefined;
  return {
    titles: openOfferings.length > 0 ? titles : [],
    offerings: openOfferings,
    policy: openPolicy
  };
}
