import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, openTestOrg, permissionSet, schemaOf, type TestOrg } from './library.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await openTestOrg(schemaOf([], [permissionSet('Holders')]));
});
afterAll(() => org.close());

async function opportunity(id: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT "StageName", "ForecastCategoryName", "ForecastCategory", "Probability", "IsClosed", "IsWon"
    FROM org."Opportunity" WHERE "Id" = ${id}`.execute(org.database.db);
  return rows[0] ?? {};
}

const deal = { Name: 'D', CloseDate: '2027-01-01', StageName: 'Needs Analysis' };

describe('an opportunity', () => {
  it('takes category, probability, closed and won from its stage', async () => {
    const [id = ''] = await org.create('Opportunity', deal);
    expect(await opportunity(id)).toEqual({
      StageName: 'Needs Analysis',
      ForecastCategoryName: 'Pipeline',
      ForecastCategory: 'Pipeline',
      Probability: 20,
      IsClosed: false,
      IsWon: false
    });
    idsOf(await org.save('update', 'Opportunity', [{ id, fields: { StageName: 'Closed Won' } }]));
    expect(await opportunity(id)).toMatchObject({
      ForecastCategoryName: 'Closed',
      Probability: 100,
      IsClosed: true,
      IsWon: true
    });
  });

  it('keeps a category that a save names, until its stage changes', async () => {
    const [id = ''] = await org.create('Opportunity', {
      ...deal,
      ForecastCategoryName: 'Commit',
      Probability: 42
    });
    expect(await opportunity(id)).toMatchObject({
      ForecastCategoryName: 'Commit',
      ForecastCategory: 'Forecast',
      Probability: 42
    });
    idsOf(
      await org.save('update', 'Opportunity', [
        { id, fields: { ForecastCategoryName: 'Best Case', StageName: deal.StageName } }
      ])
    );
    expect(await opportunity(id)).toMatchObject({
      ForecastCategoryName: 'Best Case',
      ForecastCategory: 'BestCase'
    });
    idsOf(await org.save('update', 'Opportunity', [{ id, fields: { StageName: 'Prospecting' } }]));
    expect(await opportunity(id)).toMatchObject({ ForecastCategoryName: 'Pipeline', Probability: 10 });
    idsOf(await org.save('update', 'Opportunity', [{ id, fields: { ForecastCategoryName: null } }]));
    expect(await opportunity(id)).toMatchObject({ ForecastCategoryName: 'Pipeline' });
  });

  it('of a closed stage has that stage’s category', async () => {
    const [id = ''] = await org.create('Opportunity', {
      ...deal,
      StageName: 'Closed Lost',
      ForecastCategoryName: 'Commit'
    });
    expect(await opportunity(id)).toMatchObject({
      ForecastCategoryName: 'Omitted',
      IsClosed: true,
      IsWon: false
    });
  });

  it('is refused an unknown stage', async () => {
    const [result] = await org.save('create', 'Opportunity', [{ fields: { ...deal, StageName: 'Hoping' } }]);
    expect(result).toMatchObject({ success: false, errors: [{ fields: ['StageName'] }] });
  });
});

describe('people', () => {
  it('have a name made of its parts', async () => {
    const [id = ''] = await org.create('Contact', { FirstName: 'Ada', LastName: 'King' });
    const name = async () =>
      (
        await sql<{ Name: string }>`SELECT "Name" FROM org."Contact" WHERE "Id" = ${id}`.execute(
          org.database.db
        )
      ).rows;
    expect(await name()).toEqual([{ Name: 'Ada King' }]);
    idsOf(await org.save('update', 'Contact', [{ id, fields: { LastName: 'Lovelace' } }]));
    expect(await name()).toEqual([{ Name: 'Ada Lovelace' }]);
  });

  it('are found by the user name that they share with nobody', async () => {
    const session = await org.user('Twin');
    await expect(org.user('TWIN')).rejects.toThrow('DUPLICATE_VALUE');
    expect(session.username).toBe('twin@library.example');
  });
});

describe('references', () => {
  it('point at objects that they may', async () => {
    const [account = ''] = await org.create('Account', { Name: 'A' });
    const [contact = ''] = await org.create('Contact', { LastName: 'C', AccountId: account });
    const results = await org.save('create', 'Task', [
      { fields: { Subject: 'T', WhatId: account, WhoId: contact } },
      { fields: { Subject: 'T', WhatId: contact } },
      { fields: { Subject: 'T', OwnerId: account } }
    ]);
    expect(results).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'FIELD_INTEGRITY_EXCEPTION', fields: ['WhatId'] }] },
      { success: false, errors: [{ statusCode: 'FIELD_INTEGRITY_EXCEPTION', fields: ['OwnerId'] }] }
    ]);
  });

  it('may name their target by a key of it', async () => {
    await org.user('Keyed');
    const results = await org.save('create', 'Account', [
      { fields: { Name: 'A', Owner: { Username: 'KEYED@library.example' } } },
      { fields: { Name: 'A', Owner: { Username: 'nobody@library.example' } } },
      { fields: { Name: 'A', Owner: { Title: 'x' } } }
    ]);
    expect(results).toMatchObject([
      { success: true },
      {
        success: false,
        errors: [
          {
            statusCode: 'INVALID_FIELD',
            message:
              'Foreign key external ID: nobody@library.example not found for field Username in entity User'
          }
        ]
      },
      { success: false, errors: [{ statusCode: 'INVALID_FIELD' }] }
    ]);
  });
});

describe('permission sets', () => {
  it('are assigned to a user once', async () => {
    const session = await org.user('Holder', { permissionSets: ['Holders'] });
    await expect(org.assign(session, 'Holders')).rejects.toThrow('DUPLICATE_VALUE');
  });
});
