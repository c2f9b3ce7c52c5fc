import { answersAt, gatesIn, gatesOf, isOver, nameIn, wayBack } from 'c/qualification';
import type { Hindrance, Judgement } from 'c/qualification';

const figures = {
  'Situation diagnosed': 0,
  'Outcomes shared': 0,
  'Outcomes confirmed': 0,
  'Key players with an outcome': 0,
  'Annual value confirmed': 0,
  Conversations: 0
};
function judged(commit: number): Judgement {
  const gaps = { 'Best Case': 0, 'Most Likely': 0, Commit: commit, 'Closed Won': commit };
  return {
    policy: { id: 'policy', name: 'Policy 1', criteria: [] },
    qualification: { id: 'q', policyId: 'policy', gaps },
    checks: [],
    figures
  };
}
const choice = (value: string, label = value) => ({ value, label });

describe('the gates of an org', () => {
  it('are all while its categories are not known', () => {
    expect(gatesOf(undefined, undefined)).toEqual(['Best Case', 'Most Likely', 'Commit', 'Closed Won']);
  });
  it('are those whose category it has', () => {
    expect(gatesOf(['Pipeline', 'Best Case', 'Commit'], ['Closed Won'])).toEqual([
      'Best Case',
      'Commit',
      'Closed Won'
    ]);
  });
  it('include no closing where no stage is won', () => {
    expect(gatesIn({ wonStages: [] })).not.toContain('Closed Won');
  });
  it('go by the org’s own names', () => {
    const org = { categories: [choice('Commit', 'Zusage')], wonStages: [choice('Signed', 'Unterschrieben')] };
    expect([nameIn(org, 'Commit'), nameIn(org, 'Closed Won'), nameIn(org, 'Pipeline')]).toEqual([
      'Zusage',
      'Unterschrieben',
      'Pipeline'
    ]);
  });
  it('name no stage where several are won', () => {
    expect(nameIn({ wonStages: [choice('Signed'), choice('Renewed')] }, 'Closed Won')).toBe('Closed Won');
  });
});

describe('where a deal is', () => {
  const hereAt = (category: string, forecastRank: number) =>
    answersAt({}, judged(0), { category, forecastRank })
      .filter(({ isHere }) => isHere)
      .map(({ gate }) => gate);

  it('is at the gate of its category', () => {
    expect(hereAt('Commit', 3)).toEqual(['Commit']);
    expect(hereAt('Pipeline', 0)).toEqual([]);
  });
  it('is at the last gate once it is won, whatever the stage is called', () => {
    expect(hereAt('Closed', 4)).toEqual(['Closed Won']);
  });
  it.each([
    ['leads back from the forecast', 1, ['Pipeline'], 'Offen'],
    ['leads back from its highest category', 3, ['Pipeline'], 'Offen'],
    ['leads nowhere outside of it', 0, ['Pipeline'], ''],
    ['leads nowhere once the deal is won', 4, ['Pipeline'], ''],
    ['leads nowhere in an org without Pipeline', 1, ['Commit'], '']
  ])('%s', (_what, forecastRank, values, expected) => {
    const categories = values.map(value => ({ value, label: 'Offen' }));
    expect(wayBack({ categories }, { category: '', forecastRank })).toBe(expected);
  });
  it('leads back to Pipeline before the org’s categories are known', () => {
    expect(wayBack({}, { category: 'Commit', forecastRank: 3 })).toBe('Pipeline');
  });
});

describe('a refusal', () => {
  const refused = (fields: Partial<Hindrance>): Hindrance => ({
    kind: 'refused',
    messages: ['No.'],
    ...fields
  });

  it('is over once nothing is missing for its gate any more', () => {
    const hindrance = refused({ gate: 'Commit', missing: 2 });
    expect(isOver(hindrance, judged(1))).toBe(false);
    expect(isOver(hindrance, judged(0))).toBe(true);
  });
  it('that had another cause than missing criteria stays until the person goes on', () => {
    expect(isOver(refused({ gate: 'Commit', missing: 0 }), judged(0))).toBe(false);
    expect(isOver(refused({ criterionId: 'a08' }), judged(0))).toBe(false);
  });
});
