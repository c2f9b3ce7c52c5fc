/** What was judged of one account and one offering, carried to another. */
import { connect } from '../../../conformance/support/testOrg.ts';
import {
  confirmedOutcome,
  fresh,
  make,
  makeQualification,
  metCheck,
  type Deal
} from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import type { Attack, Kind, Try, Watched } from '../support/attack.ts';
import { changeAll } from '../support/collections.ts';
import {
  attested,
  bareDeal,
  guides,
  keyOutcomes,
  policyInForce,
  qualifiedDeal,
  type QualifiedDeal
} from '../support/dealPool.ts';
import { changingRoads, creatingRoads, mainRoads, roads, turns } from '../support/roads.ts';
import { create, remove, update, type Write } from '../support/write.ts';

const changing = turns(changingRoads, 2);
const together = roads('REST', 'composite', 'composite, in parts', 'batch', 'collections', 'GraphQL', 'bulk');
const firstOf = (deal: Deal): string => deal.contactIds[0] ?? '';

const asJudged = (deal: Deal): Watched => ({
  deals: [deal.id],
  judgedFor: [{ id: deal.id, accountId: deal.accountId, offeringId: deal.guide.offeringId }]
});
const ways = [
  ['account', 'Opportunity.Account_stays_once_buyers_were_heard'],
  ['offering', 'Opportunity.Offering_stays_once_buyers_were_heard']
] as const;
type Way = (typeof ways)[number][0];
async function elsewhere(way: Way): Promise<Fields> {
  const [, second] = await guides();
  return way === 'account' ? { AccountId: (await bareDeal()).accountId } : { Offering__c: second.offeringId };
}

/** A deal that goes elsewhere after, or together with, other writes. */
const goes = (
  what: string,
  along: Attack['roads'],
  heard: () => Promise<{ readonly deal: Deal; readonly first?: readonly Write[] }>,
  by: Attack['by'] = 'rep'
): Attack[] =>
  ways.map(([way, rule]): Attack => ({
    what: `takes a deal to another ${way} ${what}`,
    ...{ by, roads: along, stoppedBy: [rule] },
    make: async (rightful): Promise<Try> => {
      const change = await elsewhere(way);
      if (rightful) {
        const { id } = await bareDeal();
        return { writes: [update('Opportunity', id, change)], watched: { deals: [id] } };
      }
      const { deal, first = [] } = await heard();
      return { writes: [...first, update('Opportunity', deal.id, change)], watched: asJudged(deal) };
    }
  }));

async function oneCheck(): Promise<{ deal: Deal; check: string; fields: Fields }> {
  const [{ connection, userId }, policy, deal] = [
    await connect('rep'),
    await policyInForce(),
    await bareDeal()
  ];
  const fields = metCheck(deal, await makeQualification(deal, policy), attested(policy), userId);
  return { deal, fields, check: await make(connection, 'Criterion_Check__c', fields) };
}
const unlinked = (deal: QualifiedDeal): Write[] => [
  update('Opportunity', deal.id, { Deal_Qualification__c: null }),
  ...deal.outcomes.map(id => remove('Buyer_Outcome__c', id))
];
async function heard(
  object: 'Conversation__c' | 'Buyer_Outcome__c',
  fields: (deal: Deal) => Fields
): Promise<{ deal: Deal }> {
  const { connection } = await connect('rep');
  const deal = await bareDeal();
  await make(connection, object, { Opportunity__c: deal.id, Contact__c: firstOf(deal), ...fields(deal) });
  return { deal };
}
const conversation = (): Fields => ({ Started__c: new Date(Date.now() - 3_600_000).toISOString() });
const unmetNeed = (deal: Deal): Fields => ({
  ...{ Unmet_Need__c: 'Have one number to call', Progress__c: 'Shared', Shared_By__c: 'Directly' },
  Key__c: `${deal.id}:${firstOf(deal)}:unmet:${fresh('').trim()}`
});

