import { askedInAddition, carriedChecks, judgementThatCounts, waitingForManager } from 'c/qualification';
import type { Check, Criterion, Judgement, Policy, Succession } from 'c/qualification';

function criterion(code: string, fields: Partial<Criterion> = {}): Criterion {
  return {
    id: `old-${code}`,
    code,
    statement: code,
    gate: 'Commit',
    measure: 'Attested',
    buyerEvidenceRequired: false,
    verifiedBy: 'Rep',
    ...fields
  };
}
const policy = (name: string, criteria: readonly Criterion[]): Policy => ({ id: name, name, criteria });
const oldOne = criterion('plan');
const newOne = (fields: Partial<Criterion> = {}): Criterion => ({ ...oldOne, id: 'new-plan', ...fields });
const succession = (to: readonly Criterion[], from: readonly Criterion[] = [oldOne]): Succession => ({
  from: { ...policy('Policy 1', from), isAccepted: true },
  to: policy('Policy 2', to)
});
const met: Check = {
  id: 'check',
  criterionId: 'old-plan',
  status: 'Met',
  evidence: 'Mail of May 3',
  evidenceSource: 'Buyer said',
  contactId: '003',
  isExternal: false,
  checkedOn: '2026-11-01',
  expiresOn: '2026-12-01'
};
const figures: Judgement['figures'] = {
  'Situation diagnosed': 0,
  'Outcomes shared': 1,
  'Outcomes confirmed': 0,
  'Key players with an outcome': 0,
  'Annual value confirmed': 0,
  Conversations: 2
};
const rep = { mayVerify: false, mayWaive: false };
const manager = { mayVerify: true, mayWaive: true };
const carried = (
  to: Partial<Criterion>,
  { from = oldOne, check = met, rights = rep }: { from?: Criterion; check?: Check; rights?: typeof rep } = {}
) => carriedChecks(succession([newOne(to)], [from]), { checks: [check], figures }, rights);

describe('what a policy asks in addition', () => {
  const asks = (fields: Partial<Criterion>, from: Partial<Criterion> = {}) =>
    askedInAddition(succession([newOne(fields)], [{ ...oldOne, ...from }])).length > 0;

  it('is nothing where it asks the same, or less', () => {
    expect(asks({})).toBe(false);
    expect(asks({ gate: 'Closed Won' })).toBe(false);
    expect(asks({ warns: true })).toBe(false);
    expect(asks({ threshold: 1 }, { threshold: 2 })).toBe(false);
    expect(asks({}, { buyerEvidenceRequired: true, verifiedBy: 'Manager' })).toBe(false);
    expect(asks({ validDays: 90 }, { validDays: 30 })).toBe(false);
    expect(asks({}, { validDays: 30 })).toBe(false);
  });
  it('is a criterion that it did not have, or that no code ties to one', () => {
    expect(askedInAddition(succession([criterion('order')]))).toHaveLength(1);
    expect(asks({ code: undefined }, { code: undefined })).toBe(true);
  });
  it.each<[string, Partial<Criterion>]>([
    ['other words', { statement: 'The plan is signed' }],
    ['another measure', { measure: 'Conversations', threshold: 1 }],
    ['a higher threshold', { threshold: 3 }],
    ['an earlier gate', { gate: 'Best Case' }],
    ['the buyer’s evidence', { buyerEvidenceRequired: true }],
    ['a manager’s word', { verifiedBy: 'Manager' }],
    ['to be judged anew after some days', { validDays: 30 }]
  ])('is %s', (_, fields) => {
    expect(asks(fields)).toBe(true);
  });
  it('is what only warns, too, where nothing warned of it or blocked for it', () => {
    expect(askedInAddition(succession([criterion('order', { warns: true })]))).toHaveLength(1);
    expect(asks({ warns: true, threshold: 3 }, { warns: true, threshold: 2 })).toBe(true);
    expect(asks({ warns: true, threshold: 3 }, { threshold: 2 })).toBe(false);
    expect(asks({ warns: true }, { warns: true })).toBe(false);
  });
  it('is what blocks now and only warned', () => {
    expect(asks({}, { warns: true })).toBe(true);
  });
  it('is to judge sooner anew', () => {
    expect(asks({ validDays: 30 }, { validDays: 90 })).toBe(true);
  });
});

