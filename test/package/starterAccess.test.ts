import { describe, expect, it } from 'vitest';
import { neededSets } from '../../scripts/deploy/permissionSets.ts';
import { planContent } from '../../scripts/deploy/planContent.ts';
import { readProjectContent } from '../../scripts/deploy/projectContent.ts';
import type { Step } from '../../scripts/steps/step.ts';
import { kindOf, thePackage, type Part } from './packageModel.ts';
import { childrenOf, textOf } from './xml.ts';

const content = readProjectContent('.');
const subject = thePackage();
const steps = (choice: 'drafts' | 'agreed' | 'demo'): Step[] =>
  planContent(choice, { ...content, remaining: content.starter, now: '2026-03-10T12:00:00.000Z' });

/**
 * What a step does to the package's own objects and fields that the sets don't allow: a deploy gives no profile access
 * to them, not even the administrator's. The platform's own come with the profile.
 */
function notAllowed(step: Step, names: readonly string[]): string[] {
  const sets = subject.permissionSets.filter(set => names.includes(set.name));
  const grants = (list: string, key: string, value: string, permission: string) =>
    sets.some(set =>
      childrenOf(set.content, list).some(
        item => textOf(item, key) === value && textOf(item, permission) === 'true'
      )
    );
  const action = step.kind === 'create' ? 'allowCreate' : 'allowEdit';
  const fields = new Set(step.records.flatMap(record => Object.keys(record.fields(reference => reference))));
  return [
    ...(!isCustom(step.object) || grants('objectPermissions', 'object', step.object, action)
      ? []
      : [`${step.kind} ${step.object}`]),
    ...[...fields]
      .map(field => `${step.object}.${field}`)
      .filter(path => !comesWithTheObject(path) && !grants('fieldPermissions', 'field', path, 'editable'))
  ];
}

const isCustom = (name: string): boolean => name.endsWith('__c');

function comesWithTheObject(path: string): boolean {
  const [object = '', name = ''] = path.split('.');
  if (!isCustom(name)) return true;
  const field: Part | undefined = subject.objects.get(object)?.fields.get(name);
  return (
    field !== undefined && (textOf(field.content, 'required') === 'true' || kindOf(field) === 'MasterDetail')
  );
}

describe('who deploys', () => {
  it.each(['drafts', 'agreed', 'demo'] as const)('may write every field of the content, %s', choice => {
    const sets = neededSets(choice, content);
    expect(new Set(steps(choice).flatMap(step => notAllowed(step, sets)))).toEqual(new Set());
  });

  it('needs the administrator’s set for drafts, and those of every signer to sign', () => {
    expect(neededSets('drafts', content)).toEqual(['Same_Page_Administrator']);
    expect(neededSets('agreed', content)).toEqual([
      'Same_Page_Administrator',
      'Same_Page_Content_Editor',
      'Same_Page_Data_Migration',
      'Same_Page_Finance',
      'Same_Page_Policy_Owner',
      'Sign_For_Finance',
      'Sign_For_Marketing',
      'Sign_For_Product_Development',
      'Sign_For_Sales'
    ]);
    expect(steps('drafts').flatMap(step => notAllowed(step, ['Same_Page_Rep']))).toContain(
      'create Offering__c'
    );
  });
});
