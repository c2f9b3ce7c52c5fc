import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageWith, type Change } from '../../support/packageWith.ts';
import { expectRefusal } from '../support/expectRefusal.ts';
import { make } from '../support/world.ts';
import { writePaths } from '../support/writePaths.ts';
import { orgWithCriterion, type OrgWithCriterion } from './orgWithCriterion.ts';

/**
 * What an administrator does who adds a measure to the picklists and forgets the rest: once with the rules of checks, and
 * once without the one that refuses, so that such a check comes to be met. On local orgs of its own, because it changes
 * the package.
 */
const added =
  '<value><fullName>Plans agreed</fullName><default>false</default><label>Plans agreed</label></value>';
const withMeasure = (object: string): Change => [
  `objects/${object}/fields/Measure__c.field-meta.xml`,
  text => text.replace('</valueSetDefinition>', `${added}</valueSetDefinition>`)
];
const measured = [withMeasure('Qualification_Criterion__c'), withMeasure('Criterion_Check__c')];
const refusing: Change = [
  'objects/Criterion_Check__c/validationRules/A_measure_holds_when_it_is_met.validationRule-meta.xml',
  undefined
];

interface World extends OrgWithCriterion {
  readonly folder: string;
}
let strict: World;
let lax: World;

beforeAll(async () => {
  [strict, lax] = [await worldOf(measured), await worldOf([...measured, refusing])];
});
afterAll(async () => {
  for (const { org, folder } of [strict, lax]) {
    await org.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function worldOf(changes: readonly Change[]): Promise<World> {
  const folder = await packageWith(changes);
  return { ...(await orgWithCriterion('Plans agreed', 1, { packageDirectories: [folder] })), folder };
}

describe.each(writePaths)('a check of a measure that nothing knows, by $name', path => {
  it('is refused as met', async () => {
    const outcome = await path.create(strict.rep, 'Criterion_Check__c', strict.met);
    expectRefusal(outcome, 'Criterion_Check__c', 'A_measure_holds_when_it_is_met');
  });
});

describe('a met check of a measure that nothing knows', () => {
  it('counts at no gate: it is a claim that is not held', async () => {
    await make(lax.rep, 'Criterion_Check__c', lax.met);
    await lax.rep.sobject('Opportunity').update({ Id: lax.deal, Deal_Qualification__c: lax.qualification });
    const row = await lax.rep.sobject('Deal_Qualification__c').retrieve(lax.qualification);
    const figures = ['Best_Case_Missing__c', 'Claims_Unknown__c', 'Claims_Not_Held__c', 'Best_Case_Gap__c'];
    expect(figures.map(name => row[name])).toEqual([0, 1, 1, 1]);
    const [path] = writePaths;
    if (!path) throw new Error('There is no write path.');
    expectRefusal(
      await path.update(lax.rep, 'Opportunity', lax.deal, { ForecastCategoryName: 'Best Case' }),
      'Opportunity',
      'Best_Case_needs_its_criteria'
    );
  });
});