describe('a check that another policy takes over', () => {
  it('stays met, with its evidence, its day and its expiry', () => {
    expect(carried({})).toEqual([
      { criterion: newOne(), check: met, status: 'Met', expiresOn: '2026-12-01' }
    ]);
  });
  it('expires as early as the stricter of both says', () => {
    expect(carried({ validDays: 10 })).toMatchObject([{ expiresOn: '2026-11-11' }]);
    expect(carried({ validDays: 90 })).toMatchObject([{ expiresOn: '2026-12-01' }]);
    expect(carried({ validDays: 90 }, { check: { ...met, expiresOn: undefined } })).toMatchObject([
      { expiresOn: '2027-01-30' }
    ]);
    expect(carried({}, { check: { ...met, expiresOn: undefined } })[0]?.expiresOn).toBeUndefined();
  });
  it('keeps its evidence, to be judged anew, where the words or the measure are others', () => {
    const [again] = carried({ statement: 'The plan is signed' });
    expect(again).toMatchObject({ status: 'Not Met', check: { evidence: 'Mail of May 3' } });
    expect(again?.expiresOn).toBeUndefined();
    expect(carried({ measure: 'Conversations', threshold: 1 })).toMatchObject([{ status: 'Not Met' }]);
  });
  it('stays met by a figure while the deal reaches what is asked now', () => {
    const from = { ...oldOne, measure: 'Conversations' as const, threshold: 1 };
    expect(carried({ ...from, id: 'new', threshold: 2 }, { from })).toMatchObject([{ status: 'Met' }]);
    expect(carried({ ...from, id: 'new', threshold: 3 }, { from })).toMatchObject([{ status: 'Not Met' }]);
  });
  it('stays verified in the hands of a manager alone, and only what a manager verified before', () => {
    const from = { ...oldOne, verifiedBy: 'Manager' as const };
    expect(carried({ verifiedBy: 'Manager' }, { from, rights: manager })).toMatchObject([{ status: 'Met' }]);
    expect(carried({ verifiedBy: 'Manager' }, { from })).toMatchObject([{ status: 'Not Met' }]);
    expect(carried({ verifiedBy: 'Manager' }, { rights: manager })).toMatchObject([{ status: 'Not Met' }]);
  });
  it('stays met without the buyer’s evidence only where that is not asked for now', () => {
    const ofBuyer = { buyerEvidenceRequired: true };
    expect(carried(ofBuyer)).toMatchObject([{ status: 'Met' }]);
    const ours = { ...met, evidenceSource: 'Our view' as const };
    expect(carried(ofBuyer, { check: ours })).toMatchObject([{ status: 'Not Met' }]);
    expect(carried(ofBuyer, { check: { ...met, contactId: undefined } })).toMatchObject([
      { status: 'Not Met' }
    ]);
    expect(carried({}, { check: ours })).toMatchObject([{ status: 'Met' }]);
  });
  it('stays waived in the hands of who may waive, for the same words; its reason is no evidence', () => {
    const check = { ...met, status: 'Waived' as const };
    expect(carried({}, { check, rights: manager })).toMatchObject([{ status: 'Waived' }]);
    expect(carried({}, { check })).toEqual([]);
    expect(carried({ statement: 'Another' }, { check, rights: manager })).toEqual([]);
  });
  it('is no judgement without a day', () => {
    expect(carried({}, { check: { ...met, checkedOn: undefined } })).toMatchObject([{ status: 'Not Met' }]);
  });
  it('is known by its code, whatever the case', () => {
    expect(carried({ code: 'PLAN' })).toMatchObject([{ status: 'Met' }]);
    expect(askedInAddition(succession([newOne({ code: 'PLAN' })]))).toEqual([]);
  });
  it('is not taken over twice, nor where there is nothing to take', () => {
    const checks = [met, { ...met, id: 'other', criterionId: 'new-plan' }];
    expect(carriedChecks(succession([newOne()]), { checks, figures }, rep)).toEqual([]);
    expect(carried({}, { check: { ...met, status: 'Not Met', evidence: '' } })).toEqual([]);
    expect(carried({ code: undefined }, { from: { ...oldOne, code: undefined } })).toEqual([]);
    expect(carried({}, { check: { ...met, criterionId: 'another' } })).toEqual([]);
  });
});

