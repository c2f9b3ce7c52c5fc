import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalOrg } from '../../../server.ts';
import { startedOrg } from '../../__tests__/startedOrg.ts';
import { DeployClient, tokenOf, zipOf } from './deployClient.ts';
import { plans } from './plans.ts';

let org: LocalOrg;
let client: DeployClient;
let token: string;
beforeAll(async () => {
  org = await startedOrg();
  token = await tokenOf(org);
  client = new DeployClient(org, token);
});
afterAll(() => org.close());

const zip = Buffer.from(zipOf(plans)).toString('base64');
const deployWith = (options: string) =>
  `<deploy><ZipFile>${zip}</ZipFile><DeployOptions>${options}</DeployOptions></deploy>`;
const understood =
  'it understands allowMissingFiles, autoUpdatePackage, checkOnly, ignoreWarnings, performRetrieve, purgeOnDelete, ' +
  'rollbackOnError, runTests, singlePackage, testLevel';

async function rehearses(answer: Response): Promise<void> {
  const id = /<id>([^<]+)</.exec(await answer.text())?.[1] ?? '';
  expect(await client.ended(id)).toMatchObject({ status: 'Succeeded', checkOnly: true });
  expect((await client.call('GET', 'sobjects/Plan__c/describe')).status).toBe(404);
}

