import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { dealData, opportunityId, policyId } from 'fixtures/deals';
import type { Criterion } from 'c/qualification';
import {
  categoriesIn,
  dealFrom,
  moveTo,
  qualificationQuery,
  recordTypeOf,
  saveCheck,
  saveConfirmation,
  takeOver,
  wonStagesIn
} from 'c/qualificationService';
import type { CheckEntry, DealAtGates } from 'c/qualificationService';

const mutate = jest.mocked(executeMutation);
beforeEach(() => {
  jest.clearAllMocks();
  mutate.mockResolvedValue({ data: { uiapi: {} } });
});
const variables = () => mutate.mock.calls[0]?.[0].variables ?? {};

function deal(options = {}): DealAtGates {
  const found = dealFrom(dealData(options));
  if (!found) throw new Error('The deal of tests is not there.');
  return found;
}
function criterion(of: DealAtGates, statement: string): Criterion {
  const found = of.judgement.policy?.criteria.find(candidate => candidate.statement === statement);
  if (!found) throw new Error(`There is no criterion “${statement}”.`);
  return found;
}
const met: CheckEntry = {
  status: 'Met',
  evidence: ' E-mail of Nov 20 ',
  evidenceSource: 'Buyer document',
  isExternal: false,
  checkedOn: '2026-11-22',
  expiresOn: '2026-12-22'
};

