import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currenciesOf } from '../../metadata/currencies.ts';
import { element, field, object } from '../../metadata/__tests__/packageFolder.ts';
import type { LocalOrg } from '../../server.ts';
import { sender, tokenFor, type Send } from './client.ts';
import { startedOrg } from './startedOrg.ts';

const data = '/services/data/v67.0';
const money = '<precision>18</precision><scale>2</scale>';
/** Deals with bids: what they sum up to, what a bid reads of its deal, and a rule that compares the two. */
const files = {
  'objects/Bid__c/Bid__c.object-meta.xml': object('Bid', 'ControlledByParent'),
  'objects/Bid__c/fields/Deal__c.field-meta.xml': field(
    'Deal__c',
    'MasterDetail',
    '<referenceTo>Opportunity</referenceTo><relationshipName>Bids</relationshipName>'
  ),
  'objects/Bid__c/fields/Price__c.field-meta.xml': field('Price__c', 'Currency', money),
  'objects/Bid__c/fields/Of_Deal__c.field-meta.xml': field(
    'Of_Deal__c',
    'Currency',
    `<formula>Deal__r.Amount</formula>${money}`
  ),
  'objects/Bid__c/validationRules/Not_above_the_deal.validationRule-meta.xml': element(
    'ValidationRule',
    `<fullName>Not_above_the_deal</fullName><active>true</active>
     <errorConditionFormula>Price__c &gt; Deal__r.Amount</errorConditionFormula>
     <errorMessage>Too dear.</errorMessage>`
  ),
  'objects/Opportunity/fields/Bids_Sum__c.field-meta.xml': field(
    'Bids_Sum__c',
    'Summary',
    `<summaryOperation>sum</summaryOperation><summaryForeignKey>Bid__c.Deal__c</summaryForeignKey>
     <summarizedField>Bid__c.Price__c</summarizedField>`
  )
};
/** A euro is worth two dollars, a dollar a hundred yen. */
const currencies = currenciesOf(
  new Map([
    ['EUR', 0.5],
    ['JPY', 100]
  ])
);

let folder: string;
let org: LocalOrg;
let admin: Send;

type Row = Record<string, unknown>;
async function query(soql: string): Promise<Row[]> {
  const { body } = await admin('GET', `${data}/query?q=${encodeURIComponent(soql)}`);
  if (Array.isArray(body)) throw new Error(JSON.stringify(body));
  return (body as { records: Row[] }).records.map(record =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'))
  );
}
async function make(name: string, fields: object): Promise<string> {
  const { body } = await admin('POST', `${data}/sobjects/${name}`, fields);
  if (Array.isArray(body)) throw new Error(JSON.stringify(body));
  return (body as { id: string }).id;
}
const deal = (Name: string, Amount: number, CurrencyIsoCode?: string): Promise<string> =>
  make('Opportunity', {
    Name,
    Amount,
    StageName: 'Prospecting',
    CloseDate: '2027-01-31',
    ...(CurrencyIsoCode && { CurrencyIsoCode })
  });
const valuesOf = async (id: string, ...fields: string[]): Promise<Row> =>
  (await query(`SELECT ${fields.join(', ')} FROM Opportunity WHERE Id = '${id}'`))[0] ?? {};
async function ask(text: string, asker = admin): Promise<unknown> {
  const { body } = await asker('POST', `${data}/graphql`, { query: text });
  return body;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'currencies-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  org = await startedOrg({ packageDirectories: [folder], currencies });
  admin = sender(org.url, await tokenFor(org.url, 'admin@example.com'));
});
afterAll(async () => {
  await org.close();
  rmSync(folder, { recursive: true });
});