/** A whole envelope, sent as it stands. */
function send(envelope: string): Promise<Response> {
  return fetch(`${org.url}/services/Soap/m/67.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body: envelope
  });
}

const metadata = 'http://soap.sforce.com/2006/04/metadata';
const soap = 'http://schemas.xmlsoap.org/soap/envelope/';

describe('a rehearsal over SOAP rehearses', () => {
  it('when every element has a prefix', async () => {
    const answer = await send(`<S:Envelope xmlns:S="${soap}" xmlns:met="${metadata}">
      <S:Header><met:SessionHeader><met:sessionId>${token}</met:sessionId></met:SessionHeader></S:Header>
      <S:Body><met:deploy><met:ZipFile>${zip}</met:ZipFile><met:DeployOptions>
        <met:checkOnly>true</met:checkOnly><met:rollbackOnError>true</met:rollbackOnError></met:DeployOptions></met:deploy></S:Body>
      </S:Envelope>`);
    await rehearses(answer);
  });

  it('when the envelope stands in the default namespace and the options declare theirs', async () => {
    const answer = await send(`<Envelope xmlns="${soap}">
      <Header><SessionHeader xmlns="${metadata}"><sessionId>${token}</sessionId></SessionHeader></Header>
      <Body><deploy xmlns="${metadata}"><ZipFile>${zip}</ZipFile>
        <o:DeployOptions xmlns:o="${metadata}"><o:checkOnly>1</o:checkOnly></o:DeployOptions></deploy></Body></Envelope>`);
    await rehearses(answer);
  });

  it.each([
    ['CDATA', '<checkOnly><![CDATA[true]]></checkOnly>'],
    ['a comment in the value', '<checkOnly>tr<!-- really -->ue</checkOnly>'],
    ['white space around the value', '<checkOnly>\n  true\n</checkOnly>'],
    ['a character by its number', '<checkOnly>&#116;rue</checkOnly>'],
    ['an option said to be nil', '<checkOnly>true</checkOnly><runTests xsi:nil="true"/>'],
    [
      'every test asked for, of which there are none',
      '<checkOnly>true</checkOnly><testLevel>RunLocalTests</testLevel>'
    ]
  ])('with %s', async (_what, options) => {
    await rehearses(await client.soap(deployWith(options)));
  });
});

describe('an option that is not understood is refused by name', () => {
  it.each([
    [
      'a name that there is not',
      '<checkonly>true</checkonly>',
      `DeployOptions has no option checkonly; ${understood}.`
    ],
    [
      'a boolean in capitals',
      '<checkOnly>TRUE </checkOnly>',
      'The option checkOnly of DeployOptions is true, false, 1 or 0, not "TRUE".'
    ],
    [
      'a boolean in words',
      '<checkOnly>yes</checkOnly>',
      'checkOnly of DeployOptions is true, false, 1 or 0, not "yes".'
    ],
    ['no value', '<checkOnly/>', 'checkOnly of DeployOptions is true, false, 1 or 0, not "".'],
    [
      'elements for a value',
      '<checkOnly><value>true</value></checkOnly>',
      'checkOnly of DeployOptions is true, false, 1 or 0'
    ],
    [
      'an option given twice',
      '<checkOnly>true</checkOnly><checkOnly>false</checkOnly>',
      'checkOnly of DeployOptions stands 2 times; keep one.'
    ],
    [
      'text beside options',
      'checkOnly<singlePackage>true</singlePackage>',
      '&lt;DeployOptions&gt; holds elements, not the text checkOnly.'
    ],
    [
      'an attribute',
      '<testLevel checkOnly="true">NoTestRun</testLevel>',
      '&lt;testLevel&gt; has no attribute checkOnly'
    ],
    [
      'a level of tests that there is not',
      '<testLevel>None</testLevel>',
      'testLevel of DeployOptions is one of NoTestRun, RunSpecifiedTests, '
    ],
    [
      'some tests',
      '<runTests>A</runTests><runTests>B</runTests>',
      'Running Apex tests (testLevel RunSpecifiedTests, runTests) is not supported'
    ],
    [
      'several packages',
      '<singlePackage>false</singlePackage>',
      'Deploying several packages at once (singlePackage false) is not supported'
    ],
    [
      'what package.xml does not name',
      '<autoUpdatePackage>true</autoUpdatePackage>',
      'autoUpdatePackage is not supported by the local org'
    ]
  ])('%s', async (_what, options, message) => {
    const answer = await client.soap(deployWith(options));
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain(message);
  });

  it.each([
    [
      'an option beside DeployOptions',
      `<deploy><ZipFile>${zip}</ZipFile><checkOnly>true</checkOnly></deploy>`,
      'deploy has no option checkOnly; it understands ZipFile, DeployOptions.'
    ],
    [
      'options given twice',
      `<deploy><ZipFile>${zip}</ZipFile><DeployOptions/><DeployOptions/></deploy>`,
      'DeployOptions is given once, and holds options by name.'
    ],
    ['no zip', '<deploy/>', 'The option ZipFile of deploy is missing.'],
    [
      'a status asked for in other words',
      '<checkDeployStatus><asyncProcessId>0Af000000000001</asyncProcessId><includeDetails>yes</includeDetails></checkDeployStatus>',
      'includeDetails of checkDeployStatus is true, false, 1 or 0, not "yes".'
    ],
    ['a second call', '<cancelDeploy/><cancelDeploy/>', 'The body holds 2 calls; send one at a time.']
  ])('%s', async (_what, call, message) => {
    const answer = await client.soap(call);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain(message);
  });

  it('a header that asks for more', async () => {
    const answer = await send(`<e:Envelope xmlns:e="${soap}"><e:Header>
      <DebuggingHeader xmlns="${metadata}"><debugLevel>Db</debugLevel></DebuggingHeader></e:Header><e:Body><deploy/></e:Body></e:Envelope>`);
    expect(await answer.text()).toContain(
      'does not heed the header DebuggingHeader; it understands SessionHeader, CallOptions.'
    );
  });

  it.each([
    [
      'a name that there is not',
      { checkonly: true },
      `DeployOptions has no option checkonly; ${understood}.`
    ],
    [
      'a boolean in words',
      { checkOnly: 'yes' },
      'checkOnly of DeployOptions is true, false, 1 or 0, not "yes".'
    ],
    ['options in a list', [{ checkOnly: true }], 'DeployOptions is given once, and holds options by name.']
  ])('over REST: %s', async (_what, options, message) => {
    const answer = await client.send(zipOf(plans), options);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual([
      { errorCode: 'INVALID_TYPE', message: expect.stringContaining(message) }
    ]);
  });

  it.each([
    [
      'entity_content',
      '',
      JSON.stringify({ checkOnly: true }),
      'entity_content has no option checkOnly; it understands deployOptions.'
    ],
    [
      'the address',
      '?checkOnly=true',
      '{}',
      'The address of a deploy has no option checkOnly; it understands nothing.'
    ]
  ])('over REST: an option in %s', async (_where, address, content, message) => {
    const form = new FormData();
    form.append('file', new Blob([zipOf(plans)], { type: 'application/zip' }), 'package.zip');
    form.append('entity_content', content);
    const answer = await fetch(`${org.url}/services/data/v67.0/metadata/deployRequest${address}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form
    });
    expect(await answer.json()).toEqual([{ errorCode: 'INVALID_TYPE', message }]);
  });

  it('and deploys nothing', async () => {
    expect((await client.call('GET', 'sobjects/Plan__c/describe')).status).toBe(404);
  });
});

describe('a package', () => {
  it('may write its elements with a prefix', async () => {
    const prefixed = (text: string) =>
      text.replaceAll(/<(\/?)(\w)/g, '<$1met:$2').replaceAll(/xmlns=/g, 'xmlns:met=');
    const files = Object.fromEntries(Object.entries(plans).map(([path, text]) => [path, prefixed(text)]));
    expect(await client.deploy(files)).toMatchObject({ status: 'Succeeded' });
    const plan = await client.call('POST', 'sobjects/Plan__c', { Name: 'long', Days__c: 11 });
    expect(plan.status).toBe(400);
  });
});
