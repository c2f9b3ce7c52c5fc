import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalOrg, type LocalOrg } from '../../../server.ts';
import { person } from '../../__tests__/startedOrg.ts';
import { DeployClient, packageXml, tokenOf } from './deployClient.ts';
import { partsOfPlan, plans, rule } from './plans.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deployed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inPackage = (limit: number) =>
  `<ValidationRule><fullName>Name_is_short</fullName><active>true</active>
  <errorConditionFormula>LEN(Name) &gt; ${limit}</errorConditionFormula><errorMessage>At most ${limit}.</errorMessage></ValidationRule>`;
const inDeploy = (limit: number) =>
  `<CustomObject><validationRules>${inPackage(limit)
    .replace('<ValidationRule>', '')
    .replace('</ValidationRule>', '')}</validationRules></CustomObject>`;

function writePackage(limit: number): void {
  const file = join(folder, 'package/objects/Account/validationRules/Name_is_short.validationRule-meta.xml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inPackage(limit));
}

async function withOrg(work: (client: DeployClient) => Promise<void>): Promise<void> {
  const org: LocalOrg = await startLocalOrg({
    packageDirectories: [join(folder, 'package')],
    people: { password: 'secret', roles: [], personas: [person('admin', 'System Administrator')] },
    database: { kind: 'folder', path: join(folder, 'data') },
    port: 0
  });
  try {
    await work(new DeployClient(org, await tokenOf(org)));
  } finally {
    await org.close();
  }
}

const nameIsTaken = async (client: DeployClient, length: number) =>
  (await client.call('POST', 'sobjects/Account', { Name: 'x'.repeat(length) })).status === 201;

describe('what was deployed', () => {
  it('is kept with the records over a restart, until the package itself changes', async () => {
    writePackage(5);
    let deploy = '';
    await withOrg(async client => {
      await client.deploy(plans);
      const result = await client.deploy({
        'package.xml': packageXml({ ValidationRule: ['Account.Name_is_short'] }),
        'objects/Account.object': inDeploy(10)
      });
      deploy = result.id;
      expect(result.status).toBe('Succeeded');
      await client.call('POST', 'sobjects/Plan__c', { Name: 'kept', Days__c: 3 });
    });
    await withOrg(async client => {
      expect(await client.status(deploy)).toMatchObject({ status: 'Succeeded' });
      expect([await nameIsTaken(client, 10), await nameIsTaken(client, 11)]).toEqual([true, false]);
      const answer = await client.call('GET', `query?q=${encodeURIComponent('SELECT Name FROM Plan__c')}`);
      expect(await answer.json()).toMatchObject({ records: [{ Name: 'kept' }] });
      const removed = await client.deploy({
        'package.xml': packageXml({}),
        'destructiveChanges.xml': packageXml({ ValidationRule: ['Plan__c.Days_are_few'] })
      });
      expect(removed.status).toBe('Succeeded');
    });
    writePackage(7);
    await withOrg(async client => {
      expect([await nameIsTaken(client, 7), await nameIsTaken(client, 8)]).toEqual([true, false]);
      expect((await client.call('POST', 'sobjects/Plan__c', { Name: 'long', Days__c: 99 })).status).toBe(201);
      const again = await client.deploy({
        'package.xml': packageXml({ ValidationRule: ['Plan__c.Days_are_few'] }),
        'objects/Plan__c.object': partsOfPlan(rule('Days__c &gt; 10'))
      });
      expect(again.details.componentSuccesses[0]).toMatchObject({ created: true });
    });
  });
});
