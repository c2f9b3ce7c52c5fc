/** What the records of deals say, read as the administrator, without any figure that the package computes. */
import { rowsOf } from './collections.ts';

interface Named {
  readonly Id: string;
}
interface OutcomeFact extends Named {
  readonly Contact__c: string;
  readonly Contact__r: { readonly AccountId: string | null; readonly Title_Match__c: string | null };
  readonly Is_External__c: boolean;
  readonly Outcome__c: string | null;
  readonly Outcome__r: {
    readonly Code__c: string | null;
    readonly Target_Title__r: { readonly Key_Player__c: boolean; readonly Title__c: string };
  } | null;
  readonly Progress__c: string;
  readonly Shared_By__c: string;
  readonly Buyer_Words__c: string | null;
  readonly Confirmed_On__c: string | null;
  readonly Annual_Value__c: number | null;
}
interface AnswerFact extends Named {
  readonly Buyer_Outcome__r: {
    readonly Opportunity__c: string;
    readonly Contact__c: string;
    readonly Shared_By__c: string;
  };
  readonly Prompt__c: string | null;
  readonly Prompt__r: { readonly Required__c: boolean; readonly Code__c: string | null } | null;
  readonly Reply__c: string;
  readonly Number__c: number | null;
  readonly Text__c: string | null;
}
interface ConversationFact extends Named {
  readonly Contact__c: string;
  readonly Contact__r: { readonly AccountId: string | null };
  readonly Is_External__c: boolean;
  readonly Started__c: string;
}
export interface CheckFact extends Named {
  readonly Deal_Qualification__c: string;
  readonly Deal_Qualification__r: { readonly Opportunity__c: string };
  readonly Criterion__c: string;
  readonly Gate__c: string;
  readonly Effect__c: string | null;
  readonly Measure__c: string;
  readonly Threshold__c: number | null;
  readonly Status__c: string;
  readonly Evidence__c: string | null;
  readonly Evidence_Source__c: string | null;
  readonly Contact__c: string | null;
  readonly Contact__r: { readonly AccountId: string | null } | null;
  readonly Is_External__c: boolean;
  readonly Checked_On__c: string | null;
  readonly Expires_On__c: string | null;
  readonly Checked_By__c: string | null;
  readonly LastModifiedById: string;
}
export interface CriterionFact extends Named {
  readonly Policy__c: string;
  readonly Gate__c: string;
  readonly Effect__c: string | null;
  readonly Measure__c: string;
  readonly Threshold__c: number | null;
  readonly Valid_Days__c: number | null;
  readonly Verified_By__c: string;
  readonly Buyer_Evidence_Required__c: boolean;
}
interface QualificationFact extends Named {
  readonly Opportunity__c: string;
  readonly Policy__c: string;
  readonly Policy__r: {
    readonly Status__c: string;
    readonly Accepted_Until__c: string | null;
    readonly Agreed_Criteria__c: number | null;
    readonly Offering__c: string | null;
    readonly Amount_From__c: number | null;
    readonly Larger_Accepted_Until__c: string | null;
  };
}
/** A policy in force for deals of an offering, or from an amount on. */
interface SegmentFact {
  readonly Offering__c: string | null;
  readonly Amount_From__c: number | null;
}
/** An offering that has a policy of its own. */
interface OwnPolicyFact {
  readonly Offering__c: string;
  readonly Wider_Accepted_Until__c: string | null;
}
interface Children<Row> {
  readonly records: readonly Row[];
}
interface DealRow extends Named {
  readonly AccountId: string | null;
  readonly OwnerId: string;
  readonly Offering__c: string | null;
  readonly Amount: number | null;
  readonly ForecastCategoryName: string;
  readonly IsWon: boolean;
  readonly Deal_Qualification__c: string | null;
  readonly Buyer_Outcomes__r: Children<OutcomeFact> | null;
  readonly Conversations__r: Children<ConversationFact> | null;
  /** The package's figures, to be held against a count of the records. */
  readonly Key_Player_Outcomes__c: number | null;
  readonly Questions_Answered__c: number | null;
  readonly Outcomes_Shared__c: number | null;
  readonly Outcomes_Confirmed__c: number | null;
  readonly Annual_Value_Confirmed__c: number | null;
  readonly Conversation_Days__c: number | null;
}
export interface DealFacts {
  readonly deal: DealRow;
  readonly outcomes: readonly OutcomeFact[];
  readonly conversations: readonly ConversationFact[];
  readonly answers: readonly AnswerFact[];
  readonly checks: readonly CheckFact[];
  /** The one that the deal refers to, whosever it is. */
  readonly qualification: QualificationFact | undefined;
  /** The criteria of its policy. */
  readonly criteria: readonly CriterionFact[];
  readonly segments: readonly SegmentFact[];
  readonly ownPolicies: readonly OwnPolicyFact[];
}