describe('reading', () => {
  it('asks ten roots at most, in one request', () => {
    const roots = String(qualificationQuery).match(/ edges \{ node/g) ?? [];
    expect(roots.length).toBeLessThanOrEqual(10);
  });
  it('judges a deal that nobody judged yet by the agreed policy', () => {
    const { judgement } = deal();
    expect(judgement.policy?.name).toBe('Policy 1');
    expect(judgement.policy?.criteria.map(({ statement }) => statement)).toEqual([
      'Outcome shared',
      'Plan agreed',
      'Value confirmed'
    ]);
    expect(judgement.qualification).toBeUndefined();
  });
  it('takes gaps from the platform', () => {
    const { judgement } = deal({ isJudged: true });
    expect(judgement.qualification?.gaps).toEqual({
      'Best Case': 0,
      'Most Likely': 0,
      Commit: 2,
      'Closed Won': 2
    });
    expect(judgement.figures['Outcomes shared']).toBe(1);
  });
  it('takes no measure that the package does not know for an attested one', () => {
    const { judgement } = deal({ planMeasure: 'Plans agreed' });
    expect(judgement.policy?.criteria.map(({ measure }) => measure)).toEqual([
      'Outcomes shared',
      'Unknown',
      'Annual value confirmed'
    ]);
  });
  it('keeps to the policy that the deal rests on while it is accepted and no other judged the deal', () => {
    expect(deal({ inForcePolicy: 'accepted' }).judgement.policy?.name).toBe('Policy 0');
    expect(deal({ isJudged: true, inForcePolicy: 'accepted' }).judgement.policy?.name).toBe('Policy 1');
    expect(deal({ isJudged: true, inForcePolicy: 'expired' }).judgement.policy?.name).toBe('Policy 1');
  });
  it('knows which policy follows upon the one that the deal rests on', () => {
    expect(deal({ inForcePolicy: 'accepted' }).succession).toMatchObject({
      from: { name: 'Policy 0', isAccepted: true, acceptedUntil: '2026-12-12' },
      to: { id: policyId, name: 'Policy 1' }
    });
    expect(deal({ inForcePolicy: 'expired' }).succession?.from.isAccepted).toBe(false);
    expect(deal({ isJudged: true }).succession).toBeUndefined();
    expect(deal({ inForcePolicy: 'accepted', hasPolicy: false }).succession).toBeUndefined();
  });
  it('says why another policy follows: the one that the deal rests on has retired, unless more is said', () => {
    expect(deal({ inForcePolicy: 'accepted' }).succession?.cause).toBe('Retired');
    expect(deal({ inForcePolicy: 'expired' }).succession?.cause).toBe('Retired');
    expect(deal({ inForcePolicy: 'expired', isOutOfSegment: true }).succession?.cause).toBe('Retired');
  });
  it('knows when no policy is agreed', () => {
    expect(deal({ hasPolicy: false }).judgement.policy).toBeUndefined();
  });
  it('knows nothing of a deal that the person may not see', () => {
    expect(dealFrom({ uiapi: { query: {} } })).toBeUndefined();
  });
});

describe('policies for segments', () => {
  const suite = { id: 'a0C000000000001AAA', name: 'Suite' };
  const judgedBy = (options: Parameters<typeof deal>[0]) => {
    const { policy } = deal(options).judgement;
    return policy && [policy.name, policy.offeringName, policy.amountText];
  };

  it('judge a deal by the most specific one that is for deals like it, with its criteria', () => {
    const ofSuite = { specific: { offeringId: suite.id }, offering: suite };
    expect(judgedBy(ofSuite)).toEqual(['Specific policy 1', 'Suite', undefined]);
    expect(deal(ofSuite).judgement.policy?.criteria).toMatchObject([{ statement: 'The board agreed' }]);
    expect(judgedBy({ ...ofSuite, offering: { id: 'other', name: 'Other' } })?.[0]).toBe('Policy 1');
    const larger = { specific: { amountFrom: 100_000 } };
    expect(judgedBy({ ...larger, amount: 100_000 })).toEqual(['Specific policy 1', undefined, '$100000']);
    expect(judgedBy({ ...larger, amount: 99_999 })).toEqual(['Policy 1', undefined, undefined]);
    expect(judgedBy(larger)?.[0]).toBe('Policy 1');
  });
  it('judge nothing while they lead larger deals to one that is not agreed yet, and none of these once that retired', () => {
    const leading = (status: string, amount: number) =>
      judgedBy({ leadsTo: { status, amountFrom: 100_000 }, amount })?.[0];
    expect([leading('Agreed', 99_999), leading('Agreed', 100_000)]).toEqual(['Policy 1', undefined]);
    expect([leading('Retired', 99_999), leading('Retired', 100_000)]).toEqual(['Policy 1', undefined]);
    expect([leading('In Review', 99_999), leading('Draft', 99_999)]).toEqual([undefined, undefined]);
  });
  it('leave a deal to the wider one that it rests on, as long as the platform does', () => {
    const grown = { isJudged: true, specific: { amountFrom: 100_000 }, amount: 100_000 };
    const left = deal({ ...grown, largerAcceptedUntil: '2026-12-20' });
    expect(left.judgement.policy?.name).toBe('Policy 1');
    expect(left.succession).toMatchObject({
      from: { name: 'Policy 1', isAccepted: true, acceptedUntil: '2026-12-20' },
      to: { name: 'Specific policy 1' },
      cause: 'More specific'
    });
    const over = deal({ ...grown, isOutOfSegment: true });
    expect(over.judgement.policy?.name).toBe('Specific policy 1');
    expect(over.judgement.qualification).toBeUndefined();
    expect(over.succession).toMatchObject({ from: { isAccepted: false }, cause: 'More specific' });
  });
  it('name the first of the days on which a wider one ends to count', () => {
    const both = { inForcePolicy: 'accepted', offering: suite, amount: 100_000 } as const;
    const untilOf = (options: Parameters<typeof deal>[0]) =>
      deal({ ...both, ...options }).succession?.from.acceptedUntil;
    const ofSuite = { specific: { offeringId: suite.id }, widerAcceptedUntil: '2026-12-05' };
    expect(untilOf(ofSuite)).toBe('2026-12-05');
    expect(untilOf({ ...ofSuite, widerAcceptedUntil: '2026-12-24' })).toBe('2026-12-12');
    expect(untilOf({ ...ofSuite, largerAcceptedUntil: '2026-12-01' })).toBe('2026-12-05');
    const larger = { specific: { amountFrom: 5 }, largerAcceptedUntil: '2026-12-01' };
    expect(untilOf(larger)).toBe('2026-12-01');
    expect(untilOf({ ...larger, amount: 4 })).toBe('2026-12-12');
  });
  it('say when the deal is none of those that the one is for that it rests on', () => {
    const shrunk = { inForcePolicy: 'accepted', inForceAmountFrom: 100_000, amount: 99 } as const;
    const { judgement, succession } = deal({ ...shrunk, isOutOfSegment: true });
    expect(judgement.policy?.name).toBe('Policy 1');
    expect(succession).toMatchObject({ from: { isAccepted: false }, cause: 'Not for it' });
  });
  it('leave a deal without a policy where none is for deals like it', () => {
    const alone = { hasPolicy: false, specific: { amountFrom: 100_000 } };
    expect(judgedBy({ ...alone, amount: 5 })).toBeUndefined();
    expect(judgedBy({ ...alone, inForcePolicy: 'accepted' })?.[0]).toBe('Policy 0');
    expect(judgedBy({ ...alone, inForcePolicy: 'accepted', isOutOfSegment: true })).toBeUndefined();
  });
});

describe('the first check of a deal', () => {
  it('brings the qualification with it and puts it in force, in one transaction', async () => {
    const of = deal();
    await saveCheck(of, criterion(of, 'Plan agreed'), met, '005', 'mine');
    expect(Object.keys(variables())).toEqual(['qualification', 'check', 'opportunity']);
    expect(variables()).toMatchObject({
      qualification: {
        Deal_Qualification__c: {
          Opportunity__c: opportunityId,
          Policy__c: policyId,
          Key__c: `${opportunityId}:${policyId}`
        }
      },
      check: {
        Criterion_Check__c: {
          Deal_Qualification__c: '@{qualification}',
          Gate__c: 'Commit',
          Effect__c: 'Blocks',
          Measure__c: 'Attested',
          Threshold__c: null,
          Status__c: 'Met',
          Evidence__c: 'E-mail of Nov 20',
          Evidence_Source__c: 'Buyer document',
          Checked_On__c: '2026-11-22',
          Expires_On__c: '2026-12-22',
          Checked_By__c: '005',
          Is_External__c: false,
          Revision__c: 'mine',
          Revision_Before__c: null
        }
      },
      opportunity: { Id: opportunityId, Opportunity: { Deal_Qualification__c: '@{qualification}' } }
    });
  });
  it('copies what the platform’s rules hold to the criterion', async () => {
    const of = deal();
    const value = criterion(of, 'Value confirmed');
    await saveCheck(of, value, met, '005', 'mine');
    expect(variables()).toMatchObject({
      check: {
        Criterion_Check__c: {
          Key__c: `${opportunityId}:${value.id}`,
          Measure__c: 'Annual value confirmed',
          Threshold__c: 50000
        }
      }
    });
  });
  it('is in the deal’s currency, where the org has several, so that its figures are compared as they are', async () => {
    const of = deal({ currency: 'EUR' });
    await saveCheck(of, criterion(of, 'Value confirmed'), met, '005', 'mine');
    expect(variables()).toMatchObject({
      qualification: { Deal_Qualification__c: { CurrencyIsoCode: 'EUR' } },
      check: { Criterion_Check__c: { CurrencyIsoCode: 'EUR' } }
    });
  });
  it('does not come into force by itself where the deal is in the forecast: its gate would refuse it', async () => {
    const of = deal({ category: 'Commit', rank: 3 });
    await saveCheck(of, criterion(of, 'Plan agreed'), met, '005', 'mine');
    expect(Object.keys(variables())).toEqual(['qualification', 'check']);
  });
});

describe('a later check', () => {
  it('goes into the qualification that is there', async () => {
    const of = deal({ isJudged: true });
    await saveCheck(of, criterion(of, 'Plan agreed'), met, '005', 'mine');
    expect(Object.keys(variables())).toEqual(['check']);
    expect(variables()).toMatchObject({ check: { Criterion_Check__c: { Deal_Qualification__c: 'a10' } } });
  });
  it('of the same criterion changes the check that is there', async () => {
    const of = deal({ isJudged: true });
    await saveCheck(of, criterion(of, 'Outcome shared'), { ...met, status: 'Not Met' }, '005', 'mine');
    expect(variables()).toMatchObject({ check: { Id: 'a11', Criterion_Check__c: { Status__c: 'Not Met' } } });
    expect(JSON.stringify(variables())).not.toContain('Key__c');
  });
});

describe('a save', () => {
  it('of a check says upon which state it was made', async () => {
    const of = deal({ isJudged: true });
    await saveCheck(of, criterion(of, 'Outcome shared'), met, '005', 'mine');
    expect(variables()).toMatchObject({
      check: { Criterion_Check__c: { Revision__c: 'mine', Revision_Before__c: 'shared-1' } }
    });
  });
  it('of a value says so too', async () => {
    const of = deal();
    const [outcome] = of.outcomes;
    if (!outcome) throw new Error('The deal of tests has no outcome.');
    await saveConfirmation(of, outcome, { annualValue: 120000 }, 'mine');
    expect(variables()).toMatchObject({
      buyerOutcome: { Buyer_Outcome__c: { Revision__c: 'mine', Revision_Before__c: 'outcome-1' } }
    });
  });
});

describe('people', () => {
  it('whom evidence may come from are those with a role first, told apart when they work elsewhere', () => {
    expect(deal().contacts).toEqual([
      {
        id: '003000000000009AAA',
        name: 'Paul Partner',
        title: 'Adviser',
        worksElsewhere: 'Partner & Co'
      },
      { id: '003000000000001AAA', name: 'Ada Lovelace', title: 'CFO', worksElsewhere: undefined }
    ]);
  });
  it('begin with the primary contact of the deal', () => {
    expect(deal({ hasPrimary: true }).contacts.map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'Paul Partner'
    ]);
  });
  it('who judged are named with their check', () => {
    expect(deal({ isJudged: true }).judgement.checks[0]).toMatchObject({
      checkedBy: 'Rita Rep',
      contactName: 'Ada Lovelace',
      revision: 'shared-1'
    });
  });
  it('among the key players are as many as the platform counts', () => {
    const { judgement } = deal({ keyPlayers: { needed: 3, heard: 2 } });
    expect(judgement.figures['Key players with an outcome']).toBe(2);
  });
});

