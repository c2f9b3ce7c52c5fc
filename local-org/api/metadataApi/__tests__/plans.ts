/** A small package in metadata format: an object with a field and a rule, and who may use it. */
import type { Files } from './deployClient.ts';
import { packageXml } from './deployClient.ts';

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

export const field = (name: string, content: string): string =>
  `    <fields>\n        <fullName>${name}</fullName>\n        <label>${name.replace('__c', '')}</label>\n        ${content}\n    </fields>\n`;

export const days = field('Days__c', '<type>Number</type><precision>4</precision><scale>0</scale>');

export const rule = (formula: string): string => `    <validationRules>
        <fullName>Days_are_few</fullName>
        <active>true</active>
        <errorConditionFormula>${formula}</errorConditionFormula>
        <errorMessage>A plan has at most ten days.</errorMessage>
    </validationRules>
`;

export const planObject = (...parts: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject ${namespace}>
    <label>Plan</label>
    <pluralLabel>Plans</pluralLabel>
    <nameField><label>Plan Name</label><type>Text</type></nameField>
    <sharingModel>ReadWrite</sharingModel>
    <deploymentStatus>Deployed</deploymentStatus>
${parts.join('')}</CustomObject>
`;

/** Only some parts of the object, as a deploy of single fields sends them. */
export const partsOfPlan = (...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CustomObject ${namespace}>\n${parts.join('')}</CustomObject>\n`;

export const planners = `<PermissionSet ${namespace}>
    <label>Planners</label>
    <fieldPermissions><field>Plan__c.Days__c</field><readable>true</readable><editable>true</editable></fieldPermissions>
    <objectPermissions><object>Plan__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate><allowEdit>true</allowEdit>
      <allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
</PermissionSet>`;

export const plans: Files = {
  'package.xml': packageXml({ CustomObject: ['Plan__c'], PermissionSet: ['Planners'] }),
  'objects/Plan__c.object': planObject(days, rule('Days__c &gt; 10')),
  'permissionsets/Planners.permissionset': planners
};
