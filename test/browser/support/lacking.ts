/** Which deals lack a criterion, worked out from what is recorded about them and not as the page asks for it. */
import type { Connection } from 'jsforce';
import { connect } from '../../conformance/support/testOrg.ts';

const ranks = ['', 'Best Case', 'Most Likely', 'Commit', 'Closed Won'];
const figures: Readonly<Record<string, string>> = {
  'Situation diagnosed': 'Questions_Answered__c',
  'Outcomes shared': 'Outcomes_Shared__c',
  'Outcomes confirmed': 'Outcomes_Confirmed__c',
  'Key players with an outcome': 'Key_Player_Outcomes__c',
  'Annual value confirmed': 'Annual_Value_Confirmed__c',
  Conversations: 'Conversation_Days__c'
};

interface DealRow extends Readonly<Record<string, unknown>> {
  readonly Name: string;
  readonly Forecast_Rank__c: number;
  readonly Is_Judged__c: boolean;
  readonly Offering__c: string | null;
  readonly Offering__r: { readonly Own_Policies__c: number } | null;
  readonly Amount: number | null;
  readonly Deal_Qualification__c: string | null;
  readonly Deal_Qualification__r: { readonly Policy__c: string } | null;
}
interface CriterionRow {
  readonly Id: string;
  readonly Policy__c: string;
  readonly Gate__c: string;
  readonly Measure__c: string;
  readonly Threshold__c: number | null;
  readonly Effect__c: string | null;
}
interface PolicyRow {
  readonly Id: string;
  readonly Offering__c: string | null;
  readonly Amount_From__c: number | null;
  readonly Larger_Deals__r: { readonly Status__c: string; readonly Amount_From__c: number } | null;
}
interface CheckRow {
  readonly Deal_Qualification__c: string;
  readonly Criterion__c: string;
  readonly Status__c: string;
  readonly Expires_On__c: string | null;
}

/** Does the policy lead the deal to another, whether or not that is in force? */
function leads({ Offering__c, Larger_Deals__r: larger }: PolicyRow, deal: DealRow): boolean {
  if (Offering__c === null && (deal.Offering__r?.Own_Policies__c ?? 0) > 0) return true;
  if (!larger) return false;
  return !['Agreed', 'Retired'].includes(larger.Status__c) || (deal.Amount ?? 0) >= larger.Amount_From__c;
}

/** Of the policies in force for deals like this, the one that names most. */
function policyFor(deal: DealRow, inForce: readonly PolicyRow[]): string | undefined {
  const { Offering__c, Amount } = deal;
  const named = (policy: PolicyRow): number =>
    (policy.Offering__c === null ? 0 : 2) + (policy.Amount_From__c === null ? 0 : 1);
  return inForce
    .filter(policy => policy.Offering__c === null || policy.Offering__c === Offering__c)
    .filter(policy => (Amount ?? 0) >= (policy.Amount_From__c ?? 0))
    .filter(policy => !leads(policy, deal))
    .toSorted((one, other) => named(other) - named(one))[0]?.Id;
}

function lacks(
  deal: DealRow,
  inForce: readonly PolicyRow[],
  asked: readonly CriterionRow[],
  checks: readonly CheckRow[]
): boolean {
  const policy = deal.Is_Judged__c ? deal.Deal_Qualification__r?.Policy__c : policyFor(deal, inForce);
  const criterion = asked.find(({ Policy__c }) => Policy__c === policy);
  if (!criterion) return false;
  const check = checks.find(
    each => each.Deal_Qualification__c === deal.Deal_Qualification__c && each.Criterion__c === criterion.Id
  );
  const figure = figures[criterion.Measure__c];
  const holds = figure === undefined || Number(deal[figure] ?? 0) >= (criterion.Threshold__c ?? 0);
  const isClaimLost = check?.Status__c === 'Met' && !holds && criterion.Effect__c !== 'Warns';
  if (isClaimLost) return true;
  const today = new Date().toISOString().slice(0, 10);
  const hasExpired = typeof check?.Expires_On__c === 'string' && check.Expires_On__c < today;
  const counts = !hasExpired && (check?.Status__c === 'Waived' || (check?.Status__c === 'Met' && holds));
  return ranks.indexOf(criterion.Gate__c) <= deal.Forecast_Rank__c && !counts;
}

/** The names of the open deals in the forecast, as the head of Sales sees them, that lack the criterion of that code, by name. */
export async function dealsThatLack(code: string, sales?: Connection): Promise<string[]> {
  const connection = sales ?? (await connect('sales')).connection;
  const [deals, inForce, asked, checks] = await Promise.all([
    connection.query<DealRow>(
      `SELECT Name, Forecast_Rank__c, Is_Judged__c, Offering__c, Offering__r.Own_Policies__c, Amount, Deal_Qualification__c, Deal_Qualification__r.Policy__c,
       ${Object.values(figures).join(', ')} FROM Opportunity WHERE IsClosed = false AND Forecast_Rank__c > 0`
    ),
    connection.query<PolicyRow>(
      `SELECT Id, Offering__c, Amount_From__c, Larger_Deals__r.Status__c, Larger_Deals__r.Amount_From__c
       FROM Qualification_Policy__c WHERE Status__c = 'Agreed'`
    ),
    connection.query<CriterionRow>(
      `SELECT Id, Policy__c, Gate__c, Measure__c, Threshold__c, Effect__c
       FROM Qualification_Criterion__c WHERE Code__c = '${code}' AND Policy__r.Is_Accepted__c = true`
    ),
    connection.query<CheckRow>(
      `SELECT Deal_Qualification__c, Criterion__c, Status__c, Expires_On__c FROM Criterion_Check__c
       WHERE Criterion__r.Code__c = '${code}'`
    )
  ]);
  return deals.records
    .filter(deal => lacks(deal, inForce.records, asked.records, checks.records))
    .map(({ Name }) => Name)
    .toSorted();
}