describe('what waits for a manager', () => {
  const sponsor = { verifiedBy: 'Manager' as const };
  const waits = (
    to: Partial<Criterion>,
    {
      check = met,
      rights = rep,
      isAccepted = true,
      checks,
      today = '2026-11-22'
    }: { check?: Check; rights?: typeof rep; isAccepted?: boolean; checks?: Check[]; today?: string } = {}
  ) => {
    const between = succession([newOne({ ...sponsor, ...to })], [{ ...oldOne, ...sponsor }]);
    const from = { ...between.from, isAccepted };
    return (
      waitingForManager({ ...between, from }, { checks: checks ?? [check], figures }, rights, today).length >
      0
    );
  };

  it('is what a manager verified and the same words ask a manager for again', () => {
    expect(waits({})).toBe(true);
    expect(waits({}, { rights: manager })).toBe(false);
    expect(waits({ verifiedBy: 'Rep' })).toBe(false);
    expect(waits({ statement: 'The plan is signed' })).toBe(false);
  });
  it('is what was waived, for who may not waive', () => {
    const check = { ...met, status: 'Waived' as const };
    expect(waits({ verifiedBy: 'Rep' }, { check })).toBe(true);
    expect(waits({}, { check, rights: { mayVerify: true, mayWaive: false } })).toBe(true);
    expect(waits({}, { check, rights: manager })).toBe(false);
  });
  it('is nothing that does not count: not met, expired, or by a policy whose grace is over', () => {
    expect(waits({}, { check: { ...met, status: 'Not Met' } })).toBe(false);
    expect(waits({}, { today: '2026-12-02' })).toBe(false);
    expect(waits({}, { isAccepted: false })).toBe(false);
  });
  it('is over once the other policy counts it, and not because its evidence is there', () => {
    const again: Check = { ...met, id: 'again', criterionId: 'new-plan' };
    expect(waits({}, { checks: [met, again] })).toBe(false);
    expect(waits({}, { checks: [met, { ...again, status: 'Not Met' }] })).toBe(true);
  });
});

describe('the judgement that counts', () => {
  const gaps = { 'Best Case': 0, 'Most Likely': 0, Commit: 1, 'Closed Won': 1 };
  const between = succession([newOne()]);
  const resting = { id: 'old', policyId: 'Policy 1', gaps };
  const judgement = { policy: between.to, qualification: { ...resting, id: 'new' }, checks: [met], figures };

  it('is by the policy that the deal rests on while it is accepted, whatever is prepared', () => {
    expect(judgementThatCounts({ judgement, succession: between, resting })).toMatchObject({
      policy: { name: 'Policy 1' },
      qualification: { id: 'old' },
      checks: [met]
    });
  });
  it('is by the policy in force once the grace is over, or where no other is there', () => {
    const over = { ...between, from: { ...between.from, isAccepted: false } };
    expect(judgementThatCounts({ judgement, succession: over, resting })).toBe(judgement);
    expect(judgementThatCounts({ judgement, resting })).toBe(judgement);
    expect(judgementThatCounts({ judgement, succession: between })).toBe(judgement);
  });
});