describe('what an org has', () => {
  const value = (name: string, won?: boolean) => ({
    label: `The ${name}`,
    value: name,
    validFor: [],
    attributes:
      won === undefined
        ? null
        : {
            picklistAtrributesValueType: 'OpportunityStage' as const,
            closed: true,
            won,
            defaultProbability: 100,
            forecastCategoryName: 'Closed'
          }
  });
  it('are the stages in which a deal is won, as it calls them', () => {
    const values = [value('Lost', false), value('Signed', true), value('Renewed', true)];
    expect(wonStagesIn({ defaultValue: null, values })).toEqual([
      { value: 'Signed', label: 'The Signed' },
      { value: 'Renewed', label: 'The Renewed' }
    ]);
  });
  it('are those of the deal’s record type, or the whole org’s where it has none or none can be read', () => {
    const record = { apiName: 'Opportunity', id: opportunityId, fields: {} };
    const failed = {
      ok: false,
      status: 404,
      statusText: '',
      body: { message: '', statusCode: 404 }
    } as const;
    expect(recordTypeOf({})).toBeUndefined();
    expect(recordTypeOf({ data: { ...record, recordTypeId: '012000000000001AAA' } })).toBe(
      '012000000000001AAA'
    );
    expect(recordTypeOf({ data: { ...record, recordTypeId: null } })).toBe('012000000000000AAA');
    expect(recordTypeOf({ error: failed })).toBe('012000000000000AAA');
  });
  it('are its forecast categories', () => {
    expect(categoriesIn({ defaultValue: null, values: [value('Commit')] })).toEqual([
      { value: 'Commit', label: 'The Commit' }
    ]);
  });
});

