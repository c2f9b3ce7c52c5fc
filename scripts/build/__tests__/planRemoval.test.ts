import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planRemoval } from '../planRemoval.ts';
import { writeRemoval } from '../writeRemoval.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'removal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const components = ComponentSet.fromSource('force-app').getSourceComponents().toArray();

describe('what takes the package out of an org', () => {
  it('names every component, or the custom object that it dies with', () => {
    const { deleted } = planRemoval(components);
    const names = new Set(deleted.map(({ type, fullName }) => `${type} ${fullName}`));
    const survivors = components
      .flatMap(component => [component, ...component.getChildren()])
      .filter(({ type, fullName }) => !names.has(`${type.name} ${fullName}`))
      .filter(({ fullName }) => !names.has(`CustomObject ${/^\w+__c(?=[.-])/.exec(fullName)?.[0] ?? ''}`))
      .map(({ type, fullName }) => `${type.name} ${fullName}`);
    expect(survivors.sort()).toEqual(['CustomLabels CustomLabels', 'CustomObject Opportunity']);
  });

  it('names fields and rules of standard objects, and no standard object', () => {
    const { deleted } = planRemoval(components);
    const named = (type: string) =>
      deleted.filter(member => member.type === type).map(({ fullName }) => fullName);
    expect(named('CustomField')).toEqual(
      expect.arrayContaining(['Account.Source_Key__c', 'Contact.Title_Match__c', 'Opportunity.Offering__c'])
    );
    expect(named('ValidationRule')).toContain('Opportunity.Commit_needs_its_criteria');
    const objects = readdirSync('force-app/main/default/objects');
    expect(named('CustomObject').sort()).toEqual(objects.filter(object => object.endsWith('__c')).sort());
  });

  it('gives standard objects their own compact layout back before the package’s is deleted', async () => {
    await writeRemoval(['force-app'], folder, '67.0');
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
    expect(read('package.xml').match(/<members>.*?<\/members>/g)).toEqual(['<members>Opportunity</members>']);
    expect(read('objects/Opportunity.object')).toContain('<compactLayoutAssignment>SYSTEM<');
    expect(read('destructiveChangesPost.xml')).toContain(
      '<members>Opportunity.Opportunity_Compact</members>'
    );
    expect(read('destructiveChangesPost.xml')).not.toContain('<members>Opportunity</members>');
  });

  it('is refused where the package sets what can’t be taken back', () => {
    const file = path.join(folder, 'app/objects/Account/Account.object-meta.xml');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><enableFeeds>true</enableFeeds></CustomObject>'
    );
    const other = ComponentSet.fromSource(path.join(folder, 'app')).getSourceComponents().toArray();
    expect(() => planRemoval(other)).toThrow(/Account\.object-meta\.xml sets enableFeeds/);
  });
});
