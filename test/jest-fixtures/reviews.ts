/** One deal as a manager reviews it, as the platform answers the query of a review. */
type Node = Readonly<Record<string, unknown>>;

export const dealId = '006000000000001AAA';
export const reviewId = 'a0R000000000001AAA';
export const managerId = '005000000000000000';
export const repId = '005000000000009AAA';
const accountId = '001000000000001AAA';
const versionId = 'a03000000000001AAA';

const connection = (nodes: readonly Node[]) => ({ edges: nodes.map(node => ({ node })) });

function node(id: string | undefined, fields: Node, parents: Node = {}): Node {
  const values = Object.entries(fields).map(([name, value]) => [name, { value: value ?? null }]);
  return { Id: id, ...Object.fromEntries(values), ...parents };
}

const money = (amount: number | undefined): Node => ({
  value: amount ?? null,
  displayValue: amount === undefined ? null : `$${amount.toLocaleString('en-US')}.00`
});
const person = (id: string, name: string, title: string): Node =>
  node(id, { Name: name, Title: title, AccountId: accountId });
const carl = person('003000000000001AAA', 'Carl Clerk', 'Credit Clerk');
const dana = person('003000000000002AAA', 'Dana Reyes', 'CFO');

function title(id: string, name: string): Node {
  return node(id, { Name: name, Level__c: 'Executive', Can_Fund__c: true });
}
function keyPlayer(id: string, titleId: string, edition = versionId): Node {
  return node(id, {
    Title__c: titleId,
    Offering_Version__c: edition,
    Decision_Role__c: 'Funds',
    Key_Player__c: true
  });
}

function conversation(id: string, contact: Node, started: string, fields: Node, target: Node = {}): Node {
  return node(
    id,
    { Contact__c: contact['Id'], Started__c: started, ...fields },
    { Contact__r: contact, Target_Title__r: target }
  );
}

export interface ReviewOptions {
  readonly deal?: Node;
  readonly amount?: number;
  readonly owner?: Node;
  readonly ownerId?: string;
  /** The last review, as far as it is another than the one of Nov 17; null where there is none. */
  readonly review?: Node | null;
  readonly reviewAmount?: number;
  readonly reviewer?: string;
  readonly lastReviewId?: string;
  readonly isGone?: boolean;
}

function reviews({
  review = {},
  reviewAmount = 50_000,
  reviewer = 'Max Manager',
  lastReviewId
}: ReviewOptions) {
  if (review === null) return [];
  const fields = {
    Opportunity__c: dealId,
    Reviewed_On__c: '2026-11-17',
    Reviewed_By__c: managerId,
    Decision__c: 'Keep',
    Words__c: 'Bring the CFO along.',
    Forecast_Category__c: 'Commit',
    Close_Date__c: '2026-12-20',
    Gap__c: 1,
    Next_Step__c: 'Call Dana',
    Action__c: 'Ask the CFO for a day',
    Action_Owner__c: repId,
    Due_On__c: '2026-11-20',
    ...review
  };
  return [
    node(lastReviewId ?? reviewId, fields, {
      Amount__c: money(reviewAmount),
      Reviewed_By__r: node(undefined, { Name: reviewer }),
      Action_Owner__r: node(undefined, { Name: 'Rita Rep' })
    })
  ];
}

function deals(options: ReviewOptions): Node[] {
  const { isGone, deal = {}, amount = 50_000, owner, ownerId = repId } = options;
  if (isGone) return [];
  const fields = {
    Name: 'Faster cash',
    AccountId: accountId,
    OwnerId: ownerId,
    StageName: 'Negotiation',
    ForecastCategoryName: 'Commit',
    CloseDate: '2026-12-20',
    Forecast_Gap__c: 2,
    Is_Judged__c: true,
    NextStep: 'Call Dana',
    IsClosed: false,
    Last_Buyer_Move_On__c: '2026-11-16',
    Is_Stalled__c: false,
    ...deal
  };
  return [
    node(dealId, fields, {
      Amount: money(amount),
      Account: node(undefined, { Name: 'Northwind' }),
      Owner: owner ?? node(undefined, { Name: 'Rita Rep', IsActive: true }),
      Offering__r: node(undefined, { Current_Version__c: versionId }),
      Deal_Reviews__r: connection(reviews(options))
    })
  ];
}

/** The answer to the query of a review: by default of a deal in Commit that was reviewed on Nov 17. */
export function reviewData(options: ReviewOptions = {}): unknown {
  const target = node(undefined, { Decision_Role__c: 'Uses', Key_Player__c: false });
  return {
    uiapi: {
      query: {
        Opportunity: connection(deals(options)),
        Deal_Review__c: connection(reviews(options)),
        Title__c: connection([
          title('a01000000000001AAA', 'CFO'),
          title('a01000000000002AAA', 'Chief Operating Officer')
        ]),
        Target_Title__c: connection([
          keyPlayer('a02000000000001AAA', 'a01000000000001AAA'),
          keyPlayer('a02000000000002AAA', 'a01000000000002AAA'),
          keyPlayer('a02000000000003AAA', 'a01000000000002AAA', 'a03000000000009AAA')
        ]),
        Contact: connection([carl, dana]),
        OpportunityContactRole: connection([node('00K000000000001AAA', {}, { Contact: carl })]),
        Conversation__c: connection([
          conversation('a06000000000002AAA', dana, '2026-11-16T15:00:00.000Z', { Level_Rank__c: 1 }),
          conversation(
            'a06000000000001AAA',
            carl,
            '2026-11-02T15:00:00.000Z',
            { Level_Rank__c: 4 },
            { ...target, Title__r: node(undefined, { Name: 'Head of Collections' }) }
          )
        ]),
        Buyer_Outcome__c: connection([
          node(
            'a07000000000001AAA',
            { Progress__c: 'Envisioned', Buyer_Words__c: 'a week sooner would do' },
            {
              Annual_Value__c: money(120_000),
              Contact__r: dana,
              Outcome__r: node(undefined, { Statement__c: 'Collect a week sooner' })
            }
          ),
          node(
            'a07000000000002AAA',
            { Progress__c: 'Shared', Unmet_Need__c: 'Fewer disputes', Shared_By__c: 'By proxy' },
            { Contact__r: carl }
          )
        ])
      }
    }
  };
}