describe('a value', () => {
  it('confirms the outcome only with the buyer’s written word', async () => {
    const of = deal();
    const [outcome] = of.outcomes;
    if (!outcome) throw new Error('The deal of tests has no outcome.');
    await saveConfirmation(of, outcome, { annualValue: 120000 }, 'mine');
    expect(JSON.stringify(variables())).not.toContain('Progress__c');
    mutate.mockClear();
    const confirmed = { annualValue: 120000, buyerWords: 'Yes.', confirmedOn: '2026-11-20' };
    await saveConfirmation(of, outcome, confirmed, 'mine');
    expect(variables()).toMatchObject({ buyerOutcome: { Buyer_Outcome__c: { Progress__c: 'Confirmed' } } });
  });
});

describe('a value that a buyer confirmed', () => {
  const confirmation = { annualValue: 120000, buyerWords: 'Yes.', confirmedOn: '2026-11-20' };
  const counted = { Progress__c: 'Confirmed', Annual_Value__c: 9, Value_Key__c: 'held' };
  const key = `${opportunityId}:a04000000000001AAA`;
  const sent = async (outcome: object, confirmed: object = confirmation): Promise<unknown[]> => {
    const of = deal({ outcome });
    const [present] = of.outcomes;
    if (!present) throw new Error('The deal of tests has no outcome.');
    await saveConfirmation(of, present, confirmed, 'mine');
    return mutate.mock.calls.map(([{ variables: given }]) => given?.['buyerOutcome']);
  };
  const withKey = (value: string | null) => ({
    Buyer_Outcome__c: expect.objectContaining({ Value_Key__c: value })
  });
  const without = () => ({
    Buyer_Outcome__c: expect.not.objectContaining({ Value_Key__c: expect.anything() })
  });

  it('is counted where the deal counts none of that outcome', async () => {
    expect(await sent({})).toEqual([expect.objectContaining(withKey(key))]);
  });
  it('is not counted by proxy', async () => {
    expect(await sent({ Shared_By__c: 'By proxy' })).toEqual([expect.objectContaining(without())]);
  });
  it('keeps its key when it is corrected, and loses it with the value', async () => {
    expect(await sent(counted)).toEqual([expect.objectContaining(without())]);
    mutate.mockClear();
    expect(await sent(counted, { ...confirmation, annualValue: undefined })).toEqual([
      expect.objectContaining(withKey(null))
    ]);
  });
  it('is saved without being counted, when another buyer’s was counted meanwhile', async () => {
    const message = 'duplicate value found: Value_Key__c duplicates value on record with id';
    mutate.mockResolvedValueOnce({ data: undefined, errors: [{ message }] });
    expect(await sent({})).toEqual([
      expect.objectContaining(withKey(key)),
      expect.objectContaining(without())
    ]);
  });
});

