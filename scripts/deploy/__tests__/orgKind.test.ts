import { describe, expect, it } from 'vitest';
import { kindProblem, orgKind } from '../orgKind.ts';

const organization = (IsSandbox: boolean, OrganizationType: string, TrialExpirationDate: string | null) => ({
  Name: 'Acme',
  IsSandbox,
  OrganizationType,
  TrialExpirationDate
});
const DAY = '2026-12-01T00:00:00.000+0000';

describe('the kind of an org', () => {
  it.each([
    [organization(false, 'Enterprise Edition', null), 'production org'],
    [organization(false, 'Unlimited Edition', null), 'production org'],
    [organization(false, 'Enterprise Edition', DAY), 'production org'],
    [organization(true, 'Enterprise Edition', null), 'sandbox'],
    [organization(true, 'Developer Edition', DAY), 'scratch org'],
    [organization(false, 'Developer Edition', null), 'Developer Edition']
  ])('%j is a %s', (record, kind) => {
    expect(orgKind(record)).toBe(kind);
  });
});

describe('a production org', () => {
  const asked = { name: 'prod', dryRun: false, production: false, signs: false };

  it('is deployed to only when it is meant', () => {
    expect(kindProblem('production org', asked)).toMatch(/--dry-run[^]*--production/);
    expect(kindProblem('production org', { ...asked, production: true })).toBeUndefined();
  });

  it('may be looked at', () => {
    expect(kindProblem('production org', { ...asked, dryRun: true })).toBeUndefined();
  });

  it('never gets signatures of one for all, not even looked at', () => {
    expect(kindProblem('production org', { ...asked, signs: true, production: true })).toMatch(
      /nobody signs/
    );
    expect(kindProblem('production org', { ...asked, signs: true, dryRun: true })).toMatch(/nobody signs/);
  });

  it.each(['sandbox', 'scratch org', 'Developer Edition'] as const)(
    'is not a %s, which needs no word',
    kind => {
      expect(kindProblem(kind, { ...asked, signs: true })).toBeUndefined();
    }
  );
});
