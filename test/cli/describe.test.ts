import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCli, type Cli } from './support/cli.ts';

const objects = join(import.meta.dirname, '../../force-app/main/default/objects');
const ofPackage = readdirSync(objects).filter(name => name.endsWith('__c'));

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
});
afterAll(() => cli.close());

const listed = async (kind: string): Promise<string[]> => {
  const { stdout } = await cli.run('sobject', 'list', '--sobject', kind);
  return stdout.trim().split('\n').sort();
};

describe('the list of objects', () => {
  it("holds the package's and the standard ones, each kind by itself too", async () => {
    const [all, custom, standard] = [await listed('all'), await listed('custom'), await listed('standard')];
    expect(custom).toEqual([...ofPackage].sort());
    expect(standard).toEqual(expect.arrayContaining(['Account', 'Contact', 'Opportunity', 'User']));
    expect(all).toEqual([...custom, ...standard].sort());
  });

  it('counts the records of each, or of the ones that are named', async () => {
    const counts = await cli.json(
      'org',
      'list',
      'sobject',
      'record-counts',
      '--sobject',
      'User',
      '--sobject',
      'Profile'
    );
    expect(counts).toMatchObject({
      status: 0,
      result: [
        { name: 'Profile', count: 2 },
        { name: 'User', count: 17 }
      ]
    });
    const all = await cli.run('org', 'list', 'sobject', 'record-counts');
    for (const name of ofPackage) expect(all.stdout).toMatch(new RegExp(`│ ${name}\\s+│ \\d+`));
  });
});

describe('the description of an object', () => {
  it('tells its fields, however its name is written', async () => {
    expect(await cli.json('sobject', 'describe', '--sobject', 'opportunity')).toMatchObject({
      status: 0,
      result: {
        name: 'Opportunity',
        keyPrefix: '006',
        custom: false,
        fields: expect.arrayContaining([
          expect.objectContaining({ name: 'StageName', type: 'picklist', nillable: false }),
          expect.objectContaining({ name: 'AccountId', type: 'reference', referenceTo: ['Account'] }),
          expect.objectContaining({ name: 'Offering__c', custom: true, relationshipName: 'Offering__r' })
        ])
      }
    });
  });

  it('is refused for an object that there is not', async () => {
    expect(await cli.json('sobject', 'describe', '--sobject', 'Nowhere__c')).toMatchObject({
      status: 1,
      message: 'The requested resource does not exist'
    });
  });
});

it('the limits say that the org counts no requests', async () => {
  expect(await cli.json('org', 'list', 'limits')).toMatchObject({
    result: [{ name: 'DailyApiRequests', max: 2_147_483_647, remaining: 2_147_483_647 }]
  });
});
