import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Criterion, Policy } from '../../../force-app/main/default/lwc/qualification/types.ts';
import { readTakeOverOptions } from '../options.ts';
import { planTakeOver, type RestingDeal } from '../plan.ts';
import { reportLines } from '../report.ts';

const plan: Criterion = {
  id: 'old-plan',
  code: 'plan',
  statement: 'A plan is agreed',
  gate: 'Commit',
  measure: 'Attested',
  buyerEvidenceRequired: false,
  verifiedBy: 'Rep'
};
const policy = (id: string, criteria: readonly Criterion[]): Policy => ({ id, name: id, criteria });
const [from, to] = [policy('old', [plan]), policy('new', [{ ...plan, id: 'new-plan' }])];
const deal: RestingDeal = {
  id: 'deal',
  name: 'Deal',
  ownerId: 'rep',
  currency: undefined,
  policyId: 'old',
  to,
  judgementId: undefined,
  checks: [
    {
      id: 'check',
      criterionId: 'old-plan',
      status: 'Waived',
      evidence: 'A renewal',
      isExternal: false,
      checkedOn: '2026-11-01'
    }
  ],
  figures: {
    'Situation diagnosed': 0,
    'Outcomes shared': 0,
    'Outcomes confirmed': 0,
    'Key players with an outcome': 0,
    'Annual value confirmed': 0,
    Conversations: 0
  }
};

describe('what lets a policy judge a deal', () => {
  it('is its judgement, the checks that go along in the name of who does it, and the look-up', () => {
    const { prepares, takesEffect, checks } = planTakeOver(deal, from, 'manager');
    expect(prepares).toMatchObject([
      { object: 'Deal_Qualification__c', fields: { Policy__c: 'new', Key__c: 'deal:new' } },
      {
        object: 'Criterion_Check__c',
        fields: {
          Deal_Qualification__c: '@{judgement}',
          Key__c: 'deal:new-plan',
          Effect__c: 'Blocks',
          Status__c: 'Waived',
          Checked_By__c: 'manager',
          Checked_On__c: '2026-11-01'
        }
      }
    ]);
    expect(takesEffect).toMatchObject({ id: 'deal', fields: { Deal_Qualification__c: '@{judgement}' } });
    expect(checks).toBe(1);
  });

  it('is in the currency of the deal, where the org has several', () => {
    const { prepares } = planTakeOver({ ...deal, currency: 'EUR' }, from, 'manager');
    expect(prepares).toMatchObject([
      { fields: { CurrencyIsoCode: 'EUR' } },
      { fields: { CurrencyIsoCode: 'EUR' } }
    ]);
  });

  it('is the look-up alone once all else is there, and no waiver of who owns the deal', () => {
    const judged = { ...deal, judgementId: 'a00', ownerId: 'manager' };
    const { prepares, takesEffect } = planTakeOver(judged, from, 'manager');
    expect(prepares).toEqual([]);
    expect(takesEffect).toMatchObject({ fields: { Deal_Qualification__c: 'a00' } });
  });
});

describe('the command', () => {
  it('asks the local org as a sales manager unless it is told otherwise', () => {
    expect(readTakeOverOptions([])).toMatchObject({
      targetOrg: undefined,
      credentials: { username: 'manager@same-page.local' },
      dryRun: false
    });
    expect(readTakeOverOptions(['--target-org', 'sandbox', '--dry-run'])).toMatchObject({
      targetOrg: 'sandbox',
      dryRun: true
    });
    expect(() => readTakeOverOptions(['--all'])).toThrow('--all');
  });

  it('tells what could not be done from deals that were left', () => {
    const command = fileURLToPath(new URL('../../takeOver.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, '--all'], {
      encoding: 'utf8'
    });
    expect(stderr).toContain('--all');
    expect(stderr).toContain('2 it could not be done');
    expect(status).toBe(2);
  });

  it('says what came of it, and what would', () => {
    const report = { takenOver: new Map<string, number>(), checks: 0, prepared: [], refused: [] };
    expect(reportLines(report, false)).toEqual([
      'Every open deal that was judged rests on the policy in force for it.'
    ]);
    const left = {
      prepared: [{ deal: 'A', policy: 'Policy 2', why: 'It lacks an order.' }],
      refused: [{ deal: 'B', policy: 'Policy 4', why: 'No access.' }]
    };
    const takenOver = new Map([
      ['Policy 2', 1],
      ['Policy 4', 3]
    ]);
    expect(reportLines({ ...report, takenOver, checks: 2, ...left }, false)).toEqual([
      '1 deal is judged by Policy 2 now.',
      '3 deals are judged by Policy 4 now.',
      '2 checks went along.',
      'A stays where it is, and is judged by Policy 2 from here: It lacks an order.',
      'B is as it was: No access.'
    ]);
    expect(reportLines({ ...report, takenOver, checks: 1 }, true)).toEqual([
      '1 open deal rests on another policy than Policy 2, which is in force for it.',
      '3 open deals rest on another policy than Policy 4, which is in force for them.',
      'With them 1 check would go along.'
    ]);
  });
});