/** A record that names a contact: of the deal's account by right, of another account otherwise. */
const namesBuyer = (
  what: string,
  object: string,
  roadsOfIt: Attack['roads'],
  write: (deal: Deal, contact: string) => Promise<Write>
): Attack => ({
  what: `${what} a buyer of another account`,
  ...{ by: 'rep', roads: roadsOfIt, stoppedBy: [`${object}.Contact_works_for_the_account`] },
  make: async rightful => {
    const deal = await bareDeal();
    const contact = rightful ? firstOf(deal) : firstOf(await bareDeal());
    return { writes: [await write(deal, contact)], watched: { deals: [deal.id] } };
  }
});
const making = turns(creatingRoads, 4);

async function newCheck(deal: Deal, contact: string, change: Fields = {}): Promise<Write> {
  const [{ userId }, policy] = [await connect('rep'), await policyInForce()];
  const fields = metCheck(deal, await makeQualification(deal, policy), attested(policy), userId);
  return create('Criterion_Check__c', { ...fields, Contact__c: contact, ...change });
}
async function changedCheck(deal: Deal, contact: string): Promise<Write> {
  const [{ connection, userId }, policy] = [await connect('rep'), await policyInForce()];
  const fields = metCheck(deal, await makeQualification(deal, policy), attested(policy), userId);
  return update('Criterion_Check__c', await make(connection, 'Criterion_Check__c', fields), {
    ...{ Contact__c: contact, Checked_By__c: userId }
  });
}
async function newOutcome(deal: Deal, contact: string): Promise<Write> {
  const outcome = keyOutcomes(deal.guide)[0];
  if (!outcome) throw new Error('The guide has no outcome of a key player.');
  return create('Buyer_Outcome__c', confirmedOutcome(deal, contact, outcome));
}
const newConversation = (deal: Deal, Contact__c: string): Promise<Write> =>
  Promise.resolve(create('Conversation__c', { Opportunity__c: deal.id, Contact__c, ...conversation() }));

/** A detail that is sent to another master, with what it should be sent instead. */
const reparented = (
  what: string,
  object: string,
  master: string,
  of: (deal: QualifiedDeal) => { id: string; master: string }
): Attack => ({
  what: `hangs ${what} below another deal`,
  ...{
    by: 'rep',
    roads: mainRoads,
    stoppedBy: ['INVALID_FIELD_FOR_INSERT_UPDATE', 'INSUFFICIENT_ACCESS_OR_READONLY', 'INVALID_INPUT']
  },
  make: async rightful => {
    const [deal, other] = [await qualifiedDeal(), await qualifiedDeal()];
    const [own, foreign] = [of(deal), of(other)];
    const fields = rightful ? {} : { [master]: foreign.master };
    return {
      writes: [update(object, own.id, rightful ? await unchanged(object, own.id) : fields)],
      watched: {
        deals: [deal.id, other.id],
        problems: async () => {
          const { connection } = await connect('admin');
          const row = await connection.sobject(object).retrieve(own.id);
          return row[master] === own.master ? [] : [`${what} hangs below another deal.`];
        }
      }
    };
  }
});
/** A field of the record that may be written, as it is. */
async function unchanged(object: string, id: string): Promise<Fields> {
  const { connection } = await connect('admin');
  const { Key__c } = await connection.sobject(object).retrieve(id);
  return { Key__c: String(Key__c) };
}

const takesKey: Attack = {
  what: 'makes a judgement under the key of another deal’s',
  ...{
    by: 'rep',
    roads: making(),
    stoppedBy: ['Criterion_Check__c.Key_names_the_deal_and_the_criterion', 'INVALID_FIELD_FOR_INSERT_UPDATE']
  },
  make: async rightful => {
    const deal = await bareDeal();
    const { fields } = await oneCheck();
    const write = await newCheck(deal, firstOf(deal), rightful ? {} : { Key__c: fields['Key__c'] ?? null });
    return { writes: [write], watched: { deals: [deal.id] } };
  }
};

