import { leaving, newOnes, tried } from 'c/policyTrial';
import type { TriedCheck, TriedDeal, Trial } from 'c/policyTrial';
import { criteria, criterion } from 'fixtures/policies';

const today = '2026-11-28';
const trial: Trial = { criteria, inForce: criteria, today };

function deal(says: Partial<TriedDeal> = {}): TriedDeal {
  return {
    id: '006',
    name: 'Deal',
    ownerName: 'Robin Hale',
    gate: 'Commit',
    amount: 100_000,
    gap: 0,
    qualificationId: 'q',
    figures: {
      'Situation diagnosed': 2,
      'Outcomes shared': 1,
      'Outcomes confirmed': 1,
      'Key players with an outcome': 1,
      'Annual value confirmed': 60_000,
      Conversations: 3
    },
    ...says
  };
}
const check = (code: string, says: Partial<TriedCheck> = {}): TriedCheck => ({
  qualificationId: 'q',
  code,
  status: 'Met',
  ...says
});
const all = [check('funder'), check('plan')];

const reasonsOf = (checks: readonly TriedCheck[], by: Partial<Trial> = {}, says: Partial<TriedDeal> = {}) =>
  tried([deal(says)], checks, { ...trial, ...by }).flatMap(({ lacks }) =>
    lacks.map(({ criterion: { id }, reason }) => ({ id, ...reason }))
  );

describe('a deal that is tried', () => {
  it('lacks nothing where its figures reach and its checks count', () => {
    expect(reasonsOf(all)).toEqual([]);
  });
  it('is computed by its figures, whatever was checked', () => {
    const harder = criteria.map(one => (one.id === 'value' ? { ...one, threshold: 60_000.01 } : one));
    expect(reasonsOf([...all, check('value')], { criteria: harder })).toEqual([
      { id: 'value', kind: 'figure', value: 60_000, threshold: 60_000.01 }
    ]);
  });
  it('keeps what was waived, measured or attested, until that expires', () => {
    const low = { figures: { ...deal().figures, 'Annual value confirmed': 0 } };
    const waived = check('value', { status: 'Waived', expiresOn: today });
    expect(reasonsOf([...all, waived], {}, low)).toEqual([]);
    expect(reasonsOf([...all, { ...waived, expiresOn: '2026-11-27' }], {}, low)).toMatchObject([
      { kind: 'figure' }
    ]);
  });
  it('lacks what is attested and was not judged met, or no longer counts', () => {
    expect(reasonsOf([check('funder')])).toEqual([{ id: 'plan', kind: 'notMet' }]);
    expect(reasonsOf([check('funder'), check('plan', { expiresOn: '2026-11-27' })])).toEqual([
      { id: 'plan', kind: 'expired', on: '2026-11-27' }
    ]);
    expect(reasonsOf([check('funder'), check('plan', { expiresOn: today })])).toEqual([]);
  });
  it('takes a check over by its code, whatever the case, and from its own judgement only', () => {
    expect(reasonsOf([check('FUNDER'), check('Plan')])).toEqual([]);
    expect(reasonsOf([check('funder'), check('plan', { qualificationId: 'other' })])).toMatchObject([
      { kind: 'notMet' }
    ]);
    expect(reasonsOf(all, {}, { qualificationId: undefined })).toHaveLength(2);
  });
  it('lacks what is new, since nobody could judge it; without a code, too', () => {
    const more = [...criteria, criterion('date'), criterion('nameless', { code: undefined })];
    expect(reasonsOf(all, { criteria: more })).toEqual([
      { id: 'date', kind: 'new' },
      { id: 'nameless', kind: 'new' }
    ]);
  });
  it('holds no measure that it has no figure for', () => {
    expect(reasonsOf(all, { criteria: [criterion('odd', { measure: 'Unknown' })] })).toEqual([
      { id: 'odd', kind: 'unknownMeasure' }
    ]);
  });
  it('is asked for its own gate and those below, and by what blocks only', () => {
    expect(reasonsOf([], {}, { gate: 'Best Case' })).toEqual([{ id: 'funder', kind: 'notMet' }]);
    const warning = criteria.map(one => ({ ...one, warns: true }));
    expect(reasonsOf([], { criteria: warning })).toEqual([]);
  });
});

describe('what would become of a gate', () => {
  const harder = criteria.map(one => (one.id === 'value' ? { ...one, threshold: 80_000 } : one));
  const deals = [
    deal({ id: 'small', amount: 10 }),
    deal({ id: 'large', amount: 500 }),
    deal({ id: 'none', amount: undefined }),
    deal({ id: 'lacking', gap: 2 }),
    deal({ id: 'low', gate: 'Best Case' }),
    deal({ id: 'sound', figures: { ...deal().figures, 'Annual value confirmed': 90_000 } }),
    deal({ id: 'healed', gap: 1, figures: { ...deal().figures, 'Annual value confirmed': 90_000 } })
  ];
  const result = leaving(tried(deals, all, { ...trial, criteria: harder }), true);

  it('is told from the highest down, of gates that have deals', () => {
    expect(result.map(({ gate }) => gate)).toEqual(['Commit', 'Best Case']);
  });
  it('names who would leave, the largest first, with what they are worth together', () => {
    const [commit] = result;
    expect(commit?.leaving.map(one => one.deal.id)).toEqual(['large', 'small', 'none']);
    expect(commit).toMatchObject({ deals: 6, worth: [{ amount: 510 }], withoutAmount: 1, healed: 1 });
    expect(commit?.lackingAlready.map(one => one.deal.id)).toEqual(['lacking']);
    expect(result[1]).toMatchObject({ gate: 'Best Case', deals: 1, leaving: [], worth: [] });
  });
  it('adds up no amounts of several currencies, and ranks none above those of another', () => {
    const mixed = [
      deal({ id: 'yen', amount: 900_000, currency: 'JPY' }),
      deal({ id: 'euro', amount: 10, currency: 'EUR' }),
      deal({ id: 'euros', amount: 20, currency: 'EUR' }),
      deal({ id: 'none', amount: undefined, currency: 'EUR' })
    ];
    const [commit] = leaving(tried(mixed, all, { ...trial, criteria: harder }), true);
    expect(commit?.leaving.map(one => one.deal.id)).toEqual(['euros', 'euro', 'none', 'yen']);
    expect(commit).toMatchObject({
      worth: [
        { amount: 30, currency: 'EUR' },
        { amount: 900_000, currency: 'JPY' }
      ],
      withoutAmount: 1
    });
  });
  it('leaves out what nobody could judge yet, when asked to', () => {
    const more = { ...trial, criteria: [...criteria, criterion('date')] };
    const verdicts = tried([deal()], all, more);
    expect(leaving(verdicts, true)[0]?.leaving).toHaveLength(1);
    expect(leaving(verdicts, false)[0]?.leaving).toHaveLength(0);
    expect(newOnes(more).map(({ id }) => id)).toEqual(['date']);
    expect(newOnes(trial)).toEqual([]);
  });
  it('is nothing without deals', () => {
    expect(leaving([], true)).toEqual([]);
  });
});
