/** What the package's rules make of amounts in an org that has several currencies: an org of its own, since there is no way back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Traveller } from '../road/support/traveller.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { signedPolicy } from './rules/orgWithPolicy.ts';
import { inCommit, inForce } from './rules/segmentedOrg.ts';
import { expectRefusal } from './support/expectRefusal.ts';
import { apiVersion } from './support/testOrg.ts';
import {
  day,
  make,
  readGuides,
  readPolicy,
  type Criterion,
  type Guide,
  type Policy
} from './support/world.ts';
import { writePaths, type Fields } from './support/writePaths.ts';

/** A euro is worth two dollars. */
const rates = new Map([
  ['EUR', 0.5],
  ['JPY', 100]
]);

let org: TestOrg;
let rep: Connection;
let manager: Connection;
let loader: Connection;
let managerId: string;
let guide: Guide;
let policy: Policy;

async function signIn(persona: string): Promise<Connection> {
  const connection = new Connection({ loginUrl: org.url, version: apiVersion });
  await connection.login(`${persona}@same-page.local`, 'local');
  return connection;
}

beforeAll(async () => {
  org = await startTestOrg({ content: 'starter', rates });
  [rep, manager, loader] = [await signIn('rep'), await signIn('manager'), await signIn('integration')];
  managerId = (await manager.identity()).user_id;
  const [first] = await readGuides(rep);
  if (!first) throw new Error('The org has no offering with a current version.');
  guide = first;
  policy = await readPolicy(rep);
});
afterAll(() => org.close());

let made = 0;
const euros = (Amount: number): Fields => ({ Amount, CurrencyIsoCode: 'EUR' });
async function newDeal(fields: Fields): Promise<string> {
  made += 1;
  return make(rep, 'Opportunity', {
    Name: `Deal ${made}`,
    StageName: 'Prospecting',
    CloseDate: day(60),
    Offering__c: guide.offeringId,
    ...fields
  });
}
async function read(dealId: string): Promise<Readonly<Record<string, unknown>>> {
  return rep.sobject('Opportunity').retrieve(dealId);
}

describe('a review', () => {
  async function reviewOf(dealId: string, fields: Fields): Promise<Fields> {
    const deal = await read(dealId);
    made += 1;
    return {
      Opportunity__c: dealId,
      Key__c: `${dealId}:${made}`,
      Reviewed_On__c: day(0),
      Reviewed_By__c: managerId,
      Decision__c: 'Keep',
      Forecast_Category__c: String(deal['ForecastCategoryName']),
      Amount__c: Number(deal['Amount']),
      Close_Date__c: String(deal['CloseDate']),
      Gap__c: Number(deal['Forecast_Gap__c']),
      ...fields
    };
  }

  describe.each(writePaths)('over $name', ({ create }) => {
    it('notes the amount of a deal in the deal’s own currency', async () => {
      const deal = await newDeal(euros(60_000.37));
      const review = await reviewOf(deal, { CurrencyIsoCode: 'EUR' });
      expect(await create(manager, 'Deal_Review__c', review)).toMatchObject({ accepted: true });
    });
    it('notes no number that is another amount in the reviewer’s', async () => {
      const deal = await newDeal(euros(60_000));
      const outcome = await create(manager, 'Deal_Review__c', await reviewOf(deal, {}));
      expectRefusal(outcome, 'Deal_Review__c', 'A_review_says_how_the_deal_stood');
    });
  });
});

