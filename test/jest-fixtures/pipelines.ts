/** A pipeline as the platform answers for its review. */

/** A deal as the list reads it. */
export interface DealOptions {
  readonly id?: string;
  readonly name?: string;
  readonly owner?: string;
  readonly isOwnerActive?: boolean;
  readonly category?: string;
  readonly rank?: number;
  readonly gap?: number;
  readonly amount?: string;
  readonly closeDate?: string;
  readonly isJudged?: boolean;
  readonly isInSegment?: boolean;
  readonly qualificationId?: string;
  readonly fallen?: number;
  readonly expired?: string;
  readonly lastReviewedOn?: string;
  readonly nextActionDue?: string;
  readonly lastBuyerMoveOn?: string;
  readonly isStalled?: boolean;
  readonly expiresOn?: string;
}

const value = (content: unknown) => ({ value: content ?? null });

/** The id of the deal of that number. */
export const dealIdOf = (number: number): string => `006${String(number).padStart(12, '0')}AAA`;

function node(options: DealOptions) {
  const { name = 'Brightwater Foods', category = 'Commit', owner = 'Robin Hale' } = options;
  return {
    Id: options.id ?? dealIdOf(1),
    Name: value(name),
    StageName: value('Negotiation/Review'),
    ForecastCategoryName: { value: category, displayValue: category },
    Amount: { value: 0, displayValue: options.amount ?? null },
    CloseDate: value(options.closeDate),
    Forecast_Rank__c: value(options.rank ?? 3),
    Forecast_Gap__c: value(options.gap ?? 0),
    OwnerId: value('005000000000001AAA'),
    IsClosed: value(false),
    Is_Judged__c: value(options.isJudged ?? true),
    Is_In_Segment__c: value(options.isInSegment ?? true),
    Deal_Qualification__c: value(options.qualificationId ?? 'a05000000000001AAA'),
    Last_Reviewed_On__c: value(options.lastReviewedOn),
    Next_Action_Due__c: value(options.nextActionDue),
    Last_Buyer_Move_On__c: value(options.lastBuyerMoveOn),
    Is_Stalled__c: value(options.isStalled ?? false),
    Criteria_Expire_On__c: value(options.expiresOn),
    Account: { Name: value('Brightwater') },
    Offering__r: { Name: value('Receivables Desk') },
    Owner: { Name: value(owner), IsActive: value(options.isOwnerActive ?? true) },
    Deal_Qualification__r: {
      Claims_Not_Held__c: value(options.fallen ?? 0),
      Best_Case_Expires_On__c: value(options.expired),
      Most_Likely_Expires_On__c: value(undefined),
      Commit_Expires_On__c: value(undefined),
      Closed_Won_Expires_On__c: value(undefined)
    }
  };
}

const edges = (nodes: readonly unknown[]) => ({ edges: nodes.map(each => ({ node: each })) });
const money = (sum: number) => ({ value: sum, displayValue: `$${sum.toLocaleString('en-US')}` });

/** Deals as a page of the list, or read anew; `after` is the cursor of the next page. */
export function dealsData(deals: readonly DealOptions[], after?: string, total = deals.length) {
  const pageInfo = { endCursor: after ?? null, hasNextPage: after !== undefined };
  const sum = { Id: { count: { value: total } }, Amount: { sum: money(total * 1000) } };
  return {
    uiapi: {
      aggregate: { listed: edges([{ aggregate: sum }]) },
      query: { Opportunity: { ...edges(deals.map(node)), pageInfo } }
    }
  };
}

type Sums = Readonly<Record<string, readonly [count: number, sum: number]>>;

function groups(sums: Sums) {
  return edges(
    Object.entries(sums).map(([category, [count, sum]]) => ({
      aggregate: {
        ForecastCategoryName: { value: category, displayValue: category },
        Id: { count: { value: count } },
        Amount: { sum: sum === 0 ? { value: null, displayValue: null } : money(sum) }
      }
    }))
  );
}

/** What each category claims, and what of it is qualified and what is not. */
export function forecastData({
  claimed,
  qualified = {},
  lacking = {}
}: Readonly<{ claimed: Sums; qualified?: Sums; lacking?: Sums }>) {
  const aggregate = { claimed: groups(claimed), qualified: groups(qualified), lacking: groups(lacking) };
  return { uiapi: { aggregate } };
}

const criterionNode = (Id: string, statement: string, more: Readonly<Record<string, unknown>>) => ({
  Id,
  Code__c: value(undefined),
  Statement__c: value(statement),
  Policy__c: value('a04000000000001AAA'),
  Gate__c: value('Commit'),
  Effect__c: value('Blocks'),
  Measure__c: value('Attested'),
  Threshold__c: value(undefined),
  Policy__r: { Status__c: value('Agreed') },
  ...more
});
const confirmed = {
  Code__c: value('letter-confirmed'),
  Measure__c: value('Outcomes confirmed'),
  Threshold__c: value(1)
};

/**
 * Whom, what and which criterion a review can be narrowed to; the letter was asked for before, too, at another gate. What is in
 * force leads larger deals on, where it is said to what.
 */
export function choicesData(leadsTo?: { readonly status: string; readonly amountFrom: number }) {
  const larger = leadsTo && { Status__c: value(leadsTo.status), Amount_From__c: value(leadsTo.amountFrom) };
  const named = (Id: string, name: string) => ({ Id, Name: value(name), IsActive: value(true) });
  return {
    uiapi: {
      query: {
        User: edges([named('005000000000001AAA', 'Robin Hale'), named('005000000000002AAA', 'Noor Aziz')]),
        Offering__c: edges([named('a09000000000001AAA', 'Receivables Desk')]),
        Qualification_Criterion__c: edges([
          criterionNode('a06000000000000AAA', 'The buyer read the letter', {
            ...confirmed,
            Policy__c: value('a04000000000000AAA'),
            Gate__c: value('Closed Won'),
            Policy__r: { Status__c: value('Retired') }
          }),
          criterionNode('a06000000000001AAA', 'The buyer confirmed the letter', {
            ...confirmed,
            Policy__r: { Status__c: value('Agreed'), Larger_Deals__r: larger }
          }),
          criterionNode('a06000000000002AAA', 'The value is confirmed', {}),
          criterionNode('a06000000000003AAA', 'The board has agreed', {
            Policy__c: value('a04000000000002AAA'),
            Policy__r: { Status__c: value('Agreed'), Amount_From__c: value(100_000) }
          })
        ])
      }
    }
  };
}
