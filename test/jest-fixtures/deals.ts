/** One deal at its gates, as the platform answers a query with it. */
type Node = Readonly<Record<string, unknown>>;

export const opportunityId = '006000000000001AAA';
export const policyId = 'a09000000000001AAA';
const oldPolicyId = 'a09000000000000AAA';
const specificPolicyId = 'a09000000000003AAA';

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
    Code__c: 'plan',
    Verified_By__c: 'Manager',
    Valid_Days__c: 30
  }),
  criterion('a08000000000003AAA', policyId, {
    Statement__c: 'Value confirmed',
    Measure__c: 'Annual value confirmed',
    Threshold__c: 50000
  })
];

const accountId = '001000000000001AAA';
const ada: Node = node('003000000000001AAA', { Name: 'Ada Lovelace', Title: 'CFO', AccountId: accountId });
/** Works for a partner, and has a role in the deal. */
const paul = node(
  '003000000000009AAA',
  { Name: 'Paul Partner', Title: 'Adviser', AccountId: '001000000000009AAA' },
  { Account: node(undefined, { Name: 'Partner & Co' }) }
);

function outcome(id: string, fields: Node): Node {
  return node(
    id,
    {
      Key__c: 'key',
      Contact__c: ada['Id'],
      Outcome__c: 'a04000000000001AAA',
      Progress__c: 'Envisioned',
      Revision__c: 'outcome-1',
      LastModifiedDate: '2026-11-20T09:30:00.000Z',
      ...fields
    },
    {
      Contact__r: ada,
      Outcome__r: node(undefined, { Statement__c: 'A number that holds' }),
      LastModifiedBy: node(undefined, { Name: 'Rita Rep' })
    }
  );
}

export interface DealOptions {
  readonly hasPolicy?: boolean;
  /** The agreed policy's qualification exists, with a check of the first criterion that is met. */
  readonly isJudged?: boolean;
  readonly isInForce?: boolean;
  /** Another policy is in force, and is still accepted or no longer. */
  readonly inForcePolicy?: 'accepted' | 'expired';
  /** Does that other policy ask for the plan too, and has a manager verified it by that one? */
  readonly isPlanVerifiedBefore?: boolean;
  /** Is that one for other deals, or do more specific ones take this deal from it? */
  readonly isOutOfSegment?: boolean;
  /** The smallest amount that it is for. */
  readonly inForceAmountFrom?: number;
  /** Until when it goes on to judge larger deals and those of the offering. */
  readonly largerAcceptedUntil?: string;
  readonly widerAcceptedUntil?: string;
  /** The deal's offering and amount. */
  readonly offering?: { readonly id: string; readonly name: string };
  readonly amount?: number;
  /** A policy in force beside the agreed one: for deals of an offering, from an amount on, or both. */
  readonly specific?: { readonly offeringId?: string; readonly amountFrom?: number };
  /** The policy that the agreed one leads its larger deals to: its status, and from which amount on. */
  readonly leadsTo?: { readonly status: string; readonly amountFrom: number };
  readonly category?: string;
  /** What the gate does for the person: it enforces unless this says. */
  readonly enforcement?: 'Off' | 'Warn';
  /** What the platform says is missing for Commit and above, of a judged deal. */
  readonly commitGap?: number;
  readonly rank?: number;
  /** Does the first criterion only warn? */
  readonly isWarning?: boolean;
  /** What the second criterion measures; it is attested otherwise. */
  readonly planMeasure?: string;
  /** The evidence of a plan that waits for the manager. */
  readonly planEvidence?: string;
  /** In which state the check of the first criterion is. */
  readonly sharedRevision?: string;
  /** In which state that evidence is, how it was judged, and by whom. */
  readonly planRevision?: string;
  readonly planStatus?: 'Not Met' | 'Met' | 'Waived';
  readonly expiresOn?: string;
  /** How the criterion of the annual value is judged, if it is. */
  readonly valueStatus?: 'Met' | 'Waived';
  readonly stage?: string;
  readonly ownerId?: string;
  /** Is the account's own contact the primary one of the deal? */
  readonly hasPrimary?: boolean;
  /** How many key players the first criterion asks for, when it does, and how many shared an outcome. */
  readonly keyPlayers?: { readonly needed: number; readonly heard: number };
  readonly outcome?: Node;
  /** What the deal's amounts are in, where the org has several currencies. */
  readonly currency?: string;
}

