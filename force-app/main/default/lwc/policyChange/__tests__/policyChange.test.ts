import { changesBetween } from 'c/policyChange';
import { criteria, criterion, edition, inForce } from 'fixtures/policies';

const [outcome, funder, plan, value] = criteria;
if (!outcome || !funder || !plan || !value) throw new Error('The policy of tests has four criteria.');
const since = (...written: (typeof outcome)[]) =>
  changesBetween(inForce, edition({ criteria: written })).criteria;

describe('what an edition changes', () => {
  it('is nothing where it asks for the same, in another order and with other records', () => {
    const copied = [value, plan, funder, outcome].map((one, order) => ({
      ...one,
      id: `copy ${one.id}`,
      order
    }));
    expect(changesBetween(inForce, edition({ criteria: copied }))).toEqual({
      criteria: [],
      terms: [],
      segment: []
    });
  });
  it('is which deals it is for, and where it leads larger ones, as people read it', () => {
    const before = edition({
      amountFrom: 100_000,
      amountText: '$100,000',
      largerDealsName: 'Larger deals 1'
    });
    const after = edition({ offeringId: 'a0C', offeringName: 'Suite', amountFrom: 5, amountText: '$5' });
    expect(changesBetween(before, after).segment).toEqual([
      { aspect: 'offeringName', before: undefined, after: 'Suite' },
      { aspect: 'amountText', before: '$100,000', after: '$5' },
      { aspect: 'largerDealsName', before: 'Larger deals 1', after: undefined }
    ]);
  });
  it('is what it adds and what it leaves out', () => {
    const added = criterion('date');
    expect(since(outcome, funder, plan, added)).toEqual([
      { kind: 'added', criterion: added },
      { kind: 'removed', criterion: value }
    ]);
  });
  it('is what it says otherwise, thing by thing', () => {
    const harder = { ...value, threshold: 80_000, howToCheck: undefined, validDays: 30, warns: true };
    expect(since(outcome, funder, plan, harder)).toEqual([
      {
        kind: 'changed',
        criterion: harder,
        differences: [
          { aspect: 'howToCheck', before: 'Look at the record.', after: undefined },
          { aspect: 'warns', before: false, after: true },
          { aspect: 'threshold', before: 50_000, after: 80_000 },
          { aspect: 'validDays', before: undefined, after: 30 }
        ]
      }
    ]);
  });
  it('tells a criterion by its code, whatever its words; without a code by its words', () => {
    const reworded = { ...plan, code: 'PLAN', statement: 'Another statement' };
    expect(since(outcome, funder, value, reworded)).toMatchObject([
      { kind: 'changed', differences: [{ aspect: 'statement' }] }
    ]);
    expect(since(outcome, funder, value, { ...plan, code: undefined })).toEqual([]);
  });
  it('takes a statement that stands there twice, and has no code, for two criteria', () => {
    const early = criterion('early', { code: undefined, statement: 'Agreed', gate: 'Best Case' });
    const late = criterion('late', { code: undefined, statement: 'Agreed', gate: 'Commit' });
    const changed = (before: (typeof early)[], after: (typeof early)[]) =>
      changesBetween(edition({ criteria: before }), edition({ criteria: after })).criteria;
    expect(changed([early, late], [late, early])).toEqual([]);
    expect(changed([early], [early, late])).toEqual([{ kind: 'added', criterion: late }]);
    expect(changed([early, late], [late])).toEqual([{ kind: 'removed', criterion: early }]);
    expect(changed([early, late], [early, { ...late, validDays: 30 }])).toMatchObject([
      { kind: 'changed', criterion: { id: 'late' }, differences: [{ aspect: 'validDays' }] }
    ]);
    expect(changed([early], [{ ...late, code: 'agreed' }])).toMatchObject([
      { kind: 'changed', differences: [{ aspect: 'gate' }] }
    ]);
  });
  it('is a term that is other', () => {
    const { terms } = changesBetween(
      inForce,
      edition({ terms: { longestGraceDays: 14, amountChangePercent: 0 } })
    );
    expect(terms).toEqual([
      { aspect: 'longestGraceDays', before: 30, after: 14 },
      { aspect: 'stalledAfterDays', before: 30, after: undefined },
      { aspect: 'amountChangePercent', before: undefined, after: 0 }
    ]);
  });
});
