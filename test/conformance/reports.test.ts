import { beforeAll, describe, expect, it } from 'vitest';
import { reportConditions } from './support/shown.ts';
import { connect, type Persona, type PersonaConnection } from './support/testOrg.ts';
import {
  day,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  readGuides,
  readPolicy,
  type Guide
} from './support/world.ts';

let manager: PersonaConnection;
let integration: PersonaConnection;
let guide: Guide;

beforeAll(async () => {
  [manager, integration] = await Promise.all([connect('manager'), connect('integration')]);
  const [first] = await readGuides(manager.connection);
  if (!first) throw new Error('The org has no offering with a current version: load the starter content.');
  guide = first;
});

describe('the report Deals That Lack Criteria', () => {
  it.each(['Best Case', 'Most Likely', 'Commit'])(
    'shows a manager an open deal in %s that nobody qualified',
    async category => {
      const deal = await makeDeal(guide);
      const shown = async () => {
        const conditions = reportConditions('Deals_That_Lack_Criteria', 'Opportunity');
        return manager.connection.query(
          `SELECT Id FROM Opportunity WHERE Id = '${deal.id}' AND ${conditions}`
        );
      };
      expect((await shown()).totalSize).toBe(0);
      const fields = { Id: deal.id, ForecastCategoryName: category };
      await integration.connection.sobject('Opportunity').update(fields);
      expect((await shown()).totalSize).toBe(1);
    }
  );
});

interface Waiver {
  readonly Deal_Qualification__r: { readonly Opportunity__r: { readonly Name: string } };
  readonly Criterion__r: { readonly Name: string };
  readonly Checked_By__c: string;
  readonly Gate__c: string;
  readonly Checked_On__c: string;
  readonly Evidence__c: string;
}

describe('the report Waivers', () => {
  const why = 'The buyer has no such process.';
  let dealId: string;
  let gate: string;

  beforeAll(async () => {
    const policy = await readPolicy(manager.connection);
    const deal = await makeDeal(guide);
    const qualification = await makeQualification(deal, policy);
    const [waived, met] = policy.criteria.filter(({ measure }) => measure === 'Attested');
    if (!waived || !met) throw new Error('The policy has no two attested criteria.');
    [dealId, gate] = [deal.id, waived.gate];
    const judged = metCheck(deal, qualification, waived, manager.userId);
    await make(manager.connection, 'Criterion_Check__c', {
      ...judged,
      Status__c: 'Waived',
      Evidence__c: why
    });
    await make(manager.connection, 'Criterion_Check__c', metCheck(deal, qualification, met, manager.userId));
  });

  it.each<Persona>(['manager', 'sales', 'finance', 'admin'])(
    'shows the %s which criterion was waived for which deal, by whom, when, why and for which category',
    async persona => {
      const { connection } = await connect(persona);
      const { records } = await connection.query<Waiver>(
        `SELECT Deal_Qualification__r.Opportunity__r.Name, Criterion__r.Name, Checked_By__c, Gate__c, Checked_On__c,
           Evidence__c FROM Criterion_Check__c WHERE Deal_Qualification__r.Opportunity__c = '${dealId}'
           AND ${reportConditions('Waivers', 'Criterion_Check__c')} ORDER BY Checked_By__r.Name`
      );
      expect(records).toHaveLength(1);
      const [waiver] = records;
      const said = { Gate__c: gate, Checked_By__c: manager.userId, Checked_On__c: day(0), Evidence__c: why };
      expect(waiver).toMatchObject(said);
      expect(waiver?.Criterion__r.Name).not.toBe('');
      expect(waiver?.Deal_Qualification__r.Opportunity__r.Name).toMatch(/^Deal /);
    }
  );
});
