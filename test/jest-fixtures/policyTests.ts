/** The test of a policy, as the platform answers a query with it. */
type Node = Readonly<Record<string, unknown>>;

export const policyId = 'a09000000000001AAA';
/** Who looks, and two other managers. */
export const me = '005000000000000000';
export const [marta, noor] = ['005000000000001AAA', '005000000000002AAA'] as const;
const names: Readonly<Record<string, string>> = { [me]: 'I myself', [marta]: 'Marta', [noor]: 'Noor' };

function node(id: string, fields: Node, parents: Node = {}): Node {
  const values = Object.entries(fields).map(([name, value]) => [name, { value: value ?? null }]);
  return { Id: id, ...Object.fromEntries(values), ...parents };
}
const connection = (nodes: readonly Node[]) => ({ edges: nodes.map(one => ({ node: one })) });

export interface TestCriterion {
  readonly id: string;
  readonly statement: string;
  readonly gate?: string;
  readonly howToCheck?: string;
}
export const letter: TestCriterion = {
  id: 'a08000000000001AAA',
  statement: 'The letter is confirmed',
  howToCheck: 'Look for a message.'
};
export const champion: TestCriterion = { id: 'a08000000000002AAA', statement: 'There is a champion' };

/** A deal under that number: its name, and nothing of it where it is out of sight. */
export interface TestDeal {
  readonly number: number;
  readonly name?: string;
}
export const testDealId = (number: number): string => `a0T00000000000${number}AAA`;
export const opportunityId = (number: number): string => `00600000000000${number}AAA`;

export interface Said {
  readonly by: string;
  readonly deal: number;
  readonly criterion: TestCriterion;
  readonly answer: string;
  /** The words of then, where they were others. */
  readonly statement?: string;
}

export interface TestOptions {
  readonly status?: string;
  readonly criteria?: readonly TestCriterion[];
  readonly deals?: readonly TestDeal[];
  readonly said?: readonly Said[];
}

export const alpha: TestDeal = { number: 1, name: 'Alpha' };
export const beta: TestDeal = { number: 2, name: 'Beta' };

function opportunity({ number, name }: TestDeal): Node {
  const about = {
    Name: name,
    ForecastCategoryName: 'Commit',
    StageName: 'Proposal',
    CloseDate: '2026-12-20'
  };
  return {
    ...node(opportunityId(number), about),
    Amount: { value: number * 1000, displayValue: `$${number},000.00` },
    Account: { Name: { value: `${name} Inc` } },
    Owner: { Name: { value: 'Rita Rep' } }
  };
}

/** What the platform answers with; `status` nothing is a policy that the person may not see. */
export function testData({
  status = 'Draft',
  criteria = [letter, champion],
  deals = [alpha, beta],
  said = []
}: TestOptions = {}): unknown {
  const query = {
    Qualification_Policy__c: connection(status ? [node(policyId, { Status__c: status })] : []),
    Qualification_Criterion__c: connection(
      criteria.map(({ id, statement, howToCheck, gate = 'Commit' }) =>
        node(id, { Gate__c: gate, Statement__c: statement, How_To_Check__c: howToCheck })
      )
    ),
    Test_Deal__c: connection(
      deals.map(deal =>
        node(
          testDealId(deal.number),
          { Opportunity__c: opportunityId(deal.number) },
          { Opportunity__r: deal.name === undefined ? null : opportunity(deal) }
        )
      )
    ),
    Test_Judgement__c: connection(
      said.map(({ by, deal, criterion, answer, statement = criterion.statement }, place) =>
        node(
          `a0J00000000000${place}AAA`,
          {
            Criterion__c: criterion.id,
            Test_Deal__c: testDealId(deal),
            ...{ Answer__c: answer, Statement__c: statement, CreatedById: by }
          },
          { CreatedBy: { Name: { value: names[by] } } }
        )
      )
    )
  };
  return { uiapi: { query } };
}

/** The deals that the platform finds. */
export function foundData(...deals: readonly TestDeal[]): unknown {
  return { uiapi: { query: { Opportunity: connection(deals.map(opportunity)) } } };
}
