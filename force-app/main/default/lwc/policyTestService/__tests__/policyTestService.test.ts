import { executeMutation } from 'lightning/graphql';
import {
  chooseDeals,
  dealsFrom,
  largestDealsQuery,
  namedDealsQuery,
  policyTestQuery,
  removeDeal,
  saveAnswer,
  testFrom
} from 'c/policyTestService';
import {
  alpha,
  beta,
  champion,
  foundData,
  letter,
  marta,
  opportunityId,
  policyId,
  testData,
  testDealId
} from 'fixtures/policyTests';
import type { TestOptions } from 'fixtures/policyTests';

const mutate = jest.mocked(executeMutation);
const sent = (): unknown => mutate.mock.calls.map(([{ variables }]) => variables);

beforeEach(() => mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } }));

function read(options?: TestOptions) {
  const test = testFrom(testData(options));
  if (!test) throw new Error('There is no test.');
  return test;
}

describe('a test', () => {
  it('is read in one request of four roots', () => {
    expect(String(policyTestQuery).match(/\(where:/g)).toHaveLength(4);
  });
  it('has its criteria by gate, its deals, and what was said of them', () => {
    const test = read({
      criteria: [letter, { ...champion, gate: 'Best Case' }, { id: 'x', statement: 'Odd', gate: 'Odd' }],
      said: [{ by: marta, deal: 1, criterion: letter, answer: 'Cannot tell', statement: 'Older words' }]
    });
    expect(test.criteria.map(({ statement }) => statement)).toEqual([
      champion.statement,
      letter.statement,
      'Odd'
    ]);
    expect(test.deals[0]).toEqual({
      id: testDealId(1),
      opportunityId: opportunityId(1),
      deal: {
        ...{ opportunityId: opportunityId(1), name: 'Alpha', account: 'Alpha Inc', owner: 'Rita Rep' },
        ...{ category: 'Commit', stage: 'Proposal', amount: '$1,000.00', closeDate: '2026-12-20' }
      }
    });
    expect(test.judgements).toEqual([
      expect.objectContaining({ judge: 'Marta', answer: 'Cannot tell', statement: 'Older words' })
    ]);
  });
  it.each([
    ['Draft', true],
    ['In Review', true],
    ['Agreed', false],
    ['Retired', false]
  ])('of a policy that is %s is open: %s', (status, isOpen) => {
    expect(read({ status }).isOpen).toBe(isOpen);
  });
  it('keeps its place for a deal that is out of sight', () => {
    expect(read({ deals: [{ number: 3 }] }).deals).toEqual([
      { id: testDealId(3), opportunityId: opportunityId(3) }
    ]);
  });
  it('passes over answers that are none of the three', () => {
    expect(read({ said: [{ by: marta, deal: 1, criterion: letter, answer: 'Maybe' }] }).judgements).toEqual(
      []
    );
  });
  it('is nothing of a policy that nobody may see', () => {
    expect(testFrom(testData({ status: '' }))).toBeUndefined();
  });
});

describe('deals to choose from', () => {
  it('are open ones, the largest of the forecast or those of a name', () => {
    for (const query of [largestDealsQuery, namedDealsQuery].map(String)) {
      expect(query).toContain('IsClosed: { eq: false }');
      expect(query).toContain('orderBy: { Amount: { order: DESC, nulls: LAST } }');
    }
    expect(dealsFrom(foundData(beta)).map(({ name }) => name)).toEqual(['Beta']);
  });
});

describe('what is saved', () => {
  it('is all deals that are chosen, behind those that are there, in one request', async () => {
    await chooseDeals(read({ deals: [alpha] }), [opportunityId(2), opportunityId(3)]);
    const chosen = (number: number) => ({
      Test_Deal__c: {
        ...{ Policy__c: policyId, Opportunity__c: opportunityId(number), Order__c: number },
        Key__c: `${policyId}:${opportunityId(number)}`
      }
    });
    expect(sent()).toEqual([{ deal0: chosen(2), deal1: chosen(3) }]);
  });
  it('is a deal that is taken out', async () => {
    await removeDeal(testDealId(1));
    expect(sent()).toEqual([{ deal: { Id: testDealId(1) } }]);
  });
  it('is a first answer under the key of its criterion, deal and judge, with the words that were judged', async () => {
    const said = { Answer__c: 'Holds', Statement__c: letter.statement };
    await saveAnswer({ gate: 'Commit', ...letter }, testDealId(1), marta, 'Holds', undefined);
    await saveAnswer({ gate: 'Commit', ...letter }, testDealId(1), marta, 'Holds', 'a0J1');
    expect(sent()).toEqual([
      {
        judgement: {
          Test_Judgement__c: {
            ...{ ...said, Criterion__c: letter.id, Test_Deal__c: testDealId(1) },
            Key__c: `${letter.id}:${testDealId(1)}:${marta}`
          }
        }
      },
      { judgement: { Id: 'a0J1', Test_Judgement__c: said } }
    ]);
  });
});