describe('an org with several currencies', () => {
  it('says which they are, and takes no rates from clients', async () => {
    expect(
      await query(
        'SELECT IsoCode, ConversionRate, DecimalPlaces, IsCorporate FROM CurrencyType ORDER BY IsoCode'
      )
    ).toEqual([
      { IsoCode: 'USD', ConversionRate: 1, DecimalPlaces: 2, IsCorporate: true },
      { IsoCode: 'EUR', ConversionRate: 0.5, DecimalPlaces: 2, IsCorporate: false },
      { IsoCode: 'JPY', ConversionRate: 100, DecimalPlaces: 0, IsCorporate: false }
    ]);
    const { status } = await admin('POST', `${data}/sobjects/CurrencyType`, {
      IsoCode: 'GBP',
      ConversionRate: 1
    });
    expect(status).toBe(400);
  });

  it('gives a new record the currency of its user, and refuses one that the org lacks', async () => {
    const id = await deal('Own', 10);
    expect(await valuesOf(id, 'CurrencyIsoCode')).toEqual({ CurrencyIsoCode: 'USD' });
    await expect(deal('Foreign', 10, 'GBP')).rejects.toThrow('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
    const [user] = await query("SELECT Id FROM User WHERE Username = 'admin@example.com'");
    const path = `${data}/sobjects/User/${String(user?.['Id'])}`;
    await admin('PATCH', path, { DefaultCurrencyIsoCode: 'EUR' });
    expect(await valuesOf(await deal('Euros', 10), 'CurrencyIsoCode')).toEqual({ CurrencyIsoCode: 'EUR' });
    await admin('PATCH', path, { DefaultCurrencyIsoCode: 'USD' });
  });

  it('sums up and sorts by what amounts are worth in the org’s currency, and answers a record in its own', async () => {
    await deal('Sum 1', 100);
    await deal('Sum 2', 60, 'EUR');
    await deal('Sum 3', 1000, 'JPY');
    const where = "FROM Opportunity WHERE Name LIKE 'Sum %'";
    expect(await query(`SELECT SUM(Amount) sum, MAX(Amount) most, COUNT(Id) n ${where}`)).toEqual([
      { sum: 230, most: 120, n: 3 }
    ]);
    expect(await query(`SELECT Amount, CurrencyIsoCode ${where} ORDER BY Amount DESC`)).toEqual([
      { Amount: 60, CurrencyIsoCode: 'EUR' },
      { Amount: 100, CurrencyIsoCode: 'USD' },
      { Amount: 1000, CurrencyIsoCode: 'JPY' }
    ]);
    expect(
      await query(
        `SELECT CurrencyIsoCode, SUM(Amount) sum ${where} GROUP BY CurrencyIsoCode HAVING SUM(Amount) > 99`
      )
    ).toEqual(
      expect.arrayContaining([
        { CurrencyIsoCode: 'EUR', sum: 120 },
        { CurrencyIsoCode: 'USD', sum: 100 }
      ])
    );
  });

  it('writes an amount in the record’s currency and beside it in the reader’s, a sum in the org’s', async () => {
    const id = await deal('Written', 1234.5, 'EUR');
    const where = `where: { Name: { eq: "Written" } }`;
    expect(
      await ask(`{ uiapi { query { Opportunity(${where}) { edges { node { Amount { value displayValue } } } } }
        aggregate { Opportunity(${where}) { edges { node { aggregate { Amount { sum { value displayValue } } } } } } } } }`)
    ).toMatchObject({
      data: {
        uiapi: {
          query: {
            Opportunity: {
              edges: [{ node: { Amount: { value: 1234.5, displayValue: 'EUR 1,234.50 (USD 2,469.00)' } } }]
            }
          },
          aggregate: {
            Opportunity: {
              edges: [
                { node: { aggregate: { Amount: { sum: { value: 2469, displayValue: 'USD 2,469.00' } } } } }
              ]
            }
          }
        }
      }
    });
    const { body } = await admin('GET', `${data}/ui-api/records/${id}?fields=Opportunity.Amount`);
    expect(body).toMatchObject({
      fields: {
        Amount: { value: 1234.5, displayValue: 'EUR 1,234.50 (USD 2,469.00)' },
        CurrencyIsoCode: { value: 'EUR' }
      }
    });
  });

  it('sums details up in the master’s currency, and compares amounts of both by what they are worth', async () => {
    const id = await deal('Master', 100, 'EUR');
    const bid = await make('Bid__c', { Name: 'Dollars', Deal__c: id, Price__c: 50 });
    await make('Bid__c', { Name: 'Euros', Deal__c: id, Price__c: 30, CurrencyIsoCode: 'EUR' });
    expect(await valuesOf(id, 'Bids_Sum__c')).toEqual({ Bids_Sum__c: 55 });
    expect(await query(`SELECT Of_Deal__c FROM Bid__c WHERE Deal__c = '${id}' ORDER BY Name`)).toEqual([
      { Of_Deal__c: 200 },
      { Of_Deal__c: 100 }
    ]);
    expect((await admin('PATCH', `${data}/sobjects/Bid__c/${bid}`, { Price__c: 200 })).status).toBe(204);
    await expect(make('Bid__c', { Name: 'Dear', Deal__c: id, Price__c: 201 })).rejects.toThrow('Too dear.');
  });

  it('converts what a record with another currency is worth, save what the request gives anew', async () => {
    const id = await deal('Repriced', 100);
    await make('Bid__c', { Name: 'Bid', Deal__c: id, Price__c: 40 });
    const path = `${data}/sobjects/Opportunity/${id}`;
    await admin('PATCH', path, { CurrencyIsoCode: 'EUR' });
    expect(await valuesOf(id, 'Amount', 'Bids_Sum__c')).toEqual({ Amount: 50, Bids_Sum__c: 20 });
    await admin('PATCH', path, { CurrencyIsoCode: 'JPY', Amount: 50 });
    expect(await valuesOf(id, 'Amount', 'Bids_Sum__c')).toEqual({ Amount: 50, Bids_Sum__c: 4000 });
  });

  it.each(['SELECT convertCurrency(Amount) FROM Opportunity', 'SELECT FORMAT(Amount) FROM Opportunity'])(
    'refuses by name what it doesn’t convert: %s',
    async soql => {
      await expect(query(soql)).rejects.toThrow('in an org with several currencies');
    }
  );
});

describe('an org that gets several currencies', () => {
  it('has its records in the corporate one, and can’t go back', async () => {
    const path = join(folder, 'kept');
    const database = { kind: 'folder', path } as const;
    const before = await startedOrg({ database });
    const client = sender(before.url, await tokenFor(before.url, 'admin@example.com'));
    await client('POST', `${data}/sobjects/Account`, { Name: 'Acme', AnnualRevenue: 5 });
    const { body } = await client('GET', `${data}/sobjects/Account/describe`);
    expect((body as { fields: { name: string }[] }).fields.map(({ name }) => name)).not.toContain(
      'CurrencyIsoCode'
    );
    await before.close();

    const after = await startedOrg({ database, currencies });
    admin = sender(after.url, await tokenFor(after.url, 'admin@example.com'));
    expect(await query('SELECT AnnualRevenue, CurrencyIsoCode FROM Account')).toEqual([
      { AnnualRevenue: 5, CurrencyIsoCode: 'USD' }
    ]);
    await after.close();
    await expect(startedOrg({ database })).rejects.toThrow('Start with these too: EUR, JPY.');
  });
});
