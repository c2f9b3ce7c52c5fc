/** An org of its own whose policies hold for segments, put in force as the VP of sales would put them there. */
import { fresh, make, named } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import {
  agreement,
  orgWithPolicy,
  signedPolicy,
  signIn,
  type MadePolicy,
  type OrgWithPolicy
} from './orgWithPolicy.ts';

/** Best Case asks for nothing, so that a judgement alone admits to it. */
export const inCommit: Fields = { Gate__c: 'Commit', Measure__c: 'Attested' };
export const policies = 'Qualification_Policy__c';

/** The org with a policy of every deal in force, and what is needed to put others beside it. */
export interface SegmentedOrg extends OrgWithPolicy {
  /** A policy that both have signed, in review still. */
  signed(terms?: Fields): Promise<MadePolicy>;
  /** An offering that the head of product owns. */
  offering(): Promise<string>;
  change(policy: MadePolicy, fields: Fields): Promise<unknown>;
  /** Puts a signed policy of an offering in force, the first that it has of its own. */
  first(policy: MadePolicy, offering: string, fields?: Fields): Promise<string>;
  /** Puts a signed policy for larger deals in force. */
  larger(policy: MadePolicy, smaller: MadePolicy, key: string, fields?: Fields): Promise<void>;
}

/** Leads the offering to its first policy. */
export const ownPolicy = (offering: string, policy: Pick<MadePolicy, 'id'>): Fields => ({
  Offering__c: offering,
  Policy__c: policy.id,
  Key__c: offering
});
/** What puts a signed policy in force for its segment: the key names it. */
export const inForce = (segment: string): Fields => ({
  ...agreement(),
  In_Force_Key__c: `In Force${segment}`
});
export const retirement = (until: string | null = null): Fields => ({
  Status__c: 'Retired',
  In_Force_Key__c: null,
  Accepted_Until__c: until
});

/** @param terms of the policy of every deal. */
export async function segmentedOrg(terms: Fields = {}): Promise<SegmentedOrg> {
  const own = await orgWithPolicy([inCommit], terms);
  const product = await signIn(own.org, 'product');
  const change = ({ id }: MadePolicy, fields: Fields): Promise<unknown> =>
    own.sales.connection.sobject(policies).update({ Id: id, ...fields });
  return {
    ...own,
    signed: of => signedPolicy(own.org, [inCommit], of),
    offering: () => make(product.connection, 'Offering__c', named(fresh('Offering'))),
    change,
    first: async (policy, offering, fields = {}) => {
      const leads = { ...ownPolicy(offering, policy), ...fields };
      const led = await make(own.sales.connection, 'Offering_Policy__c', leads);
      await change(policy, inForce(`:${offering}`));
      return led;
    },
    larger: async (policy, smaller, key, fields = {}) => {
      await change(smaller, { Larger_Deals__c: policy.id, ...fields });
      await change(policy, { ...inForce(key), Smaller_Deals__c: smaller.id });
    }
  };
}
