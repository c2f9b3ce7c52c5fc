import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalOrg } from '../../../server.ts';
import { startedOrg } from '../../__tests__/startedOrg.ts';
import { DeployClient, failures, outcomes, packageXml, tokenOf } from './deployClient.ts';
import { days, field, partsOfPlan, planners, planObject, plans, rule } from './plans.ts';

let org: LocalOrg;
let client: DeployClient;
beforeEach(async () => {
  org = await startedOrg();
  client = new DeployClient(org, await tokenOf(org));
});
afterEach(() => org.close());

async function createPlan(fields: Readonly<Record<string, unknown>>): Promise<unknown> {
  return (await client.call('POST', 'sobjects/Plan__c', fields)).json();
}

async function query(soql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer = await client.call('GET', `query?q=${encodeURIComponent(soql)}`);
  return ((await answer.json()) as { records: readonly Readonly<Record<string, unknown>>[] }).records;
}

const refusedByRule = [
  expect.objectContaining({
    errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'A plan has at most ten days.'
  })
];
const onlyTheRule = {
  'package.xml': packageXml({ ValidationRule: ['Plan__c.Days_are_few'] }),
  'objects/Plan__c.object': partsOfPlan(rule('Days__c &gt; 20'))
};

describe('a deploy', () => {
  it('makes objects, fields, rules and permission sets that are there at once', async () => {
    const result = await client.deploy(plans);
    expect(result).toMatchObject({ status: 'Succeeded', success: true, numberComponentErrors: 0 });
    expect(outcomes(result)).toEqual([
      'CustomObject Plan__c created',
      'CustomField Plan__c.Days__c created',
      'ValidationRule Plan__c.Days_are_few created',
      'PermissionSet Planners created'
    ]);
    expect(await createPlan({ Name: 'short', Days__c: 3 })).toMatchObject({ success: true });
    expect(await createPlan({ Name: 'long', Days__c: 11 })).toEqual(refusedByRule);
    expect(await query("SELECT Name FROM PermissionSet WHERE Name = 'Planners'")).toHaveLength(1);
  });

  it('that is repeated changes nothing and says so', async () => {
    await client.deploy(plans);
    const again = await client.deploy(plans);
    expect(again.status).toBe('Succeeded');
    expect(outcomes(again).every(line => line.endsWith(' unchanged'))).toBe(true);
  });

  it('of one rule changes that rule at once, and keeps the records and all else', async () => {
    await client.deploy(plans);
    await createPlan({ Name: 'short', Days__c: 3 });
    expect(outcomes(await client.deploy(onlyTheRule))).toEqual([
      'ValidationRule Plan__c.Days_are_few changed'
    ]);
    expect(await createPlan({ Name: 'long', Days__c: 11 })).toMatchObject({ success: true });
    expect(await createPlan({ Name: 'longer', Days__c: 21 })).toEqual(refusedByRule);
    expect(await query('SELECT Name, Days__c FROM Plan__c ORDER BY Days__c')).toMatchObject([
      { Name: 'short', Days__c: 3 },
      { Name: 'long', Days__c: 11 }
    ]);
  });

  it('of a roll-up sums up the records that are there', async () => {
    const step = planObject(
      field(
        'Plan__c',
        '<type>MasterDetail</type><referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>'
      )
    ).replace('<sharingModel>ReadWrite', '<sharingModel>ControlledByParent');
    await client.deploy({
      ...plans,
      'package.xml': packageXml({ CustomObject: ['*'], PermissionSet: ['Planners'] }),
      'objects/Step__c.object': step
    });
    const plan = (await createPlan({ Name: 'with steps' })) as { id: string };
    for (const Name of ['one', 'two'])
      await client.call('POST', 'sobjects/Step__c', { Name, Plan__c: plan.id });
    const steps = field(
      'Steps__c',
      '<type>Summary</type><summaryOperation>count</summaryOperation><summaryForeignKey>Step__c.Plan__c</summaryForeignKey>'
    );
    const result = await client.deploy({
      'package.xml': packageXml({ CustomField: ['Plan__c.Steps__c'] }),
      'objects/Plan__c.object': partsOfPlan(steps)
    });
    expect(outcomes(result)).toEqual(['CustomField Plan__c.Steps__c created']);
    expect(await query('SELECT Steps__c FROM Plan__c')).toMatchObject([{ Steps__c: 2 }]);
  });

  it('that only checks leaves everything as it was, and can be carried out afterwards', async () => {
    const checked = await client.deploy(plans, { checkOnly: true });
    expect(checked).toMatchObject({ status: 'Succeeded', checkOnly: true });
    expect(outcomes(checked)).toContain('CustomObject Plan__c created');
    expect((await client.call('GET', 'sobjects/Plan__c/describe')).status).toBe(404);
    const quick = await client.call('POST', 'metadata/deployRequest', {
      validatedDeployRequestId: checked.id
    });
    const { id } = (await quick.json()) as { id: string };
    expect(await client.ended(id)).toMatchObject({ status: 'Succeeded', checkOnly: false });
    expect((await client.call('GET', 'sobjects/Plan__c/describe')).status).toBe(200);
  });
});