/** A policy's name, and which deals it is for. */
function policyFields(
  name: string,
  { offeringId, amountFrom }: NonNullable<DealOptions['specific']> = {}
): readonly [fields: Node, parents: Node] {
  const amount = { value: amountFrom ?? null, displayValue: amountFrom ? `$${amountFrom}` : null };
  return [{ Name: name, Offering__c: offeringId }, { Amount_From__c: amount }];
}

function qualification(
  id: string,
  policy: string,
  gap: number,
  [fields, parents]: readonly [fields: Node, parents: Node]
): Node {
  const gaps = { Best_Case_Gap__c: 0, Most_Likely_Gap__c: 0, Commit_Gap__c: gap, Closed_Won_Gap__c: gap };
  return node(id, { Policy__c: policy, ...gaps }, { Policy__r: node(undefined, fields, parents) });
}

function agreedNode({ leadsTo }: DealOptions): Node {
  const [fields, parents] = policyFields('Policy 1');
  const larger = { Status__c: leadsTo?.status, Amount_From__c: leadsTo?.amountFrom };
  return node(policyId, fields, { ...parents, Larger_Deals__r: node(undefined, larger) });
}

function qualificationsOf(options: DealOptions): Node[] {
  const { isJudged, inForcePolicy, commitGap = 2 } = options;
  const [agreed] = policyFields('Policy 1');
  const [old, amount] = policyFields('Policy 0', { amountFrom: options.inForceAmountFrom });
  const oldFields = {
    ...old,
    Is_Accepted__c: inForcePolicy === 'accepted',
    Accepted_Until__c: '2026-12-12',
    Larger_Accepted_Until__c: options.largerAcceptedUntil
  };
  const agreedFields = {
    ...agreed,
    Is_Accepted__c: true,
    Larger_Accepted_Until__c: options.largerAcceptedUntil
  };
  return [
    ...(isJudged ? [qualification('a10', policyId, commitGap, [agreedFields, {}])] : []),
    ...(inForcePolicy ? [qualification('a09', oldPolicyId, 1, [oldFields, amount])] : [])
  ];
}

function checks({
  isJudged,
  planEvidence,
  planRevision = 'plan-1',
  planStatus = 'Not Met',
  sharedRevision = 'shared-1',
  valueStatus,
  expiresOn,
  isPlanVerifiedBefore
}: DealOptions): Node[] {
  const shared = node(
    'a11',
    {
      Criterion__c: 'a08000000000001AAA',
      Status__c: 'Met',
      Evidence__c: 'Said in the call of Nov 18',
      Evidence_Source__c: 'Buyer said',
      Contact__c: ada['Id'],
      Checked_On__c: '2026-11-18',
      Expires_On__c: expiresOn,
      Revision__c: sharedRevision
    },
    { Contact__r: ada, Checked_By__r: node(undefined, { Name: 'Rita Rep' }) }
  );
  const plan = node(
    'a12',
    {
      Criterion__c: 'a08000000000002AAA',
      Status__c: planStatus,
      Evidence__c: planEvidence,
      Evidence_Source__c: 'Buyer document',
      Checked_On__c: '2026-11-19',
      Revision__c: planRevision
    },
    { Checked_By__r: node(undefined, { Name: planStatus === 'Not Met' ? 'Rita Rep' : 'Max Manager' }) }
  );
  const value = node('a13', {
    Criterion__c: 'a08000000000003AAA',
    Status__c: valueStatus,
    Evidence__c: 'A renewal'
  });
  const verified = node('a19', {
    Criterion__c: 'a08000000000000AAA',
    Status__c: 'Met',
    Evidence__c: 'The plan of May 3',
    Evidence_Source__c: 'Buyer document',
    Checked_On__c: '2026-11-10',
    Expires_On__c: '2026-12-10'
  });
  return [
    ...(isPlanVerifiedBefore ? [verified] : []),
    ...(isJudged ? [shared] : []),
    ...(planEvidence ? [plan] : []),
    ...(valueStatus ? [value] : [])
  ];
}

