import type { Connection } from 'jsforce';
import type { LocalOrg } from '../../../local-org/server.ts';
import type { Fields } from '../support/writePaths.ts';
import { metBy, openDeal, orgWithPolicy, project } from './orgWithPolicy.ts';
import { make } from '../support/world.ts';

/** A local org of its own with a policy in force whose one criterion, of Best Case, has that measure, and a deal of the rep. */
export interface OrgWithCriterion {
  readonly org: LocalOrg;
  readonly rep: Connection;
  readonly deal: string;
  readonly account: string;
  readonly qualification: string;
  /** A check of the criterion that is met. */
  readonly met: Fields;
}

interface Otherwise {
  /** What the org runs in place of this package. */
  readonly packageDirectories?: readonly string[];
  /** What the policy says beside its criterion. */
  readonly terms?: Fields;
}

export async function orgWithCriterion(
  measure: string,
  threshold: number | null,
  { packageDirectories = project.packageDirectories, terms = {} }: Otherwise = {}
): Promise<OrgWithCriterion> {
  const copies = { Gate__c: 'Best Case', Measure__c: measure, Threshold__c: threshold };
  const { org, rep, policy } = await orgWithPolicy([copies], terms, packageDirectories);
  const { connection } = rep;
  const deal = await openDeal(rep);
  const account = String((await connection.sobject('Opportunity').retrieve(deal))['AccountId']);
  const qualification = await make(connection, 'Deal_Qualification__c', {
    ...{ Opportunity__c: deal, Policy__c: policy.id, Key__c: `${deal}:${policy.id}` }
  });
  const met = metBy(rep, deal, qualification, policy.criteria[0] ?? '', copies);
  return { org, rep: connection, deal, account, qualification, met };
}