const inIds = (ids: readonly string[]): string => `(${ids.map(id => `'${id}'`).join(', ')})`;

/** The facts of those deals that are there. */
export async function factsOf(ids: readonly string[]): Promise<DealFacts[]> {
  if (ids.length === 0) return [];
  const deals = await rowsOf<DealRow>(
    `SELECT Id, AccountId, OwnerId, Offering__c, Amount, ForecastCategoryName, IsWon, Deal_Qualification__c, Key_Player_Outcomes__c,
      Questions_Answered__c, Outcomes_Shared__c, Outcomes_Confirmed__c, Annual_Value_Confirmed__c,
      Conversation_Days__c,
      (SELECT Id, Contact__c, Contact__r.AccountId, Contact__r.Title_Match__c, Is_External__c, Outcome__c, Outcome__r.Code__c,
        Outcome__r.Target_Title__r.Key_Player__c, Outcome__r.Target_Title__r.Title__c, Progress__c, Shared_By__c,
        Buyer_Words__c, Confirmed_On__c, Annual_Value__c FROM Buyer_Outcomes__r),
      (SELECT Id, Contact__c, Contact__r.AccountId, Is_External__c, Started__c FROM Conversations__r)
     FROM Opportunity WHERE Id IN ${inIds(ids)}`
  );
  const checks = await rowsOf<CheckFact>(
    `SELECT Id, Deal_Qualification__c, Deal_Qualification__r.Opportunity__c, Criterion__c, Gate__c, Effect__c, Measure__c,
      Threshold__c, Status__c, Evidence__c, Evidence_Source__c, Contact__c, Contact__r.AccountId, Is_External__c,
      Checked_On__c, Expires_On__c, Checked_By__c, LastModifiedById
     FROM Criterion_Check__c WHERE Deal_Qualification__r.Opportunity__c IN ${inIds(ids)}`
  );
  const answers = await rowsOf<AnswerFact>(
    `SELECT Id, Buyer_Outcome__r.Opportunity__c, Buyer_Outcome__r.Contact__c, Buyer_Outcome__r.Shared_By__c, Prompt__c,
      Prompt__r.Required__c, Prompt__r.Code__c, Reply__c, Number__c, Text__c
     FROM Answer__c WHERE Buyer_Outcome__r.Opportunity__c IN ${inIds(ids)}`
  );
  const linked = deals.flatMap(deal => deal.Deal_Qualification__c ?? []);
  const qualifications =
    linked.length === 0
      ? []
      : await rowsOf<QualificationFact>(
          `SELECT Id, Opportunity__c, Policy__c, Policy__r.Status__c, Policy__r.Accepted_Until__c, Policy__r.Agreed_Criteria__c,
            Policy__r.Offering__c, Policy__r.Amount_From__c, Policy__r.Larger_Accepted_Until__c
           FROM Deal_Qualification__c WHERE Id IN ${inIds(linked)}`
        );
  const criteria = await rowsOf<CriterionFact>(
    `SELECT Id, Policy__c, Gate__c, Effect__c, Measure__c, Threshold__c, Valid_Days__c, Verified_By__c, Buyer_Evidence_Required__c
     FROM Qualification_Criterion__c`
  );
  const segments = await rowsOf<SegmentFact>(
    "SELECT Offering__c, Amount_From__c FROM Qualification_Policy__c WHERE Status__c = 'Agreed'"
  );
  const ownPolicies = await rowsOf<OwnPolicyFact>(
    'SELECT Offering__c, Wider_Accepted_Until__c FROM Offering_Policy__c'
  );
  return deals.map(deal => ({
    deal,
    outcomes: deal.Buyer_Outcomes__r?.records ?? [],
    conversations: deal.Conversations__r?.records ?? [],
    answers: answers.filter(answer => answer.Buyer_Outcome__r.Opportunity__c === deal.Id),
    checks: checks.filter(check => check.Deal_Qualification__r.Opportunity__c === deal.Id),
    qualification: qualifications.find(({ Id }) => Id === deal.Deal_Qualification__c),
    criteria,
    segments,
    ownPolicies
  }));
}
