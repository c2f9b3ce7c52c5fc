import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { day, fresh, make, policyNumber } from '../support/world.ts';
import { writePaths, type Fields, type Outcome, type WritePath } from '../support/writePaths.ts';
import { policyCounts, review } from './drafts.ts';
import { signIn, type MadePolicy } from './orgWithPolicy.ts';
import { inForce, ownPolicy, policies, retirement, segmentedOrg, type SegmentedOrg } from './segmentedOrg.ts';

/** Policies that hold for an offering, for larger deals, or for both, on a local org of their own. */
let own: SegmentedOrg;
let acme: string;
let beta: string;
/** It has no policy of its own. */
let gamma: string;
/** Both signed: from 100,000 on, of every offering. */
let large: MadePolicy;
let ofAcme: MadePolicy;
let largeOfAcme: MadePolicy;
/** Reviewed and signed once for larger deals, a draft again. */
let withdrawn: MadePolicy;
/** In force for the offering and its larger deals: `ledBeta` is its Offering Policy. */
let ofBeta: MadePolicy;
let largeOfBeta: MadePolicy;
let ledBeta: string;

beforeAll(async () => {
  own = await segmentedOrg();
  [acme, beta, gamma] = [await own.offering(), await own.offering(), await own.offering()];
  large = await own.signed({ Amount_From__c: 100_000 });
  ofAcme = await own.signed({ Offering__c: acme });
  largeOfAcme = await own.signed({ Offering__c: acme, Amount_From__c: 100_000 });
  withdrawn = await own.signed({ Amount_From__c: 100_000 });
  await own.change(withdrawn, { Status__c: 'Draft' });
  ofBeta = await own.signed({ Offering__c: beta });
  largeOfBeta = await own.signed({ Offering__c: beta, Amount_From__c: 100_000 });
  ledBeta = await own.first(ofBeta, beta, { Wider_Accepted_Until__c: day(9) });
  await own.larger(largeOfBeta, ofBeta, `:${beta}:Larger`, { Larger_Accepted_Until__c: day(9) });
});
afterAll(async () => {
  await own.org.close();
});

/** One write of the VP of sales that one rule refuses. */
interface Case {
  readonly what: string;
  readonly rule: string;
  readonly of?: () => MadePolicy;
  readonly fields: () => Fields;
}
const draft = (): Fields => ({ Name: fresh('Policy'), ...policyNumber(), Status__c: 'Draft' });
const leadsTo = (to: MadePolicy, more: Fields = {}): Fields => ({ Larger_Deals__c: to.id, ...more });
const agreed = (segment: string, more: Fields = {}): Fields => ({ ...inForce(segment), ...more });