describe('a deploy that is wrong', () => {
  it.each([
    [
      'a broken formula',
      { 'objects/Plan__c.object': planObject(days, rule('Days__c &gt; ')) },
      /^ValidationRule Plan__c\.Days_are_few objects\/Plan__c\.object:16 /
    ],
    [
      'a formula over an unknown field',
      { 'objects/Plan__c.object': planObject(days, rule('Weeks__c &gt; 10')) },
      /^ValidationRule Plan__c\.Days_are_few objects\/Plan__c\.object:16 .*Weeks__c/
    ],
    [
      'a formula of the wrong type',
      { 'objects/Plan__c.object': planObject(days, rule('Days__c + 1')) },
      /^ValidationRule Plan__c\.Days_are_few objects\/Plan__c\.object:16 /
    ],
    [
      'a field of an unknown type',
      { 'objects/Plan__c.object': planObject(days, field('Colour__c', '<type>Colour</type>')) },
      /^CustomField Plan__c\.Colour__c objects\/Plan__c\.object:16 The local org does not support <type> Colour/
    ],
    [
      'a permission set over an unknown field',
      { 'permissionsets/Planners.permissionset': planners.replace('Days__c', 'Weeks__c') },
      /^PermissionSet Planners permissionsets\/Planners\.permissionset:1 There is no field Plan__c\.Weeks__c/
    ],
    [
      'XML that is not well formed',
      { 'permissionsets/Planners.permissionset': planners.replace('</label>', '</lable>') },
      /^PermissionSet Planners permissionsets\/Planners\.permissionset:2 The XML is not well formed/
    ]
  ])('for %s is undone whole, and says file, line and reason', async (_what, spoiled, failure) => {
    const result = await client.deploy({ ...plans, ...spoiled });
    expect(result).toMatchObject({ status: 'Failed', success: false });
    expect(failures(result)).toEqual([expect.stringMatching(failure)]);
    expect(result.details.componentSuccesses.length).toBeGreaterThan(0);
    expect((await client.call('GET', 'sobjects/Plan__c/describe')).status).toBe(404);
    expect(await query("SELECT Name FROM PermissionSet WHERE Name = 'Planners'")).toEqual([]);
  });

  it('is told at the component that it is about, also where earlier deploys had files of that name', async () => {
    await client.deploy({
      ...plans,
      'objects/Plan__c.object': planObject(
        field('Colour__c', '<type>Text</type><length>9</length>'),
        days,
        rule('FALSE')
      )
    });
    const result = await client.deploy({
      'package.xml': packageXml({ ValidationRule: ['Plan__c.Days_are_few'] }),
      'objects/Plan__c.object': partsOfPlan(rule('Weeks__c &gt; 10'))
    });
    expect(failures(result)).toEqual([
      expect.stringMatching(/^ValidationRule Plan__c\.Days_are_few objects\/Plan__c\.object:6 .*Weeks__c/)
    ]);
    const removal = await client.deploy({
      'package.xml': packageXml({}),
      'destructiveChanges.xml': packageXml({ CustomField: ['Plan__c.Days__c'] })
    });
    expect(failures(removal)).toEqual([
      expect.stringMatching(
        /^PermissionSet Planners permissionsets\/Planners\.permissionset of deploy 0Af\w{15}:/
      )
    ]);
  });

  it('names and refuses each type that the local org does not know, and reports the rest', async () => {
    const result = await client.deploy({
      ...plans,
      'package.xml': packageXml({
        CustomObject: ['Plan__c'],
        PermissionSet: ['Planners'],
        ApexClass: ['Plans']
      }),
      'classes/Plans.cls': 'public class Plans {}'
    });
    expect(failures(result)).toEqual([
      ' classes/Plans.cls classes/Plans.cls:- The local org does not support files of this kind.',
      'ApexClass Plans package.xml:- The local org does not support metadata of type ApexClass.'
    ]);
    expect(outcomes(result)).toHaveLength(4);
    expect((await client.call('GET', 'sobjects/Plan__c/describe')).status).toBe(404);
  });

  it('keeps to what package.xml names: what it lacks and what it does not name are failures', async () => {
    const result = await client.deploy({
      ...plans,
      'package.xml': packageXml({ CustomObject: ['Plan__c', 'Step__c'] })
    });
    expect(failures(result)).toEqual([
      'PermissionSet Planners permissionsets/Planners.permissionset:- Not in package.xml',
      "CustomObject Step__c package.xml:- An object 'Step__c' of type CustomObject was named in package.xml, but was not found in zipped directory"
    ]);
  });

  it('can not change the type of a field that holds values, nor make one unique that repeats them', async () => {
    await client.deploy(plans);
    for (const Name of ['one', 'two']) await createPlan({ Name, Days__c: 3 });
    const changed = (content: string) =>
      client.deploy({
        'package.xml': packageXml({ CustomField: ['Plan__c.Days__c'] }),
        'objects/Plan__c.object': partsOfPlan(field('Days__c', content))
      });
    expect(failures(await changed('<type>Checkbox</type><defaultValue>false</defaultValue>'))).toEqual([
      expect.stringMatching(/^ValidationRule Plan__c\.Days_are_few /)
    ]);
    const unique = '<type>Number</type><precision>4</precision><scale>0</scale><unique>true</unique>';
    expect(failures(await changed(unique))).toEqual([
      expect.stringMatching(/^CustomField Plan__c\.Days__c .* can't become unique: several records hold 3\./)
    ]);
    expect(await query('SELECT Days__c FROM Plan__c')).toHaveLength(2);
  });
});

describe('destructive changes', () => {
  const removal = (members: Readonly<Record<string, readonly string[]>>) =>
    client.deploy({ 'package.xml': packageXml({}), 'destructiveChanges.xml': packageXml(members) });

  it('remove components with what they hold; what is not there is a warning', async () => {
    await client.deploy(plans);
    await createPlan({ Name: 'short', Days__c: 3 });
    const result = await removal({ PermissionSet: ['Planners'], CustomObject: ['Plan__c', 'Step__c'] });
    expect(outcomes(result)).toEqual([
      'PermissionSet Planners deleted',
      'CustomObject Plan__c deleted',
      'CustomObject Step__c unchanged'
    ]);
    expect(result.details.componentSuccesses.at(-1)).toMatchObject({
      problemType: 'Warning',
      problem: 'No CustomObject named: Step__c found'
    });
    expect((await client.call('GET', 'sobjects/Plan__c/describe')).status).toBe(404);
    await client.deploy(plans);
    expect(await query('SELECT Name FROM Plan__c')).toEqual([]);
  });

  it('are refused while something needs what they remove', async () => {
    await client.deploy(plans);
    expect(failures(await removal({ CustomField: ['Plan__c.Days__c'] }))).toEqual([
      expect.stringMatching(/^PermissionSet Planners .* There is no field Plan__c\.Days__c/)
    ]);
  });

  it('are refused for a permission set that users hold', async () => {
    await client.deploy(plans);
    const [set] = await query("SELECT Id FROM PermissionSet WHERE Name = 'Planners'");
    const [user] = await query("SELECT Id FROM User WHERE Username = 'guest@example.com'");
    await client.call('POST', 'sobjects/PermissionSetAssignment', {
      AssigneeId: user?.['Id'],
      PermissionSetId: set?.['Id']
    });
    expect(failures(await removal({ PermissionSet: ['Planners'] }))).toEqual([
      expect.stringContaining('The permission set is assigned to 1 users. Remove its assignments first.')
    ]);
  });
});
