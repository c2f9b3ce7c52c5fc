import { describe, expect, it } from 'vitest';
import { verdictOf } from '../verdict.ts';
import { lackWords, remarksOn } from '../words.ts';
import { check, deal, enough, policiesOf, policy } from './deals.ts';

const today = '2026-11-28';
const days = { today, asOf: today };
const policies = policiesOf(policy);

describe('the verdict on a deal', () => {
  it('is that it holds when the records and the org agree on it', () => {
    const verdict = verdictOf(deal, policies, enough, days);
    expect(verdict).toMatchObject({ failsOn: undefined, differs: false, lacks: [] });
    expect(remarksOn(verdict)).toEqual([]);
  });

  it('is that it fails when they agree on that', () => {
    expect(verdictOf({ ...deal, gap: 1 }, policies, [check('players')], days)).toMatchObject({
      failsOn: today,
      differs: false
    });
  });

  it('says of a later day what will have expired by then, and that it holds today', () => {
    const checks = [check('funder', { expiresOn: '2026-12-31' }), check('players')];
    const verdict = verdictOf(deal, policies, checks, { today, asOf: '2027-01-01' });
    expect(verdict).toMatchObject({ failsOn: '2027-01-01', differs: false });
    expect(verdict.lacks.map(lackWords)).toEqual([
      'Best Case: A funder is named: expired, it counted until 2026-12-31'
    ]);
    expect(verdictOf(deal, policies, checks, { today, asOf: '2026-12-31' }).failsOn).toBeUndefined();
  });

  it('is that it fails when either of them says so, and that they differ', () => {
    const byRecords = verdictOf(deal, policies, [check('players')], days);
    expect(byRecords).toMatchObject({ failsOn: today, differs: true });
    expect(remarksOn(byRecords)).toEqual([
      'the org counts no Forecast Gap, though its records do not suffice'
    ]);
    const byOrg = verdictOf({ ...deal, gap: 2 }, policies, enough, days);
    expect(byOrg).toMatchObject({ failsOn: today, differs: true, lacks: [] });
    expect(remarksOn(byOrg)).toEqual(["the org counts a Forecast Gap of 2, which its records don't explain"]);
  });

  it('says what a deal leaves open', () => {
    const bare = { ...deal, amount: undefined, closeDate: undefined, ownerIsActive: false };
    expect(remarksOn(verdictOf(bare, policies, enough, days))).toEqual([
      'no amount',
      'no close date',
      'its owner Ann Rep is inactive'
    ]);
  });
});