const [forThem, signed, grace, fromOne] = [
  'Larger_deals_go_to_a_policy_for_them',
  'Larger_deals_go_to_a_signed_policy',
  'Grace_for_larger_deals_is_set_once',
  'Larger_deals_come_from_a_policy_in_force'
];
const cases: readonly Case[] = [
  {
    what: 'as one for deals from nothing on',
    rule: 'An_amount_from_is_more_than_nothing',
    fields: () => ({ ...draft(), Amount_From__c: 0 })
  },
  {
    what: 'when it gets an offering in review',
    rule: 'Terms_change_in_draft_only',
    of: () => large,
    fields: () => ({ Offering__c: acme })
  },
  {
    what: 'when it gets an amount once it is agreed',
    rule: 'Terms_change_in_draft_only',
    of: () => own.policy,
    fields: () => ({ Amount_From__c: 5 })
  },
  {
    what: 'as a draft that was reviewed for every offering and gets one',
    rule: 'A_segment_stays_once_it_was_reviewed',
    of: () => withdrawn,
    fields: () => ({ Offering__c: acme })
  },
  {
    what: 'as a draft that was reviewed for larger deals and is to judge all',
    rule: 'A_segment_stays_once_it_was_reviewed',
    of: () => withdrawn,
    fields: () => ({ Amount_From__c: null })
  },
  {
    what: 'when it leads larger deals to a draft',
    rule: signed,
    of: () => own.policy,
    fields: () => leadsTo(withdrawn)
  },
  {
    what: 'when it leads larger deals to a policy for all of them',
    rule: forThem,
    of: () => own.policy,
    fields: () => leadsTo(ofAcme)
  },
  {
    what: 'when it leads larger deals to those of one offering',
    rule: forThem,
    of: () => own.policy,
    fields: () => leadsTo(largeOfAcme)
  },
  {
    what: 'as a draft of one offering that leads larger deals to those of another',
    rule: forThem,
    fields: () => ({ ...draft(), Offering__c: acme, ...leadsTo(largeOfBeta) })
  },
  {
    what: 'when it judges larger deals and leads some of them on',
    rule: forThem,
    fields: () => ({ ...draft(), Amount_From__c: 5, ...leadsTo(large) })
  },
  {
    what: 'when it takes larger deals back',
    rule: 'Larger_deals_keep_a_policy',
    of: () => ofBeta,
    fields: () => ({ Larger_Deals__c: null })
  },
  {
    what: 'as a draft that has a grace already',
    rule: grace,
    fields: () => ({
      ...draft(),
      ...leadsTo(largeOfBeta, { Offering__c: beta, Larger_Accepted_Until__c: day(3) })
    })
  },
  {
    what: 'with a longer grace for larger deals than was signed',
    rule: grace,
    of: () => own.policy,
    fields: () => leadsTo(large, { Larger_Accepted_Until__c: day(32) })
  },
  {
    what: 'with a grace for larger deals that it leads nowhere',
    rule: grace,
    of: () => own.policy,
    fields: () => ({ Larger_Accepted_Until__c: day(3) })
  },
  {
    what: 'when it prolongs the grace of larger deals',
    rule: grace,
    of: () => ofBeta,
    fields: () => ({ Larger_Accepted_Until__c: day(10) })
  },
  {
    what: 'as agreed for larger deals that come from nowhere',
    rule: fromOne,
    of: () => large,
    fields: () => agreed(':Larger')
  },
  {
    what: 'as agreed for larger deals that are not led there',
    rule: fromOne,
    of: () => large,
    fields: () => agreed(':Larger', { Smaller_Deals__c: own.policy.id })
  },
  {
    what: 'as agreed for larger deals of a policy in review',
    rule: fromOne,
    of: () => largeOfAcme,
    fields: () => agreed(`:${acme}:Larger`, { Smaller_Deals__c: ofAcme.id })
  },
  {
    what: 'when it names in review from where larger deals come',
    rule: 'Smaller_deals_are_named_on_agreeing',
    of: () => large,
    fields: () => ({ Smaller_Deals__c: own.policy.id })
  },
  {
    what: 'when it forgets from where larger deals came',
    rule: 'Smaller_deals_are_named_on_agreeing',
    of: () => largeOfBeta,
    fields: () => ({ Smaller_Deals__c: null })
  },
  {
    what: 'as a draft that names from where larger deals come',
    rule: 'Smaller_deals_are_named_on_agreeing',
    fields: () => ({ ...draft(), Amount_From__c: 5, Smaller_Deals__c: own.policy.id })
  },
  {
    what: 'as agreed for an offering that wider policies judge',
    rule: 'An_offering_is_led_to_its_own_policy',
    of: () => ofAcme,
    fields: () => agreed(`:${acme}`)
  },
  {
    what: 'as agreed under the key of every deal',
    rule: 'One_policy_is_in_force_at_a_time',
    of: () => ofAcme,
    fields: () => agreed('')
  },
  {
    what: 'as agreed under the key of another offering',
    rule: 'One_policy_is_in_force_at_a_time',
    of: () => largeOfAcme,
    fields: () => agreed(`:${beta}:Larger`)
  }
];

const write = (path: WritePath, { of, fields }: Case): Promise<Outcome> =>
  of === undefined
    ? path.create(own.sales.connection, policies, fields())
    : path.update(own.sales.connection, policies, of().id, fields());

describe.each(writePaths)('a policy of a segment, by $name', path => {
  it.each(cases)('is refused $what', async one => {
    expectRefusal(await write(path, one), policies, one.rule);
  });

  it('may judge from another amount on once it is a draft again', async () => {
    const outcome = await path.update(own.sales.connection, policies, withdrawn.id, {
      Amount_From__c: 250_000
    });
    expect(outcome).toMatchObject({ accepted: true });
  });
});

describe.each(writePaths)('the first policy of an offering, by $name', path => {
  const lead = (offering: string, policy: MadePolicy, more: Fields = {}): Promise<Outcome> =>
    path.create(own.sales.connection, 'Offering_Policy__c', { ...ownPolicy(offering, policy), ...more });

  it.each<[string, () => Promise<Outcome>]>([
    ['is of every offering', () => lead(acme, own.policy)],
    ['is of another offering', () => lead(gamma, ofAcme)],
    ['judges its larger deals only', () => lead(acme, largeOfAcme)]
  ])('leads it nowhere while it %s', async (_, refused) => {
    expectRefusal(await refused(), 'Offering_Policy__c', 'An_offering_goes_to_its_signed_policy');
  });

  it('is filed under the offering', async () => {
    const outcome = await lead(acme, ofAcme, { Key__c: beta.slice(0, 17) });
    expectRefusal(outcome, 'Offering_Policy__c', 'Key_names_the_offering');
  });

  it('leaves wider policies no longer grace than was signed', async () => {
    const outcome = await lead(acme, ofAcme, { Wider_Accepted_Until__c: day(32) });
    expectRefusal(outcome, 'Offering_Policy__c', 'Grace_of_wider_policies_is_set_once');
  });

  it('stays the first, and leaves no grace a second time', async () => {
    const change = (fields: Fields): Promise<Outcome> =>
      path.update(own.sales.connection, 'Offering_Policy__c', ledBeta, fields);
    const [later, another] = [{ Wider_Accepted_Until__c: day(10) }, { Policy__c: ofAcme.id }];
    expectRefusal(await change(later), 'Offering_Policy__c', 'Grace_of_wider_policies_is_set_once');
    expectRefusal(await change(another), 'Offering_Policy__c', 'An_offering_stays_with_its_own_policy');
  });
});

