import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalOrg } from '../../../server.ts';
import { startedOrg } from '../../__tests__/startedOrg.ts';
import { DeployClient, tokenOf, zipOf } from './deployClient.ts';
import { days, planObject, plans } from './plans.ts';

let org: LocalOrg;
let client: DeployClient;
beforeAll(async () => {
  org = await startedOrg();
  client = new DeployClient(org, await tokenOf(org));
});
afterAll(() => org.close());

const planIsThere = async () => (await client.call('GET', 'sobjects/Plan__c/describe')).status === 200;

describe('a package that is none', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>, RegExp]>([
    [
      'no package.xml',
      () => zipOf({ 'objects/Plan__c.object': planObject(days) }),
      /^No package\.xml found$/
    ],
    [
      'a zip that is none',
      () => new TextEncoder().encode('not a zip'),
      /^No package\.xml found: .*not a zip/
    ],
    ['nothing at all', () => new Uint8Array(), /^No package\.xml found: .*not a zip/],
    [
      'a path that leads out of it',
      () => zipOf({ ...plans, '../../etc/Plan__c.object': planObject(days) }),
      /^The zip holds the path \.\.\/\.\.\/etc\/Plan__c\.object, which leads out of the package\.$/
    ],
    [
      'an absolute path',
      () => zipOf({ ...plans, '/objects/Step__c.object': planObject(days) }),
      /^The zip holds the path \/objects\/Step__c\.object/
    ],
    [
      'a bundle whose name leads out of its folder',
      () => zipOf({ ...plans, 'lwc/..\\panel/panel.js': 'export {};' }),
      /^The zip holds the path lwc\/\.\.\\panel/
    ],
    [
      'more files than are allowed',
      () =>
        zipOf(
          Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`layouts/${index}.layout`, '']))
        ),
      /^LIMIT_EXCEEDED: Maximum number of files exceeded 10000\.$/
    ],
    [
      'a package.xml that is not well formed',
      () => zipOf({ ...plans, 'package.xml': '<Package>' }),
      /not well formed/
    ],
    [
      'another manifest',
      () => zipOf({ ...plans, 'package.xml': '<Manifest/>' }),
      /holds <Manifest>, not <Package>/
    ]
  ])('with %s fails, and nothing is deployed', async (_what, zip, problem) => {
    const result = await client.deployZip(zip());
    expect(result).toMatchObject({ status: 'Failed', success: false });
    expect(result.details.componentFailures[0]?.problem).toMatch(problem);
    expect(await planIsThere()).toBe(false);
  });

  it('is refused at once when it is larger than allowed', async () => {
    const answer = await client.send(new Uint8Array(39_000_001));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual([
      { errorCode: 'LIMIT_EXCEEDED', message: expect.stringContaining('at most 39000000') }
    ]);
  });
});

describe('a request to deploy', () => {
  it('of somebody who may not is refused', async () => {
    const guest = new DeployClient(org, await tokenOf(org, 'guest'));
    const answer = await guest.send(zipOf(plans));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject([{ errorCode: 'INSUFFICIENT_ACCESS' }]);
    const soap = await guest.soap('<deploy><ZipFile>AAAA</ZipFile><DeployOptions/></deploy>');
    expect(await soap.text()).toContain('<faultcode>sf:INSUFFICIENT_ACCESS</faultcode>');
  });

  it.each([
    ['rollbackOnError', { rollbackOnError: false }],
    ['Apex tests', { runTests: ['PlanTest'] }],
    ['performRetrieve', { performRetrieve: true }]
  ])('for what the local org does not do is refused by name: %s', async (name, options) => {
    const answer = await client.send(zipOf(plans), options);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual([
      { errorCode: 'FUNCTIONALITY_NOT_ENABLED', message: expect.stringContaining(name) }
    ]);
  });

  it('over SOAP is refused with a fault: without a session, by an unknown call, for an unknown id', async () => {
    const stranger = await new DeployClient(org, 'nobody').soap('<checkDeployStatus/>');
    expect([stranger.status, await stranger.text()]).toEqual([
      500,
      expect.stringContaining('<faultcode>sf:INVALID_SESSION_ID</faultcode>')
    ]);
    const retrieve = await client.soap('<retrieve/>');
    expect(await retrieve.text()).toContain(
      'The call retrieve of the Metadata API is not supported by the local org'
    );
    const unknown = await client.soap(
      '<checkDeployStatus><asyncProcessId>0Af000000000000AAA</asyncProcessId></checkDeployStatus>'
    );
    expect(await unknown.text()).toContain('sf:INVALID_ID_FIELD');
    expect((await client.soap('nonsense')).status).toBe(500);
  });
});