function criteriaOf({ keyPlayers, planMeasure = 'Attested', isWarning }: DealOptions): Node[] {
  const [first, plan, ...rest] = criteria;
  const effect = node(undefined, { Effect__c: 'Warns' });
  const shared = isWarning ? { ...first, ...effect, Id: first?.['Id'] } : first;
  const others = [{ ...plan, ...node(undefined, { Measure__c: planMeasure }), Id: plan?.['Id'] }, ...rest];
  const people = node(undefined, {
    Measure__c: 'Key players with an outcome',
    Threshold__c: keyPlayers?.needed
  });
  return [keyPlayers ? { ...shared, ...people, Id: shared?.['Id'] } : { ...shared }, ...others];
}

function oldCriterion({ isPlanVerifiedBefore }: DealOptions): Node {
  return isPlanVerifiedBefore
    ? { Statement__c: 'Plan agreed', Code__c: 'plan', Verified_By__c: 'Manager' }
    : { Statement__c: 'Old criterion' };
}

function outcomesOf({ outcome: fields = {} }: DealOptions): Node[] {
  return [outcome('a07000000000001AAA', fields)];
}

/** The answer to the panel's query; by default of a deal in Pipeline that nobody judged yet. */
export function dealData(options: DealOptions = {}): unknown {
  const { hasPolicy = true, isJudged = false, inForcePolicy, category = 'Pipeline', rank = 0 } = options;
  const inForceId = inForcePolicy ? 'a09' : isJudged && options.isInForce !== false ? 'a10' : null;
  return {
    uiapi: {
      query: {
        Opportunity: connection([
          node(
            opportunityId,
            {
              AccountId: accountId,
              OwnerId: options.ownerId ?? '005000000000009AAA',
              StageName: options.stage ?? 'Qualification',
              ForecastCategoryName: category,
              Forecast_Rank__c: rank,
              Enforcement__c: options.enforcement ?? 'Enforce',
              Deal_Qualification__c: inForceId,
              Offering__c: options.offering?.id,
              Amount: options.amount,
              Is_In_Segment__c: inForceId !== null && !options.isOutOfSegment,
              Outcomes_Shared__c: 1,
              Key_Player_Outcomes__c: options.keyPlayers?.heard ?? 1,
              Annual_Value_Confirmed__c: 20000,
              ...(options.currency && { CurrencyIsoCode: options.currency })
            },
            {
              Offering__r: node(undefined, {
                Name: options.offering?.name,
                Wider_Accepted_Until__c: options.widerAcceptedUntil
              })
            }
          )
        ]),
        Qualification_Policy__c: connection([
          ...(hasPolicy ? [agreedNode(options)] : []),
          ...(options.specific
            ? [node(specificPolicyId, ...policyFields('Specific policy 1', options.specific))]
            : [])
        ]),
        agreedCriteria: connection([
          ...(hasPolicy ? criteriaOf(options) : []),
          criterion('a08000000000009AAA', specificPolicyId, { Statement__c: 'The board agreed' })
        ]),
        judgedCriteria: connection([criterion('a08000000000000AAA', oldPolicyId, oldCriterion(options))]),
        Deal_Qualification__c: connection(qualificationsOf(options)),
        Criterion_Check__c: connection(checks(options)),
        Contact: connection([ada]),
        OpportunityContactRole: connection([
          node('00K000000000001AAA', { IsPrimary: false }, { Contact: paul }),
          ...(options.hasPrimary ? [node('00K000000000002AAA', { IsPrimary: true }, { Contact: ada })] : [])
        ]),
        Buyer_Outcome__c: connection(outcomesOf(options))
      }
    }
  };
}
