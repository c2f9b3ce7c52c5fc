/** One deal at its gates, as the platform answers a query with it. */
type Node = Readonly<Record<string, unknown>>;

export const opportunityId = '006000000000001AAA';
export const policyId = 'a09000000000001AAA';
const oldPolicyId = 'a09000000000000AAA';

const connection = (nodes: readonly Node[]) => ({ edges: nodes.map(node => ({ node })) });

function node(id: string | undefined, fields: Node, parents: Node = {}): Node {
  const values = Object.entries(fields).map(([name, value]) => [name, { value: value ?? null }]);
  return { Id: id, ...Object.fromEntries(values), ...parents };
}

function criterion(id: string, policy: string, fields: Node): Node {
  return node(id, {
    Policy__c: policy,
    How_To_Check__c: 'Look at the record.',
    Gate__c: 'Commit',
    Measure__c: 'Attested',
    Buyer_Evidence_Required__c: false,
    Verified_By__c: 'Rep',
    ...fields
  });
}

const criteria = [
  criterion('a08000000000001AAA', policyId, {
    Statement__c: 'Outcome shared',
    Gate__c: 'Best Case',
    Measure__c: 'Outcomes shared',
    Threshold__c: 1,
    Buyer_Evidence_Required__c: true
  }),
  criterion('a08000000000002AAA', policyId, {
    Statement__c: 'Plan agreed',
    Verified_By__c: 'Manager',
    Valid_Days__c: 30
  }),
  criterion('a08000000000003AAA', policyId, {
    Statement__c: 'Value confirmed',
    Measure__c: 'Annual value confirmed',
    Threshold__c: 50000
  })
];

export interface DealOptions {
  readonly hasPolicy?: boolean;
  /** The agreed policy's qualification exists, with a check of the first criterion that is met. */
  readonly isJudged?: boolean;
  readonly isInForce?: boolean;
  /** Another policy is in force, and is still accepted or no longer. */
  readonly inForcePolicy?: 'accepted' | 'expired';
  readonly category?: string;
  readonly rank?: number;
  /** The evidence of a plan that waits for the manager. */
  readonly planEvidence?: string;
  readonly expiresOn?: string;
}

function qualification(
  id: string,
  policy: string,
  name: string,
  isAccepted: boolean,
  commitGap: number
): Node {
  return node(
    id,
    {
      Policy__c: policy,
      Best_Case_Gap__c: 0,
      Most_Likely_Gap__c: 0,
      Commit_Gap__c: commitGap,
      Closed_Won_Gap__c: commitGap
    },
    { Policy__r: node(undefined, { Name: name, Is_Accepted__c: isAccepted }) }
  );
}

function checks({ isJudged, planEvidence, expiresOn }: DealOptions): Node[] {
  const shared = node('a11', {
    Criterion__c: 'a08000000000001AAA',
    Status__c: 'Met',
    Evidence__c: 'Said in the call of Nov 18',
    Evidence_Source__c: 'Buyer said',
    Checked_On__c: '2026-11-18',
    Expires_On__c: expiresOn
  });
  const plan = node('a12', {
    Criterion__c: 'a08000000000002AAA',
    Status__c: 'Not Met',
    Evidence__c: planEvidence
  });
  return [...(isJudged ? [shared] : []), ...(planEvidence ? [plan] : [])];
}

/** The answer to the panel's query; by default of a deal in Pipeline that nobody judged yet. */
export function dealData(options: DealOptions = {}): unknown {
  const { hasPolicy = true, isJudged = false, inForcePolicy, category = 'Pipeline', rank = 0 } = options;
  const inForceId = inForcePolicy ? 'a09' : isJudged && options.isInForce !== false ? 'a10' : null;
  return {
    uiapi: {
      query: {
        Opportunity: connection([
          node(opportunityId, {
            StageName: 'Qualification',
            ForecastCategoryName: category,
            Forecast_Rank__c: rank,
            Deal_Qualification__c: inForceId,
            Outcomes_Shared__c: 1,
            Annual_Value_Confirmed__c: 20000
          })
        ]),
        Qualification_Policy__c: connection(hasPolicy ? [node(policyId, { Name: 'Policy 1' })] : []),
        agreedCriteria: connection(hasPolicy ? criteria : []),
        judgedCriteria: connection([
          criterion('a08000000000000AAA', oldPolicyId, { Statement__c: 'Old criterion' })
        ]),
        Deal_Qualification__c: connection([
          ...(isJudged ? [qualification('a10', policyId, 'Policy 1', true, 2)] : []),
          ...(inForcePolicy
            ? [qualification('a09', oldPolicyId, 'Policy 0', inForcePolicy === 'accepted', 1)]
            : [])
        ]),
        Criterion_Check__c: connection(checks(options)),
        Contact: connection([node('003000000000001AAA', { Name: 'Ada Lovelace', Title: 'CFO' })]),
        Buyer_Outcome__c: connection([
          node(
            'a07000000000001AAA',
            {
              Key__c: 'key',
              Contact__c: '003000000000001AAA',
              Outcome__c: 'a04000000000001AAA',
              Key_Player__c: true,
              Progress__c: 'Envisioned'
            },
            {
              Contact__r: node(undefined, { Name: 'Ada Lovelace' }),
              Outcome__r: node(undefined, { Statement__c: 'A number that holds' })
            }
          )
        ])
      }
    }
  };
}
