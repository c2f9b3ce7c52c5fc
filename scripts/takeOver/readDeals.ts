import { z } from 'zod';
import { gatesInOrder } from '../../force-app/main/default/lwc/qualification/gates.ts';
import { measures } from '../../force-app/main/default/lwc/qualification/measures.ts';
import { judgingPolicy, largerFromOf } from '../../force-app/main/default/lwc/qualification/segments.ts';
import type { Check, Criterion, Policy } from '../../force-app/main/default/lwc/qualification/types.ts';
import type { OrgConnection } from '../org/connection.ts';
import type { Currencies } from '../org/currencies.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import type { RestingDeal } from './plan.ts';

const text = z
  .string()
  .nullish()
  .transform(value => value ?? undefined);
const number = z
  .number()
  .nullish()
  .transform(value => value ?? undefined);
const figure = z
  .number()
  .nullish()
  .transform(value => value ?? 0);

const policyRow = z.object({
  Id: z.string(),
  Name: z.string(),
  Status__c: z.string(),
  Offering__c: text,
  Amount_From__c: number,
  Larger_Deals__c: text,
  CurrencyIsoCode: text
});
const offeringRow = z.object({ Id: z.string() });
const criterionRow = z.object({
  Id: z.string(),
  Policy__c: z.string(),
  Code__c: text,
  Statement__c: z.string(),
  Gate__c: z.enum(gatesInOrder as [Criterion['gate'], ...Criterion['gate'][]]),
  Effect__c: text,
  Measure__c: z.string(),
  Threshold__c: number,
  Buyer_Evidence_Required__c: z.boolean(),
  Verified_By__c: z.string(),
  Valid_Days__c: number
});
const dealRow = z.object({
  Id: z.string(),
  Name: z.string(),
  OwnerId: z.string(),
  Offering__c: text,
  Amount: number,
  CurrencyIsoCode: text,
  Deal_Qualification__r: z.object({ Opportunity__c: z.string(), Policy__c: z.string() }),
  Questions_Answered__c: figure,
  Outcomes_Shared__c: figure,
  Outcomes_Confirmed__c: figure,
  Key_Player_Outcomes__c: figure,
  Annual_Value_Confirmed__c: figure,
  Conversation_Days__c: figure
});
const checkRow = z.object({
  Id: z.string(),
  Deal_Qualification__r: z.object({ Opportunity__c: z.string() }),
  Criterion__c: z.string(),
  Status__c: z.enum(['Met', 'Not Met', 'Waived']).catch('Not Met'),
  Evidence__c: text,
  Evidence_Source__c: z.enum(['Buyer said', 'Buyer document', 'Our view']).optional().catch(undefined),
  Contact__c: text,
  Is_External__c: z.boolean(),
  Checked_On__c: text,
  Expires_On__c: text
});
const judgementRow = z.object({ Id: z.string(), Opportunity__c: z.string(), Policy__c: z.string() });

type PolicyRow = z.infer<typeof policyRow>;
type DealRow = z.infer<typeof dealRow>;

/** The policies by which deals may be judged, and those that are in force, each for its own deals. */
export interface Policies {
  readonly inForce: readonly Policy[];
  readonly all: ReadonlyMap<string, Policy>;
  /** The offerings whose deals were led to policies of their own. */
  readonly ledOfferings: ReadonlySet<string>;
}

/** The fields that a row has, without the one that only orgs with several currencies have. */
const columnsOf = ({ shape }: z.ZodObject, { areSeveral }: Currencies): string[] =>
  Object.keys(shape).filter(name => areSeveral || name !== 'CurrencyIsoCode');

const worth = (amount: number | undefined, currency: string | undefined, currencies: Currencies) =>
  amount === undefined ? undefined : currencies.worth(amount, currency);

/** @throws an error that says so when no policy is in force */
export async function readPolicies(org: OrgConnection, currencies: Currencies): Promise<Policies> {
  const signed = "('Agreed', 'Retired')";
  const policies = await org.query(
    `SELECT ${columnsOf(policyRow, currencies).join(', ')} FROM Qualification_Policy__c WHERE Status__c IN ${signed}`
  );
  const rows = await org.query(
    `SELECT ${Object.keys(criterionRow.shape).join(', ')} FROM Qualification_Criterion__c
     WHERE Policy__r.Status__c IN ${signed} ORDER BY Order__c`
  );
  const led = await org.query('SELECT Id FROM Offering__c WHERE Own_Policies__c > 0');
  const criteria = z.array(criterionRow).parse(rows);
  const parsed = z.array(policyRow).parse(policies);
  const amountFrom = ({ Amount_From__c, CurrencyIsoCode }: PolicyRow): number | undefined =>
    worth(Amount_From__c, CurrencyIsoCode, currencies);
  const largerFrom = ({ Larger_Deals__c }: PolicyRow): number | undefined => {
    if (Larger_Deals__c === undefined) return undefined;
    const larger = parsed.find(({ Id }) => Id === Larger_Deals__c);
    // One that is not read is not signed.
    return largerFromOf(
      larger ? { status: larger.Status__c, amountFrom: amountFrom(larger) } : { status: 'Draft' }
    );
  };
  const policyFrom = (row: PolicyRow): Policy => ({
    id: row.Id,
    name: row.Name,
    offeringId: row.Offering__c,
    amountFrom: amountFrom(row),
    largerFrom: largerFrom(row),
    criteria: criteria.filter(({ Policy__c }) => Policy__c === row.Id).map(criterionFrom)
  });
  const inForce = parsed.filter(({ Status__c }) => Status__c === 'Agreed').map(policyFrom);
  if (inForce.length === 0)
    throw new Error('No policy is in force, so no deal can be judged by it. Agree one first.');
  return {
    inForce,
    all: new Map(parsed.map(row => [row.Id, policyFrom(row)])),
    ledOfferings: new Set(
      z
        .array(offeringRow)
        .parse(led)
        .map(({ Id }) => Id)
    )
  };
}

