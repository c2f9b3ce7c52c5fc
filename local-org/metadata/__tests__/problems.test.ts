import { describe, expect, it } from 'vitest';
import { element, field, object, problemsOf, summary } from './packageFolder.ts';

const setting = (type: string, more = '') =>
  element('CustomObject', `<customSettingsType>${type}</customSettingsType><label>Limits</label>${more}`);
const lookup = (more: string) => field('Other__c', 'Lookup', more);
const planField = 'objects/Plan__c/fields/Other__c.field-meta.xml';
const steps = '<referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>';

describe('a bad metadata file is a problem with path, line and reason:', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'XML that is not well formed',
      { [planField]: '<CustomField>\n  <label>A</lable>\n</CustomField>' },
      [`${planField}:2 The XML is not well formed: unexpected close tag.`]
    ],
    [
      'an empty file',
      { [planField]: '' },
      [`${planField}:1 The XML is not well formed: document must contain a root element.`]
    ],
    [
      'an element that nobody understands',
      { [planField]: field('Other__c', 'Date', '<colour>red</colour>') },
      [
        `${planField}:5 The local org does not support <colour> in <CustomField>; remove it or correct its name.`
      ]
    ],
    [
      'a type that does not exist',
      { [planField]: field('Other__c', 'Colour') },
      [
        `${planField}:4 The local org does not support <type> Colour; it knows Text, Number, Currency, Percent, Checkbox, Date, DateTime, Time, TextArea, LongTextArea, Html, Email, Phone, Url, Picklist, MultiselectPicklist, Lookup, MasterDetail, AutoNumber, Summary.`
      ]
    ],
    [
      'a field without a type',
      { [planField]: element('CustomField', '<fullName>Other__c</fullName><label>Other</label>') },
      [`${planField}:1 <CustomField> needs <type>.`]
    ],
    [
      'a name that is not the file’s',
      { [planField]: field('Another__c', 'Date') },
      [`${planField}:1 <fullName> says Another__c, the file's name Other__c; make them equal.`]
    ],
    [
      'a word for a number',
      { [planField]: field('Other__c', 'Number', '<precision>many</precision>') },
      [`${planField}:5 <precision> is a whole number, not many.`]
    ],
    [
      'metadata of another kind',
      { 'flows/Do.flow-meta.xml': element('Flow', '<label>Do</label>') },
      ['flows/Do.flow-meta.xml:1 The local org does not support metadata of type Flow (.flow).']
    ],
    [
      'a custom setting that is a list',
      { 'objects/Limits__c/Limits__c.object-meta.xml': setting('List') },
      [
        'objects/Limits__c/Limits__c.object-meta.xml:2 The local org does not support <customSettingsType> List; it knows Hierarchy.'
      ]
    ],
    [
      'a custom setting with what only records of business have',
      {
        'objects/Limits__c/Limits__c.object-meta.xml': setting(
          'Hierarchy',
          '<sharingModel>Private</sharingModel>'
        ),
        'objects/Limits__c/fields/Notes__c.field-meta.xml': field(
          'Notes__c',
          'LongTextArea',
          '<length>1000</length>'
        )
      },
      [
        'objects/Limits__c/Limits__c.object-meta.xml:1 A custom setting has no <sharingModel> and no <nameField>.',
        "objects/Limits__c/fields/Notes__c.field-meta.xml:1 A custom setting can't have a field of type LongTextArea."
      ]
    ],
    [
      'a field of no object',
      { 'objects/None__c/fields/A__c.field-meta.xml': field('A__c', 'Date') },
      ['objects/None__c/fields/A__c.field-meta.xml:1 The object None__c has no file None__c.object-meta.xml.']
    ],
    [
      'a standard object that the org lacks',
      { 'objects/Quote/fields/A__c.field-meta.xml': field('A__c', 'Date') },
      ['objects/Quote/fields/A__c.field-meta.xml:1 The local org has no standard object Quote.']
    ],
    [
      'a list view that filters by nothing',
      {
        'objects/Plan__c/listViews/Odd.listView-meta.xml': element(
          'ListView',
          `<fullName>Odd</fullName><columns>NAME</columns><filters><field>PLAN.ODD</field>
          <operation>equals</operation><value>1</value></filters><label>Odd</label>`
        )
      },
      [
        'objects/Plan__c/listViews/Odd.listView-meta.xml:1 The list view Odd filters by PLAN.ODD, which is no field of Plan__c.'
      ]
    ],
    [
      'a lookup to nothing',
      { [planField]: lookup('<referenceTo>None__c</referenceTo>') },
      [`${planField}:1 Other__c refers to None__c, which does not exist.`]
    ],
    [
      'a required lookup that would be blanked',
      { [planField]: lookup('<referenceTo>Account</referenceTo><required>true</required>') },
      [`${planField}:1 A required lookup needs <deleteConstraint> Restrict or Cascade.`]
    ],
    [
      'two child relationships of one name',
      { 'objects/Account/fields/Other__c.field-meta.xml': lookup(steps) },
      [
        'objects/Step__c/fields/Plan__c.field-meta.xml:1 Plan__c already has a child relationship Steps__r; choose another <relationshipName>.'
      ]
    ],
    [
      'a roll-up over a field that does not exist',
      {
        'objects/Plan__c/fields/Total_Days__c.field-meta.xml': field(
          'Total_Days__c',
          'Summary',
          summary('sum', 'None__c')
        )
      },
      [
        'objects/Plan__c/fields/Total_Days__c.field-meta.xml:1 There is no field Step__c.None__c to summarize.'
      ]
    ],
    [
      'a roll-up with a filter over nothing',
      {
        'objects/Plan__c/fields/Total_Days__c.field-meta.xml': field(
          'Total_Days__c',
          'Summary',
          summary(
            'max',
            'Days__c',
            '\n<summaryFilterItems><field>Step__c.None__c</field><operation>equals</operation><value>1</value></summaryFilterItems>'
          )
        )
      },
      ['objects/Plan__c/fields/Total_Days__c.field-meta.xml:7 Step__c.None__c does not exist.']
    ],
    [
      'a roll-up along a lookup',
      { 'objects/Step__c/fields/Plan__c.field-meta.xml': field('Plan__c', 'Lookup', steps) },
      [
        'objects/Plan__c/fields/Total_Days__c.field-meta.xml:1 <summaryForeignKey> Step__c.Plan__c is not a master-detail field to Plan__c.',
        'objects/Step__c/Step__c.object-meta.xml:1 Step__c is controlled by its parent but has no master-detail field.'
      ]
    ],
    [
      'details below details below details below a master',
      Object.fromEntries(
        ['A__c', 'B__c', 'C__c'].flatMap((name, index, all) => [
          [`objects/${name}/${name}.object-meta.xml`, object(name, 'ControlledByParent')],
          [
            `objects/${name}/fields/Up__c.field-meta.xml`,
            field('Up__c', 'MasterDetail', `<referenceTo>${all[index - 1] ?? 'Step__c'}</referenceTo>`)
          ]
        ])
      ),
      ['objects/C__c/fields/Up__c.field-meta.xml:1 C__c is more than 3 master-detail levels deep.']
    ],
    [
      'a third master',
      Object.fromEntries(
        ['Account', 'Contact'].map(master => [
          `objects/Step__c/fields/${master}__c.field-meta.xml`,
          field(`${master}__c`, 'MasterDetail', `<referenceTo>${master}</referenceTo>`)
        ])
      ),
      [
        'objects/Step__c/fields/Plan__c.field-meta.xml:1 Step__c has more than two master-detail fields; make Plan__c a lookup.'
      ]
    ],
    [
      'a rule that shows its message where nobody can act',
      {
        'objects/Plan__c/validationRules/Never.validationRule-meta.xml': element(
          'ValidationRule',
          '<fullName>Never</fullName><active>true</active><errorConditionFormula>false</errorConditionFormula><errorDisplayField>None__c</errorDisplayField><errorMessage>No.</errorMessage>'
        )
      },
      [
        'objects/Plan__c/validationRules/Never.validationRule-meta.xml:1 <errorDisplayField> None__c is no field of Plan__c.'
      ]
    ],
    [
      'permissions on what does not exist or may not be named',
      {
        'permissionsets/P.permissionset-meta.xml': element(
          'PermissionSet',
          `<label>P</label>
           <objectPermissions><object>None__c</object><allowRead>true</allowRead></objectPermissions>
           <fieldPermissions><field>Plan__c.None__c</field><readable>true</readable></fieldPermissions>
           <fieldPermissions><field>Step__c.Plan__c</field><readable>true</readable></fieldPermissions>
           <customPermissions><enabled>true</enabled><name>None</name></customPermissions>`
        )
      },
      [
        'permissionsets/P.permissionset-meta.xml:1 There is no object None__c to permit.',
        'permissionsets/P.permissionset-meta.xml:1 There is no custom permission None.',
        'permissionsets/P.permissionset-meta.xml:1 There is no field Plan__c.None__c to permit.',
        "permissionsets/P.permissionset-meta.xml:1 Step__c.Plan__c is required, so a permission set can't name it; remove its entry."
      ]
    ],
    [
      'a compact layout of fields that do not exist',
      {
        'objects/Plan__c/compactLayouts/C.compactLayout-meta.xml': element(
          'CompactLayout',
          '<fullName>C</fullName><fields>None__c</fields><label>C</label>'
        )
      },
      [
        'objects/Plan__c/compactLayouts/C.compactLayout-meta.xml:1 The compact layout C shows None__c, which is no field of Plan__c.'
      ]
    ]
  ])('%s', (_what, files, expected) => {
    expect(problemsOf(files)).toEqual(expected);
  });
});