describe('an offering', () => {
  const lead = async (persona: string) => {
    const { connection } = await signIn(own.org, persona);
    return make(connection, 'Offering_Policy__c', ownPolicy(acme, ofAcme));
  };

  it.each(['rep', 'manager', 'product', 'marketing'])('is led to no policy by %s', async persona => {
    await expect(lead(persona)).rejects.toThrow('entity type cannot be inserted');
  });

  it('is led to none that nobody signed yet', async () => {
    const unsigned = { ...draft(), Offering__c: gamma };
    const id = await make(own.sales.connection, policies, unsigned);
    const leading = make(own.sales.connection, 'Offering_Policy__c', ownPolicy(gamma, { id }));
    await expect(leading).rejects.toThrow('that Sales and Finance have both signed');
  });

  it('is led to its own policy once, by who may not change the offering', async () => {
    const again = own.first(ofBeta, beta);
    await expect(again).rejects.toThrow('duplicate value found: Key__c');
    const renamed = { Id: beta, Description__c: 'Ours now' };
    await expect(own.sales.connection.sobject('Offering__c').update(renamed)).rejects.toThrow(
      'insufficient access'
    );
    const offering = await own.sales.connection.sobject('Offering__c').retrieve(beta);
    expect(offering).toMatchObject({ Own_Policies__c: 1, Wider_Accepted_Until__c: day(9) });
  });

  it.each(['sales', 'finance', 'product'])('keeps its own policy from %s', async persona => {
    const { connection } = await signIn(own.org, persona);
    await expect(connection.sobject('Offering_Policy__c').destroy(ledBeta)).rejects.toThrow(
      'insufficient access'
    );
  });
});

describe.each(writePaths)('a policy that leads larger deals to what was signed, by $name', path => {
  it('is not agreed once that went back and is in review unsigned', async () => {
    const offering = await own.offering();
    const next = await own.signed({ Offering__c: offering, Amount_From__c: 5 });
    const edition = await own.signed({ Offering__c: offering, Larger_Deals__c: next.id });
    const lead = ownPolicy(offering, edition);
    await make(own.sales.connection, 'Offering_Policy__c', lead);
    const agree = (): Promise<Outcome> =>
      path.update(own.sales.connection, policies, edition.id, inForce(`:${offering}`));
    for (const stage of [{ Status__c: 'Draft' }, review(2, policyCounts(1))]) {
      await own.change(next, stage);
      expectRefusal(await agree(), policies, signed);
    }
  });

  it('is agreed while that waits in review with both signatures', async () => {
    const offering = await own.offering();
    const next = await own.signed({ Offering__c: offering, Amount_From__c: 5 });
    const edition = await own.signed({ Offering__c: offering, Larger_Deals__c: next.id });
    const lead = ownPolicy(offering, edition);
    await make(own.sales.connection, 'Offering_Policy__c', lead);
    const agreement = inForce(`:${offering}`);
    const outcome = await path.update(own.sales.connection, policies, edition.id, agreement);
    expect(outcome).toMatchObject({ accepted: true });
  });
});

describe('the policy for larger deals', () => {
  let next: MadePolicy;
  beforeAll(async () => {
    next = await own.signed({ Offering__c: beta, Amount_From__c: 300_000 });
  });
  const key = (): string => `:${beta}:Larger`;

  it('is never in force beside another', async () => {
    await own.change(ofBeta, { Larger_Deals__c: next.id });
    const beside = own.change(next, agreed(key(), { Smaller_Deals__c: ofBeta.id }));
    await expect(beside).rejects.toThrow('duplicate value found: In_Force_Key__c');
  });

  it('is followed by its next edition, without another grace', async () => {
    await own.change(largeOfBeta, retirement(day(5)));
    await expect(own.change(ofBeta, { Larger_Accepted_Until__c: day(12) })).rejects.toThrow(
      'can only be shortened'
    );
    await own.change(next, agreed(key(), { Smaller_Deals__c: ofBeta.id }));
    await own.change(ofBeta, { Larger_Accepted_Until__c: day(4) });
    const kept = await own.sales.connection.sobject(policies).retrieve(next.id);
    expect(kept).toMatchObject({ Status__c: 'Agreed', Smaller_Deals__c: ofBeta.id });
  });

  it('is one in force where an edition of the smaller deals names it', async () => {
    const edition = await own.signed({ Offering__c: beta, Larger_Deals__c: next.id });
    await own.change(next, retirement());
    await own.change(ofBeta, retirement(day(9)));
    await expect(own.change(edition, agreed(`:${beta}`))).rejects.toThrow(
      'Choose the one in force for larger deals'
    );
  });
});