function criterionFrom(row: z.infer<typeof criterionRow>): Criterion {
  return {
    id: row.Id,
    ...(row.Code__c === undefined ? {} : { code: row.Code__c }),
    statement: row.Statement__c,
    gate: row.Gate__c,
    warns: row.Effect__c === 'Warns',
    measure: measures.find(measure => measure === row.Measure__c) ?? 'Unknown',
    ...(row.Threshold__c === undefined ? {} : { threshold: row.Threshold__c }),
    buyerEvidenceRequired: row.Buyer_Evidence_Required__c,
    verifiedBy: row.Verified_By__c === 'Rep' ? 'Rep' : 'Manager',
    ...(row.Valid_Days__c === undefined ? {} : { validDays: row.Valid_Days__c })
  };
}

/** How many deals are read with their evidence at once. */
const DEALS_AT_ONCE = 100;

/**
 * The open deals that rest on another policy than the one in force for them, by a judgement of their own, some at a time. A
 * deal that none in force is for is none of them.
 * @param found is told how many there are, before the first of them
 */
export async function* readRestingDeals(
  org: OrgConnection,
  { inForce, ledOfferings }: Policies,
  currencies: Currencies,
  found: (deals: number) => void
): AsyncGenerator<readonly RestingDeal[]> {
  const columns = columnsOf(dealRow, currencies).filter(name => name !== 'Deal_Qualification__r');
  const rows = await org.query(
    `SELECT ${columns.join(', ')}, Deal_Qualification__r.Opportunity__c, Deal_Qualification__r.Policy__c FROM Opportunity
     WHERE IsClosed = false AND Deal_Qualification__c != null ORDER BY Id`
  );
  const resting = z
    .array(dealRow)
    .parse(rows)
    .flatMap((row): Resting[] => {
      const { Opportunity__c, Policy__c } = row.Deal_Qualification__r;
      const amount = worth(row.Amount, row.CurrencyIsoCode, currencies);
      const offeringId = row.Offering__c;
      const isOfferingLed = offeringId !== undefined && ledOfferings.has(offeringId);
      const to = judgingPolicy(inForce, { offeringId, isOfferingLed, amount })?.policy;
      return to && Opportunity__c === row.Id && Policy__c !== to.id ? [{ row, to }] : [];
    });
  found(resting.length);
  for (let start = 0; start < resting.length; start += DEALS_AT_ONCE) {
    yield await withChecks(org, resting.slice(start, start + DEALS_AT_ONCE));
  }
}

interface Resting {
  readonly row: DealRow;
  /** The policy in force for it. */
  readonly to: Policy;
}

async function withChecks(org: OrgConnection, resting: readonly Resting[]): Promise<RestingDeal[]> {
  const ids = `(${resting.map(({ row }) => soqlLiteral(row.Id)).join(', ')})`;
  const columns = Object.keys(checkRow.shape).filter(name => name !== 'Deal_Qualification__r');
  const checks = await org.query(
    `SELECT ${columns.join(', ')}, Deal_Qualification__r.Opportunity__c FROM Criterion_Check__c
     WHERE Deal_Qualification__r.Opportunity__c IN ${ids}`
  );
  const judgements = await org.query(
    `SELECT Id, Opportunity__c, Policy__c FROM Deal_Qualification__c WHERE Opportunity__c IN ${ids}`
  );
  const parsedChecks = z.array(checkRow).parse(checks);
  const parsedJudgements = z.array(judgementRow).parse(judgements);
  return resting.map(({ row, to }) => ({
    id: row.Id,
    name: row.Name,
    ownerId: row.OwnerId,
    currency: row.CurrencyIsoCode,
    policyId: row.Deal_Qualification__r.Policy__c,
    to,
    judgementId: parsedJudgements.find(
      ({ Opportunity__c, Policy__c }) => Opportunity__c === row.Id && Policy__c === to.id
    )?.Id,
    checks: parsedChecks
      .filter(check => check.Deal_Qualification__r.Opportunity__c === row.Id)
      .map(checkFrom),
    figures: {
      'Situation diagnosed': row.Questions_Answered__c,
      'Outcomes shared': row.Outcomes_Shared__c,
      'Outcomes confirmed': row.Outcomes_Confirmed__c,
      'Key players with an outcome': row.Key_Player_Outcomes__c,
      'Annual value confirmed': row.Annual_Value_Confirmed__c,
      Conversations: row.Conversation_Days__c
    }
  }));
}

const checkFrom = (row: z.infer<typeof checkRow>): Check => ({
  id: row.Id,
  criterionId: row.Criterion__c,
  status: row.Status__c,
  evidence: row.Evidence__c,
  evidenceSource: row.Evidence_Source__c,
  contactId: row.Contact__c,
  isExternal: row.Is_External__c,
  checkedOn: row.Checked_On__c,
  expiresOn: row.Expires_On__c
});
