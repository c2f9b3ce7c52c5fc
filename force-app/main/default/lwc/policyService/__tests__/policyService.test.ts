import { executeMutation } from 'lightning/graphql';
import {
  addCriterion,
  agree,
  backToDraft,
  changeCriterion,
  changeTerms,
  longestGrace,
  newEdition,
  placeCriteria,
  policyFrom,
  policyQuery,
  removeCriterion,
  sendForReview,
  sign,
  triedChecksFrom,
  triedChecksQuery,
  triedDealsFrom,
  triedDealsQuery
} from 'c/policyService';
import type { Segment } from 'c/policy';
import {
  atHand,
  criteria,
  criterion,
  edition,
  inForce,
  inForceId,
  offeringId,
  ownerId,
  policyData,
  policyId,
  signOff
} from 'fixtures/policies';
import { connection, node } from 'fixtures/guideData';

/** In force beside the policy for everything: for larger deals, for those of an offering, and for its larger ones. */
const amountFrom = 100_000;
const larger = edition({ id: 'a0E000000000003AAA', name: 'Larger deals 1', status: 'Agreed', amountFrom });
const ofOffering = edition({ id: 'a0E000000000004AAA', name: 'Faster 1', status: 'Agreed', offeringId });
const largerOfOffering = edition({ ...ofOffering, id: 'a0E000000000005AAA', amountFrom });

const mutate = jest.mocked(executeMutation);
beforeEach(() => {
  jest.clearAllMocks();
  mutate.mockResolvedValue({ data: { uiapi: {} } });
});
/** What was sent, operation by operation. */
const sent = () => Object.values(mutate.mock.calls[0]?.[0].variables ?? {});
const text = () => String(mutate.mock.calls[0]?.[0].query);