/** Lawfully moved while nothing was met, then met again with the buyer of before. */
const metAgain: Attack = {
  what: 'meets a criterion again with the buyer of the account before',
  ...{ by: 'rep', roads: mainRoads, stoppedBy: ['Criterion_Check__c.Contact_works_for_the_account'] },
  make: async rightful => {
    const [{ deal, check }, { userId }] = [await oneCheck(), await connect('rep')];
    await changeAll('rep', 'Criterion_Check__c', [
      { Id: check, Status__c: 'Not Met', Checked_By__c: userId }
    ]);
    if (!rightful) await changeAll('rep', 'Opportunity', [{ Id: deal.id, ...(await elsewhere('account')) }]);
    const met = { Status__c: 'Met', Checked_By__c: userId };
    return { writes: [update('Criterion_Check__c', check, met)], watched: { deals: [deal.id] } };
  }
};

const notExternal: Attack = {
  what: 'names the buyer of another account as one who speaks for it, and takes that back',
  ...{ by: 'rep', roads: mainRoads, stoppedBy: ['Criterion_Check__c.Contact_works_for_the_account'] },
  make: async rightful => {
    const [{ deal, check }, { userId }] = [await oneCheck(), await connect('rep')];
    const contact = rightful ? firstOf(deal) : firstOf(await bareDeal());
    await changeAll('rep', 'Criterion_Check__c', [
      { Id: check, Contact__c: contact, Is_External__c: true, Checked_By__c: userId }
    ]);
    return {
      writes: [update('Criterion_Check__c', check, { Is_External__c: false })],
      watched: { deals: [deal.id] }
    };
  }
};

const contactMoves: Attack = {
  what: 'moves the buyer who gave evidence to another account',
  ...{ by: 'rep', roads: roads('REST'), stoppedBy: [] },
  open: 'Buyers change employers. What they said stays, with their name and the day; the platform counts no checks on a contact.',
  make: async rightful => {
    const { deal } = await oneCheck();
    const contact = rightful ? firstOf(await bareDeal()) : firstOf(deal);
    return {
      writes: [update('Contact', contact, { AccountId: (await bareDeal()).accountId })],
      watched: { deals: [deal.id] }
    };
  }
};

export const carried: Kind = {
  name: 'Judgements carried elsewhere',
  attacks: [
    ...goes('after a criterion was met', changingRoads, oneCheck),
    ...goes('after a criterion was met', changing(), oneCheck, 'manager'),
    ...goes('after a criterion was met', changing(), oneCheck, 'admin'),
    ...goes('while letting go of all that was said there', together, async () => {
      const deal = await qualifiedDeal();
      return { deal, first: unlinked(deal) };
    }),
    ...goes('after a call', changing(), () => heard('Conversation__c', conversation)),
    ...goes('after an unmet need was heard', changing(), () => heard('Buyer_Outcome__c', unmetNeed)),
    namesBuyer('makes a judgement with evidence of', 'Criterion_Check__c', making(), newCheck),
    namesBuyer('turns a judgement to evidence of', 'Criterion_Check__c', mainRoads, changedCheck),
    namesBuyer('notes the outcome of', 'Buyer_Outcome__c', making(), newOutcome),
    namesBuyer('notes a call with', 'Conversation__c', making(), newConversation),
    reparented('an outcome', 'Buyer_Outcome__c', 'Opportunity__c', deal => ({
      id: deal.outcomes[0] ?? '',
      master: deal.id
    })),
    reparented('a qualification', 'Deal_Qualification__c', 'Opportunity__c', deal => ({
      id: deal.qualification,
      master: deal.id
    })),
    reparented('a judgement', 'Criterion_Check__c', 'Deal_Qualification__c', deal => ({
      id: [...deal.checks.values()][0] ?? '',
      master: deal.qualification
    })),
    ...[takesKey, metAgain, notExternal, contactMoves]
  ]
};