describe('a move', () => {
  it('asks for the category, with the latest judgement', async () => {
    await moveTo({ category: 'Commit' }, deal({ isJudged: true, isInForce: false }));
    expect(updateRecord).toHaveBeenCalledWith({
      fields: { Id: opportunityId, ForecastCategoryName: 'Commit', Deal_Qualification__c: 'a10' }
    });
  });
  it('leaves a judgement alone that is in force', async () => {
    await moveTo({ stage: 'Closed Won' }, deal({ isJudged: true }));
    expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: opportunityId, StageName: 'Closed Won' } });
  });
});

describe('a deal that another policy takes over', () => {
  const verified = { inForcePolicy: 'accepted', isPlanVerifiedBefore: true, category: 'Commit', rank: 3 };
  const manager = { mayVerify: true, mayWaive: true };
  const rep = { mayVerify: false, mayWaive: false };
  const today = '2026-11-22';
  const lacking = { errors: [{ message: 'This deal isn’t qualified for Commit.' }] };
  const aliases = (call: number) => Object.keys(mutate.mock.calls[call]?.[0].variables ?? {});

  it('gets its judgement, what is the same in both and its look-up in one transaction', async () => {
    expect(await takeOver(deal(verified), '005', manager, today)).toMatchObject({
      result: { kind: 'saved' },
      isPrepared: false
    });
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(variables()).toMatchObject({
      qualification: {
        Deal_Qualification__c: { Policy__c: policyId, Key__c: `${opportunityId}:${policyId}` }
      },
      check0: {
        Criterion_Check__c: {
          Deal_Qualification__c: '@{qualification}',
          Criterion__c: 'a08000000000002AAA',
          Status__c: 'Met',
          Evidence__c: 'The plan of May 3',
          Checked_By__c: '005',
          Checked_On__c: '2026-11-10',
          Expires_On__c: '2026-12-10'
        }
      },
      opportunity: { Id: opportunityId, Opportunity: { Deal_Qualification__c: '@{qualification}' } }
    });
  });
  it('is prepared, and left to a manager, where it would lose what a manager verified', async () => {
    const { result, isPrepared, waiting } = await takeOver(deal(verified), '005', rep, today);
    expect([result.kind, isPrepared]).toEqual(['saved', true]);
    expect(waiting.map(({ statement }) => statement)).toEqual(['Plan agreed']);
    expect([mutate.mock.calls.length, aliases(0)]).toEqual([1, ['qualification']]);
  });
  it('asks the platform for nothing where a rep has prepared it already', async () => {
    const { isPrepared } = await takeOver(deal({ ...verified, isJudged: true }), '005', rep, today);
    expect([isPrepared, mutate.mock.calls.length]).toEqual([true, 0]);
  });
  it('goes over in a rep’s hands once nothing counts any more that a manager verified', async () => {
    await takeOver(deal({ ...verified, inForcePolicy: 'expired' }), '005', rep, today);
    await takeOver(deal(verified), '005', rep, '2026-12-11');
    expect([aliases(0), aliases(1)]).toEqual([
      ['qualification', 'check0', 'opportunity'],
      ['qualification', 'check0', 'opportunity']
    ]);
    expect(variables()).toMatchObject({ check0: { Criterion_Check__c: { Status__c: 'Not Met' } } });
  });
  it('goes on by the policy that it rests on until then, whoever moves it or judges by the other', async () => {
    const prepared = deal({ ...verified, isJudged: true, category: 'Pipeline', rank: 0 });
    await moveTo({ category: 'Commit' }, prepared);
    expect(updateRecord).toHaveBeenCalledWith({
      fields: { Id: opportunityId, ForecastCategoryName: 'Commit' }
    });
    await saveCheck(prepared, criterion(prepared, 'Plan agreed'), met, '005', 'mine');
    expect(aliases(0)).toEqual(['check']);
  });
  it('is prepared, and stays where it is, when the platform refuses that', async () => {
    mutate.mockResolvedValueOnce(lacking);
    const { result, isPrepared } = await takeOver(deal(verified), '005', manager, today);
    expect(result).toMatchObject({ kind: 'refused', messages: ['This deal isn’t qualified for Commit.'] });
    expect(isPrepared).toBe(true);
    expect([aliases(0), aliases(1)]).toEqual([
      ['qualification', 'check0', 'opportunity'],
      ['qualification', 'check0']
    ]);
  });
  it('only takes its look-up along once it is prepared', async () => {
    mutate.mockResolvedValue(lacking);
    const { isPrepared } = await takeOver(
      deal({ ...verified, isJudged: true, planEvidence: 'Plan' }),
      '005',
      manager,
      today
    );
    expect([aliases(0), isPrepared, mutate.mock.calls.length]).toEqual([['opportunity'], false, 1]);
  });
  it('is not one whose policy is in force', async () => {
    expect((await takeOver(deal({ isJudged: true }), '005', manager, today)).result.kind).toBe('stale');
    expect(mutate).not.toHaveBeenCalled();
  });
});