describe('reading', () => {
  it('asks ten roots at most, in one request', () => {
    expect(
      (String(policyQuery).match(/ edges \{ node|\{\s+edges \{ node/g) ?? []).length
    ).toBeLessThanOrEqual(10);
  });
  it('gives what the platform answered, and nothing of a policy that is not there', () => {
    const page = atHand({ edition: edition({ review: 1 }), signOffs: [signOff({ comment: 'Well said.' })] });
    expect(policyFrom(policyData(page))).toEqual(page);
    expect(policyFrom({ uiapi: { query: {} } })).toBeUndefined();
  });
  it('knows which deals it is for, and which policy is in force for the same', () => {
    const draft = edition({
      offeringId,
      offeringName: 'Close faster',
      amountFrom,
      amountText: '$100,000',
      largerDealsId: larger.id,
      largerDealsName: larger.name
    });
    const agreed = [inForce, larger, ofOffering, largerOfOffering];
    const read = policyFrom(policyData(atHand({ edition: draft, agreed })));
    expect(read?.edition).toEqual(draft);
    expect(read?.inForce?.id).toBe(largerOfOffering.id);
    expect(read?.agreed.map(({ id }) => id)).toEqual(agreed.map(({ id }) => id));
    expect(policyFrom(policyData({ agreed: [larger] }))?.inForce).toBeUndefined();
  });
  it('knows a policy that is the first one', () => {
    expect(policyFrom(policyData({ inForce: undefined, highestNumber: 0 }))?.inForce).toBeUndefined();
  });
});

describe('a criterion', () => {
  const content = { ...criterion('x'), statement: 'S'.repeat(100), validDays: undefined };
  it('is added as the last of its gate, under a code and key of its own', async () => {
    await addCriterion(edition(), content);
    expect(sent()).toEqual([
      {
        Qualification_Criterion__c: expect.objectContaining({
          Name: 'S'.repeat(80),
          Statement__c: 'S'.repeat(100),
          Policy__c: policyId,
          Code__c: 's'.repeat(76),
          Code_Key__c: `2:${'s'.repeat(76)}`,
          Effect__c: 'Blocks',
          Order__c: 3,
          Threshold__c: null,
          Valid_Days__c: null
        })
      }
    ]);
  });
  it('keeps its code under a key when it is worded anew, and is given one where it has none', async () => {
    await changeCriterion(edition(), criterion('plan'), content);
    expect(sent()).toMatchObject([
      { Id: 'plan', Qualification_Criterion__c: { Code__c: 'plan', Code_Key__c: '2:plan' } }
    ]);
    mutate.mockClear();
    await changeCriterion(edition(), criterion('old', { code: undefined }), {
      ...content,
      statement: 'Plan agreed'
    });
    expect(sent()).toMatchObject([
      { Id: 'old', Qualification_Criterion__c: { Code__c: 'plan-agreed', Code_Key__c: '2:plan-agreed' } }
    ]);
  });
  it('is placed and taken out', async () => {
    await placeCriteria([{ id: 'plan', gate: 'Commit', order: 2 }]);
    expect(sent()).toEqual([{ Id: 'plan', Qualification_Criterion__c: { Gate__c: 'Commit', Order__c: 2 } }]);
    mutate.mockClear();
    await removeCriterion('plan');
    expect(sent()).toEqual([{ Id: 'plan' }]);
  });
});

describe('terms', () => {
  it('are changed in the policy itself; one that is emptied says nothing', async () => {
    await changeTerms(atHand(), { longestGraceDays: 14, amountChangePercent: 0 }, {});
    expect(sent()).toEqual([
      {
        Id: policyId,
        Qualification_Policy__c: {
          Longest_Grace_Days__c: 14,
          Stalled_After_Days__c: null,
          Amount_Change_Percent__c: 0,
          Date_Change_Days__c: null,
          Offering__c: null,
          Amount_From__c: null,
          Larger_Deals__c: null
        }
      }
    ]);
  });
  it('say which deals it is for, and lead larger ones to what is in force for them', async () => {
    const says = atHand({ agreed: [inForce, larger, largerOfOffering] });
    const leads = async (segment: Segment): Promise<unknown> => {
      mutate.mockClear();
      await changeTerms(says, {}, segment);
      return sent()[0];
    };
    expect(await leads({ offeringId, offeringName: 'Close faster' })).toMatchObject({
      Qualification_Policy__c: {
        Offering__c: offeringId,
        Amount_From__c: null,
        Larger_Deals__c: largerOfOffering.id
      }
    });
    expect(await leads({})).toMatchObject({ Qualification_Policy__c: { Larger_Deals__c: larger.id } });
    expect(await leads({ amountFrom: 5 })).toMatchObject({
      Qualification_Policy__c: { Amount_From__c: 5, Larger_Deals__c: null }
    });
  });
});

describe('a review', () => {
  it('begins with its number and count, and ends as a draft', async () => {
    await sendForReview(atHand({ edition: edition({ review: 1 }) }));
    expect(sent()).toEqual([
      {
        Id: policyId,
        Qualification_Policy__c: { Status__c: 'In Review', Review__c: 2, Agreed_Criteria__c: 4 }
      }
    ]);
    mutate.mockClear();
    await backToDraft(edition());
    expect(sent()).toEqual([{ Id: policyId, Qualification_Policy__c: { Status__c: 'Draft' } }]);
  });
  it('begins with where larger deals are led to by now: what retired leads nowhere', async () => {
    const stale = edition({ largerDealsId: 'a0E000000000009AAA' });
    await sendForReview(atHand({ edition: stale, agreed: [inForce, larger] }));
    expect(sent()[0]).toMatchObject({ Qualification_Policy__c: { Larger_Deals__c: larger.id } });
    mutate.mockClear();
    await sendForReview(atHand({ edition: stale }));
    expect(sent()[0]).toMatchObject({ Qualification_Policy__c: { Larger_Deals__c: null } });
  });
  it('is signed in the own name, under both keys', async () => {
    const says = {
      decision: 'Rejected',
      comment: ' Too easy. ',
      userId: ownerId,
      today: '2026-11-28'
    } as const;
    await sign(edition({ review: 2 }), { forFunction: 'Finance' }, says);
    expect(sent()).toEqual([
      {
        Policy_Sign_Off__c: {
          Policy__c: policyId,
          Function__c: 'Finance',
          Decision__c: 'Rejected',
          Comment__c: 'Too easy.',
          Signed_By__c: ownerId,
          Signed_On__c: '2026-11-28',
          Review__c: 2,
          Key__c: `${policyId}:2:Finance`,
          Signer_Key__c: `${policyId}:2:${ownerId}`
        }
      }
    ]);
  });
  it('is signed anew where it was signed: nothing but what is said changes', async () => {
    const voice = { forFunction: 'Sales', signOff: signOff() } as const;
    await sign(edition({ review: 1 }), voice, {
      decision: 'Withdrawn',
      comment: '',
      userId: ownerId,
      today: '2026-11-28'
    });
    expect(sent()).toEqual([
      {
        Id: voice.signOff.id,
        Policy_Sign_Off__c: { Decision__c: 'Withdrawn', Comment__c: null, Signed_On__c: '2026-11-28' }
      }
    ]);
  });
});

describe('coming into force', () => {
  it('retires the edition before it first, with its grace, in the same transaction', async () => {
    await agree(atHand(), { today: '2026-11-28', acceptedUntil: '2026-12-28' });
    expect(sent()).toEqual([
      {
        Id: inForceId,
        Qualification_Policy__c: {
          Status__c: 'Retired',
          Accepted_Until__c: '2026-12-28',
          In_Force_Key__c: null
        }
      },
      {
        Id: policyId,
        Qualification_Policy__c: {
          Status__c: 'Agreed',
          Agreed_On__c: '2026-11-28',
          In_Force_Key__c: 'In Force'
        }
      }
    ]);
    expect(text()).toContain('allOrNone: true');
  });
  it('retires nothing where nothing is in force, and gives no grace where none is given', async () => {
    await agree(atHand({ inForce: undefined }), { today: '2026-11-28' });
    expect(sent()).toHaveLength(1);
    mutate.mockClear();
    await agree(atHand(), { today: '2026-11-28' });
    expect(sent()[0]).toMatchObject({ Qualification_Policy__c: { Accepted_Until__c: null } });
  });
});

describe('coming into force for a segment', () => {
  const today = '2026-11-28';
  const taking = { today, acceptedUntil: '2026-12-12' };
  const offerings = (hasOwnPolicies: boolean) => [{ id: offeringId, name: 'Close faster', hasOwnPolicies }];
  const comes = (key: string, more = {}) => ({
    Id: policyId,
    Qualification_Policy__c: { Status__c: 'Agreed', Agreed_On__c: today, In_Force_Key__c: key, ...more }
  });
  const draft = (segment: Segment) => edition({ status: 'In Review', review: 1, ...segment });

  it('leads an offering once to its own policies, with a grace for what judged its deals before', async () => {
    const says = atHand({ edition: draft({ offeringId }), inForce: undefined, agreed: [inForce] });
    expect(longestGrace(says)).toBe(30);
    await agree(says, taking);
    expect(sent()).toEqual([
      {
        Offering_Policy__c: {
          Offering__c: offeringId,
          Policy__c: policyId,
          Key__c: offeringId,
          Wider_Accepted_Until__c: '2026-12-12'
        }
      },
      comes(`In Force:${offeringId}`)
    ]);
    mutate.mockClear();
    const again = { ...says, offerings: offerings(true) };
    expect(longestGrace(again)).toBeUndefined();
    await agree(again, { today });
    expect(sent()).toEqual([comes(`In Force:${offeringId}`)]);
  });
  it('retires the edition before it, and leads nothing anew', async () => {
    const says = atHand({
      edition: draft({ offeringId }),
      inForce: ofOffering,
      agreed: [inForce, ofOffering],
      offerings: offerings(true)
    });
    await agree(says, taking);
    expect(sent()).toEqual([
      {
        Id: ofOffering.id,
        Qualification_Policy__c: {
          Status__c: 'Retired',
          Accepted_Until__c: '2026-12-12',
          In_Force_Key__c: null
        }
      },
      comes(`In Force:${offeringId}`)
    ]);
  });
  it('takes larger deals from the policy for any amount, which leaves them a grace as long as its own terms say', async () => {
    const general = edition({ ...inForce, terms: { longestGraceDays: 14 } });
    const says = atHand({ edition: draft({ amountFrom }), inForce: undefined, agreed: [general] });
    expect(longestGrace(says)).toBe(14);
    await agree(says, taking);
    expect(sent()).toEqual([
      {
        Id: general.id,
        Qualification_Policy__c: { Larger_Deals__c: policyId, Larger_Accepted_Until__c: '2026-12-12' }
      },
      comes('In Force:Larger', { Smaller_Deals__c: general.id })
    ]);
  });
  it('takes larger deals over from the edition before it, which alone leaves a grace', async () => {
    const general = edition({ ...inForce, largerDealsId: larger.id });
    const says = atHand({ edition: draft({ amountFrom }), inForce: larger, agreed: [general, larger] });
    await agree(says, taking);
    expect(sent()).toEqual([
      {
        Id: larger.id,
        Qualification_Policy__c: expect.objectContaining({ Accepted_Until__c: '2026-12-12' })
      },
      { Id: general.id, Qualification_Policy__c: { Larger_Deals__c: policyId } },
      comes('In Force:Larger', { Smaller_Deals__c: general.id })
    ]);
  });
  it('takes larger deals of an offering from that offering’s own policy', async () => {
    const says = atHand({
      edition: draft({ offeringId, amountFrom }),
      inForce: undefined,
      agreed: [inForce, larger, ofOffering]
    });
    await agree(says, { today });
    expect(sent()).toEqual([
      { Id: ofOffering.id, Qualification_Policy__c: { Larger_Deals__c: policyId } },
      comes(`In Force:${offeringId}:Larger`, { Smaller_Deals__c: ofOffering.id })
    ]);
  });
  it('leads larger deals to the policy that is in force for them by now', async () => {
    const stale = { ...draft({}), largerDealsId: 'a0E000000000009AAA' };
    await agree(atHand({ edition: stale, agreed: [inForce, larger] }), taking);
    expect(sent()[1]).toEqual(comes('In Force', { Larger_Deals__c: larger.id }));
    mutate.mockClear();
    await agree(atHand({ edition: stale }), taking);
    expect(sent()[1]).toEqual(comes('In Force'));
  });
  it('says once why it was refused: what follows from the first refusal is none', async () => {
    mutate.mockResolvedValue({
      errors: [
        { message: 'Correct the date.', path: ['uiapi', 'before'] },
        { message: 'duplicate value found: In_Force_Key__c', path: ['uiapi', 'policy'] }
      ]
    });
    expect(await agree(atHand(), taking)).toEqual({ kind: 'refused', messages: ['Correct the date.'] });
  });
});

describe('a new edition', () => {
  it('is a draft with the next number, its terms and its criteria under their codes, in one request', async () => {
    await newEdition({ ...atHand(), edition: inForce, highestNumber: 4 });
    expect(mutate).toHaveBeenCalledTimes(1);
    const [draft, ...copies] = sent();
    expect(draft).toEqual({
      Qualification_Policy__c: {
        Name: 'Forecast policy 5',
        Version_Number__c: 5,
        Number_Key__c: '5',
        Status__c: 'Draft',
        Longest_Grace_Days__c: 30,
        Stalled_After_Days__c: 30,
        Amount_Change_Percent__c: null,
        Date_Change_Days__c: null,
        Offering__c: null,
        Amount_From__c: null,
        Larger_Deals__c: null
      }
    });
    expect(copies).toHaveLength(criteria.length);
    expect(copies[2]).toMatchObject({
      Qualification_Criterion__c: {
        Policy__c: '@{edition}',
        Code__c: 'plan',
        Code_Key__c: '5:plan',
        Order__c: 1,
        Verified_By__c: 'Manager'
      }
    });
  });
});

describe('a new edition of a policy for a segment', () => {
  it('keeps the currency of its amounts, where the org has several', async () => {
    await newEdition(atHand({ edition: { ...inForce, amountFrom: 100_000, currency: 'EUR' } }));
    expect(sent()[0]).toMatchObject({
      Qualification_Policy__c: { Amount_From__c: 100_000, CurrencyIsoCode: 'EUR' }
    });
  });
  it('is for the same deals, and leads larger ones to what is in force for them', async () => {
    await newEdition(atHand({ edition: ofOffering, agreed: [inForce, ofOffering, largerOfOffering] }));
    expect(sent()[0]).toMatchObject({
      Qualification_Policy__c: {
        Offering__c: offeringId,
        Amount_From__c: null,
        Larger_Deals__c: largerOfOffering.id
      }
    });
    mutate.mockClear();
    await newEdition(atHand({ edition: larger, agreed: [inForce, larger] }));
    expect(sent()[0]).toMatchObject({
      Qualification_Policy__c: { Amount_From__c: 100_000, Larger_Deals__c: null }
    });
  });
});

describe('the deals of a trial', () => {
  const page = { totalCount: 3, pageInfo: { hasNextPage: true, endCursor: 'c1' } };
  const answer = (root: string, ...nodes: ReturnType<typeof node>[]) => ({
    uiapi: { query: { [root]: { ...connection(nodes), ...page } } }
  });

  it('come with their figures and how the page goes on', () => {
    const deal = node('006', {
      Name: 'Deal',
      Forecast_Rank__c: 3,
      Forecast_Gap__c: 0,
      Conversation_Days__c: 2
    });
    expect(triedDealsFrom(answer('Opportunity', deal))).toMatchObject({
      deals: [{ id: '006', gate: 'Commit', gap: 0, amount: undefined, figures: { Conversations: 2 } }],
      page: { total: 3, next: 'c1' }
    });
  });
  it('come with whether their offering was led to its own policies', () => {
    const dealOf = (ownPolicies: number | null) =>
      node(
        '006',
        { Forecast_Rank__c: 3 },
        { Offering__r: node(undefined, { Own_Policies__c: ownPolicies }) }
      );
    const { deals } = triedDealsFrom(answer('Opportunity', dealOf(1), dealOf(0), dealOf(null)));
    expect(deals.map(({ isOfferingLed }) => isOfferingLed)).toEqual([true, false, false]);
    expect(String(triedDealsQuery)).toContain('Own_Policies__c');
  });
  it.each([triedDealsQuery, triedChecksQuery])('are read to the last, each once', query => {
    expect(String(query)).toMatch(
      /after: \$after,\s+upperBound: 1000000,\s+orderBy: \{.*Id: \{ order: ASC \} \}\)/
    );
  });
  it('come without those of a category that is no gate', () => {
    expect(triedDealsFrom(answer('Opportunity', node('006', { Forecast_Rank__c: 0 }))).deals).toEqual([]);
  });
  it('have checks by the codes of their criteria', () => {
    const check = node(
      'a01',
      { Deal_Qualification__c: 'q', Status__c: 'Met', Expires_On__c: '2026-12-01' },
      { Criterion__r: node(undefined, { Code__c: 'plan' }) }
    );
    expect(triedChecksFrom(answer('Criterion_Check__c', check)).checks).toEqual([
      { qualificationId: 'q', status: 'Met', code: 'plan', expiresOn: '2026-12-01' }
    ]);
  });
});
