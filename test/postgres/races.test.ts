import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from '../conformance/support/testOrg.ts';
import {
  confirmedOutcome,
  fresh,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  readGuides,
  readPolicy,
  type Deal,
  type Guide
} from '../conformance/support/world.ts';
import type { Fields } from '../conformance/support/writePaths.ts';

const rounds = 40;

let admin: PersonaConnection;
let rep: PersonaConnection;
let guide: Guide;
let elsewhere: string;

beforeAll(async () => {
  admin = await connect('admin');
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version.');
  guide = first;
  elsewhere = await make(admin.connection, 'Account', { Name: fresh('Elsewhere'), OwnerId: rep.userId });
});

/** What a save ends with: nothing, or the platform's code. Anything that is no refusal fails the test. */
async function attempt(save: Promise<unknown>): Promise<string | undefined> {
  try {
    await save;
    return undefined;
  } catch (error) {
    const code = error instanceof Error ? error.name : '';
    expect(code).toMatch(/^(?:FIELD_CUSTOM_VALIDATION_EXCEPTION|UNABLE_TO_LOCK_ROW)$/);
    return code;
  }
}

const create = (object: string, fields: Fields) =>
  attempt(rep.connection.sobject(object).create({ ...fields }));
const toAnotherAccount = ({ id }: Deal) =>
  attempt(rep.connection.sobject('Opportunity').update({ Id: id, AccountId: elsewhere }));

/** Rounds that meet, a few at a time, so that the server has several of them under way. */
async function inRounds(work: (round: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < rounds) await work(next++);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

/** The deals whose account is not the one of the contact that the record of that object names. */
async function foreign(object: string, deals: readonly Deal[]): Promise<number> {
  const ids = deals.map(deal => `'${deal.id}'`).join(', ');
  const { records } = await admin.connection.query<{
    Contact__r: { AccountId: string };
    Opportunity__r: { AccountId: string };
  }>(`SELECT Contact__r.AccountId, Opportunity__r.AccountId FROM ${object} WHERE Opportunity__c IN (${ids})`);
  return records.filter(row => row.Contact__r.AccountId !== row.Opportunity__r.AccountId).length;
}

const contactOf = (deal: Deal): string => deal.contactIds[0] ?? '';

const heard: readonly [string, (deal: Deal) => Fields][] = [
  [
    'Buyer_Outcome__c',
    deal => {
      const [outcome] = guide.outcomes;
      if (!outcome) throw new Error('The guide has no outcome.');
      return confirmedOutcome(deal, contactOf(deal), outcome);
    }
  ],
  [
    'Conversation__c',
    deal => ({
      Opportunity__c: deal.id,
      Contact__c: contactOf(deal),
      Offering_Version__c: guide.versionId,
      Started__c: new Date().toISOString()
    })
  ]
];

describe('a deal that goes to another account while', () => {
  it.each(heard)('a %s is saved keeps no contact of the account before', async (object, fields) => {
    const deals: Deal[] = [];
    for (let round = 0; round < rounds; round += 1) deals.push(await makeDeal(guide));
    const both: number[] = [];
    await inRounds(async round => {
      const deal = deals[round];
      if (!deal) return;
      const ended = await Promise.all([toAnotherAccount(deal), create(object, fields(deal))]);
      both.push(ended.filter(code => code === undefined).length);
    });
    expect(await foreign(object, deals)).toBe(0);
    expect(both).toEqual(Array.from({ length: rounds }, () => 1));
  });
});

describe('saves that lock the same records', () => {
  it('of a deal, its qualification and their details all end, and none with a fault of the org', async () => {
    const policy = await readPolicy(rep.connection);
    const deal = await makeDeal(guide, 2);
    const qualification = await makeQualification(deal, policy);
    const criteria = policy.criteria.filter(criterion => criterion.verifiedBy === 'Rep');
    const checks = await Promise.all(
      criteria.map(criterion =>
        create('Criterion_Check__c', metCheck(deal, qualification, criterion, rep.userId))
      )
    );
    const stored = await rep.connection.query<{ Id: string }>(
      `SELECT Id FROM Criterion_Check__c WHERE Deal_Qualification__c = '${qualification}'`
    );
    expect(stored.totalSize).toBe(checks.filter(code => code === undefined).length);
    await inRounds(async round => {
      const check = stored.records[round % Math.max(1, stored.records.length)];
      await Promise.all([
        attempt(
          rep.connection.sobject('Opportunity').update({ Id: deal.id, Deal_Qualification__c: qualification })
        ),
        attempt(
          rep.connection
            .sobject('Criterion_Check__c')
            .update({ Id: check?.Id ?? '', Evidence__c: `The buyer wrote it in letter ${round}.` })
        ),
        attempt(rep.connection.sobject('Opportunity').update([{ Id: deal.id, NextStep: `Step ${round}` }]))
      ]);
    });
  });

  it('in opposite orders, within one request each, are carried out one after the other', async () => {
    const [one, other] = [await makeDeal(guide), await makeDeal(guide)];
    const path = `/services/data/v67.0/composite`;
    const renamed = (deals: readonly Deal[], round: number) => ({
      allOrNone: true,
      compositeRequest: deals.map((deal, place) => ({
        method: 'PATCH',
        url: `/services/data/v67.0/sobjects/Opportunity/${deal.id}`,
        referenceId: `deal${place}`,
        body: { NextStep: `Step ${round}` }
      }))
    });
    interface Answered {
      readonly compositeResponse: readonly { readonly httpStatusCode: number }[];
    }
    const send = (deals: readonly Deal[], round: number) =>
      rep.connection.requestPost<Answered>(path, renamed(deals, round));
    for (let round = 0; round < 8; round += 1) {
      const answers = await Promise.all([send([one, other], round), send([other, one], round)]);
      const parts = answers.flatMap(answer => answer.compositeResponse);
      expect(parts.map(({ httpStatusCode }) => httpStatusCode)).toEqual([204, 204, 204, 204]);
    }
  });
});