describe('what buyers confirmed', () => {
  async function confirm(dealId: string, at: number, value: number, currency: string): Promise<string> {
    const outcome = guide.outcomes[at];
    const { id: contactId = '' } = await loader
      .sobject('Contact')
      .create({ LastName: `Buyer ${made}`, AccountId: await accountOf(dealId) });
    await make(rep, 'Buyer_Outcome__c', {
      Opportunity__c: dealId,
      Contact__c: contactId,
      Outcome__c: outcome?.id ?? '',
      Progress__c: 'Confirmed',
      Shared_By__c: 'Directly',
      Buyer_Words__c: 'Yes, that is what we want.',
      Confirmed_On__c: day(-1),
      Annual_Value__c: value,
      CurrencyIsoCode: currency,
      Value_Key__c: `${dealId}:${outcome?.code ?? ''}`,
      Key__c: `${dealId}:${contactId}:${outcome?.id ?? ''}`
    });
    return contactId;
  }
  async function accountOf(dealId: string): Promise<string> {
    const known = (await read(dealId))['AccountId'];
    if (typeof known === 'string') return known;
    const { id = '' } = await loader.sobject('Account').create({ Name: `Account of ${dealId}` });
    await loader.sobject('Opportunity').update({ Id: dealId, AccountId: id });
    return id;
  }
  function measured(): Criterion & { readonly threshold: number } {
    const found = policy.criteria.find(({ measure }) => measure === 'Annual value confirmed');
    if (found === undefined || found.threshold === null)
      throw new Error('The policy in force measures no value.');
    return { ...found, threshold: found.threshold };
  }
  async function met(dealId: string, contactId: string, currency: string): Promise<Fields> {
    const criterion = measured();
    const qualification = await make(rep, 'Deal_Qualification__c', {
      Opportunity__c: dealId,
      Policy__c: policy.id,
      Key__c: `${dealId}:${policy.id}`,
      CurrencyIsoCode: currency
    });
    return {
      Deal_Qualification__c: qualification,
      Criterion__c: criterion.id,
      Gate__c: criterion.gate,
      Measure__c: criterion.measure,
      Threshold__c: criterion.threshold,
      Status__c: 'Met',
      Evidence__c: 'The buyer wrote it on Monday; the message is on the deal.',
      Evidence_Source__c: 'Buyer said',
      Contact__c: contactId,
      Checked_On__c: day(0),
      Expires_On__c: criterion.validDays === null ? null : day(criterion.validDays),
      Checked_By__c: managerId,
      Key__c: `${dealId}:${criterion.id}`,
      CurrencyIsoCode: currency
    };
  }

  it('comes to a sum in the deal’s currency, whatever each was in', async () => {
    const deal = await newDeal(euros(1));
    await confirm(deal, 0, 40_000, 'USD');
    await confirm(deal, 1, 10_000, 'EUR');
    await confirm(deal, 2, 1_000_000, 'JPY');
    expect(await read(deal)).toMatchObject({ Annual_Value__c: 35_000, Annual_Value_Confirmed__c: 35_000 });
  });

  describe.each(writePaths)('over $name', ({ create }) => {
    it('holds a criterion of a judgement in the deal’s currency once the deal’s own figure reaches it', async () => {
      const { threshold } = measured();
      const reaching = await newDeal(euros(1));
      const said = await confirm(reaching, 0, threshold * 2, 'USD');
      expect(await create(manager, 'Criterion_Check__c', await met(reaching, said, 'EUR'))).toMatchObject({
        accepted: true
      });
      const short = await newDeal(euros(1));
      const less = await confirm(short, 0, threshold * 2 - 0.02, 'USD');
      const outcome = await create(manager, 'Criterion_Check__c', await met(short, less, 'EUR'));
      expectRefusal(outcome, 'Criterion_Check__c', 'A_measure_holds_when_it_is_met');
    });
  });
});

describe('the audit', () => {
  it('names what is at stake in each currency, and adds nothing up', async () => {
    for (const fields of [euros(60_000), euros(40_000), { Amount: 5_000_000, CurrencyIsoCode: 'JPY' }]) {
      const deal = await newDeal(fields);
      await loader.sobject('Opportunity').update({ Id: deal, ForecastCategoryName: 'Commit' });
    }
    const traveller = new Traveller();
    try {
      const { code, said } = await traveller.auditForecast('--url', org.url);
      expect(said).toContain('3 of 3 deals in the forecast fail');
      expect(said).toContain('Commit: 3 of 3, at stake EUR 100,000 and JPY 5,000,000');
      expect(code).toBe(1);
      const found = JSON.parse(readFileSync(join(traveller.audits, 'audit.json'), 'utf8')) as Readonly<
        Record<string, unknown>
      >;
      expect(found).toMatchObject({
        totals: {
          atStake: expect.arrayContaining([
            { currency: 'EUR', amount: 100_000 },
            { currency: 'JPY', amount: 5_000_000 }
          ])
        }
      });
    } finally {
      traveller.remove();
    }
  });
});

describe('the policy of larger deals', () => {
  it('takes those that are worth its amount, in whichever currency they are', async () => {
    const larger = await signedPolicy(org, [inCommit], { Amount_From__c: 100_000 });
    const policies = (await signIn('sales')).sobject('Qualification_Policy__c');
    await policies.update({ Id: policy.id, Larger_Deals__c: larger.id });
    await policies.update({ Id: larger.id, ...inForce(':Larger'), Smaller_Deals__c: policy.id });
    const judge = async (amount: number, { id }: Pick<Policy, 'id'>): Promise<string> => {
      const deal = await newDeal(euros(amount));
      const made = { Opportunity__c: deal, Policy__c: id, Key__c: `${deal}:${id}` };
      const qualification = await make(rep, 'Deal_Qualification__c', made);
      await rep.sobject('Opportunity').update({ Id: deal, Deal_Qualification__c: qualification });
      return deal;
    };
    await expect(judge(50_000, policy)).rejects.toThrow('judged by another policy');
    expect(await read(await judge(50_000, larger))).toMatchObject({ Is_In_Segment__c: true });
    const smaller = await judge(49_999, policy);
    expect(await read(smaller)).toMatchObject({ Is_In_Segment__c: true });
    await rep.sobject('Opportunity').update({ Id: smaller, Amount: 50_000 });
    expect(await read(smaller)).toMatchObject({ Is_In_Segment__c: false });
  });
});
