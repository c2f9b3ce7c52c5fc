import { describe, expect, it } from 'vitest';
import { fieldNamed, objectNamed } from '../schema.ts';
import { element, field, load, object, summary } from './packageFolder.ts';

describe('a package in source format', () => {
  it('becomes objects with their own fields and those of the platform', () => {
    const { schema, problems } = load();
    expect(problems).toEqual([]);
    const plan = objectNamed(schema, 'plan__C');
    expect(plan).toMatchObject({
      label: 'Plan',
      pluralLabel: 'Plans',
      custom: true,
      hasOwner: true,
      keyPrefix: 'a00'
    });
    expect([...(plan?.fields.values() ?? [])].map(({ apiName }) => apiName)).toEqual(
      expect.arrayContaining(['Id', 'Name', 'OwnerId', 'CreatedDate', 'SystemModstamp', 'Total_Days__c'])
    );
    expect(objectNamed(schema, 'Step__c')).toMatchObject({ hasOwner: false, keyPrefix: 'a01' });
  });

  it('names the ends of a relationship as paths and subqueries do', () => {
    const step = objectNamed(load().schema, 'Step__c');
    expect(step && fieldNamed(step, 'Plan__c')).toMatchObject({
      type: 'MasterDetail',
      relationshipName: 'Plan__r',
      childRelationshipName: 'Steps__r',
      required: true,
      updateable: false,
      deleteConstraint: 'Cascade'
    });
  });

  it('gives a roll-up the type of what it summarizes, through other roll-ups', () => {
    const { schema, problems } = load({
      'objects/Top__c/Top__c.object-meta.xml': object('Top', 'Private'),
      'objects/Plan__c/fields/Top__c.field-meta.xml': field(
        'Top__c',
        'MasterDetail',
        '<referenceTo>Top__c</referenceTo><relationshipName>Plans</relationshipName>'
      ),
      'objects/Plan__c/Plan__c.object-meta.xml': object('Plan', 'ControlledByParent'),
      'objects/Top__c/fields/Longest__c.field-meta.xml': field(
        'Longest__c',
        'Summary',
        `<summaryOperation>max</summaryOperation><summaryForeignKey>Plan__c.Top__c</summaryForeignKey>
         <summarizedField>Plan__c.Total_Days__c</summarizedField>`
      )
    });
    expect(problems).toEqual([]);
    const top = objectNamed(schema, 'Top__c');
    expect(top && fieldNamed(top, 'Longest__c')).toMatchObject({
      returns: 'Number',
      scale: 1,
      operation: 'max'
    });
  });

  it('keeps the place of a formula, past entities and CDATA', () => {
    const { schema } = load({
      'objects/Plan__c/fields/Is_Long__c.field-meta.xml': field(
        'Is_Long__c',
        'Checkbox',
        '<formula>Total_Days__c &gt; 5</formula>'
      ),
      'objects/Plan__c/validationRules/Short.validationRule-meta.xml': element(
        'ValidationRule',
        '<fullName>Short</fullName><active>true</active>\n<errorConditionFormula><![CDATA[1 < 2]]></errorConditionFormula><errorMessage>No.</errorMessage>'
      )
    });
    const plan = objectNamed(schema, 'Plan__c');
    expect(plan && fieldNamed(plan, 'Is_Long__c')).toMatchObject({
      type: 'Formula',
      returns: 'Checkbox',
      formula: { text: 'Total_Days__c > 5', position: { line: 5, column: 14 } }
    });
    expect(plan?.validationRules[0]?.condition).toMatchObject({
      text: '1 < 2',
      position: { line: 3, column: 33 }
    });
  });

  it('adds to standard objects and takes their organization-wide defaults', () => {
    const { schema, problems } = load({
      'objects/Account/fields/Plan__c.field-meta.xml': field(
        'Plan__c',
        'Lookup',
        '<referenceTo>Plan__c</referenceTo><relationshipName>Accounts</relationshipName>'
      )
    });
    expect(problems).toEqual([]);
    const account = objectNamed(schema, 'Account');
    expect(account && fieldNamed(account, 'Plan__c')).toMatchObject({
      deleteConstraint: 'SetNull',
      reparentable: true
    });
    expect(account && fieldNamed(account, 'Industry')).toMatchObject({ type: 'Picklist', custom: false });
  });

  it('reads permission sets, permissions, labels and what is only shown', () => {
    const { schema, problems } = load({
      'customPermissions/Sign.customPermission-meta.xml': element('CustomPermission', '<label>Sign</label>'),
      'permissionsets/Planner.permissionset-meta.xml': element(
        'PermissionSet',
        `<label>Planner</label>
         <customPermissions><enabled>true</enabled><name>Sign</name></customPermissions>
         <objectPermissions><object>Plan__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate></objectPermissions>
         <fieldPermissions><field>Step__c.Days__c</field><readable>true</readable><editable>false</editable></fieldPermissions>`
      ),
      'labels/CustomLabels.labels-meta.xml': element(
        'CustomLabels',
        '<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>Hello</shortDescription><value>Good day &amp; welcome</value></labels>'
      ),
      'tabs/Plan__c.tab-meta.xml': element(
        'CustomTab',
        '<customObject>true</customObject><motif>Custom1: Heart</motif>'
      ),
      'messageChannels/Plan_Page.messageChannel-meta.xml': element(
        'LightningMessageChannel',
        `<isExposed>false</isExposed><masterLabel>Plan Page</masterLabel>
         <lightningMessageFields><description>Which plan.</description><fieldName>recordId</fieldName></lightningMessageFields>`
      )
    });
    expect(problems).toEqual([]);
    expect(schema.permissionSets.get('planner')).toMatchObject({
      customPermissions: ['Sign'],
      objectPermissions: [{ object: 'Plan__c', allowRead: true, allowCreate: true, allowDelete: false }],
      fieldPermissions: [{ object: 'Step__c', field: 'Days__c', readable: true, editable: false }]
    });
    expect(schema.labels.get('hello')?.value).toBe('Good day & welcome');
    expect(schema.messageChannels.get('plan_page')).toMatchObject({
      fullName: 'Plan_Page',
      isExposed: false,
      fields: ['recordId']
    });
    expect(schema.documents).toMatchObject([
      { type: 'CustomTab', fullName: 'Plan__c', content: { customObject: ['true'] } }
    ]);
  });

  it('reads over components, tests and hidden folders', () => {
    expect(
      load({ 'lwc/panel/panel.js-meta.xml': '<nonsense', '.hidden/x.object-meta.xml': '<nonsense' }).problems
    ).toEqual([]);
  });

  it('refuses a sum over text', () => {
    const { problems } = load({
      'objects/Plan__c/fields/Total_Days__c.field-meta.xml': field(
        'Total_Days__c',
        'Summary',
        summary('sum', 'Name')
      )
    });
    expect(problems.map(({ message }) => message)).toEqual([
      "A roll-up can't summarize Step__c.Name: it is not a stored number, date or time."
    ]);
  });
});
