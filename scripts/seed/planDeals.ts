import type { CheckContent, DealContent } from '../content/demoContent.ts';
import { criterionIn } from '../content/policyContent.ts';
import type { PolicyContent } from '../content/policyContent.ts';
import type { DemoContent } from '../content/readContent.ts';
import {
  criterionCheckKey,
  dealQualificationKey
} from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import { userReference } from '../steps/step.ts';
import type { Fields, PlannedRecord, Step } from '../steps/step.ts';
import { daysBefore } from './days.ts';
import type { ContentGuide } from './guideOfContent.ts';
import { planConversations, planTakingBack } from './planConversations.ts';
import { planReviews } from './planReviews.ts';
import {
  accountReference,
  contactReference,
  criterionReference,
  dealReference,
  offeringReference,
  policyReference
} from './references.ts';

/** Where every deal begins: open to any deal, so nothing is asked of it. */
const BEGINNING: Fields = { StageName: 'Prospecting', ForecastCategoryName: 'Pipeline' };

/** What stood somewhere before it came here was never asked for its criteria. */
const LOADER = 'integration';

export interface DealPlanOptions {
  readonly guide: ContentGuide;
  /** The policy by which a deal is judged. */
  readonly policyOf: (deal: DealContent) => PolicyContent;
  /** ISO moment of loading; its day is today. */
  readonly now: string;
}

/**
 * The deals, in the order in which they happened: opened in Pipeline, talked about, judged, and only then moved to where
 * they stand, so that every rule had its say.
 */
export function planDeals(
  { deals, teams }: Pick<DemoContent, 'deals' | 'teams'>,
  options: DealPlanOptions
): Step[] {
  return teams.flatMap(({ manager, reps }) =>
    reps.flatMap(owner =>
      planDealsOf(
        { owner, manager },
        deals.filter(deal => deal.owner === owner),
        options
      )
    )
  );
}

/** Who sells a deal, and who decides about it. */
interface Sellers {
  readonly owner: string;
  readonly manager: string;
}

function planDealsOf(
  { owner, manager }: Sellers,
  deals: readonly DealContent[],
  options: DealPlanOptions
): Step[] {
  const judged = deals.filter(deal => deal.checks.length > 0);
  const { policyOf } = options;
  return [
    planOpening(owner, deals, options),
    planPrimaryContacts(owner, deals),
    ...planConversations(owner, deals, options),
    planQualifications(owner, judged, options),
    planChecks(owner, judged, (check, deal) => !isManagers(check, policyOf(deal)), options),
    planChecks(manager, judged, (check, deal) => isManagers(check, policyOf(deal)), options),
    planMoves(
      owner,
      deals.filter(({ loaded }) => !loaded)
    ),
    planMoves(
      LOADER,
      deals.filter(({ loaded }) => loaded)
    ),
    planTakingBack(owner, deals),
    ...planReviews(deals, manager, options.now.slice(0, 10))
  ].filter(step => step.records.length > 0);
}

function planOpening(owner: string, deals: readonly DealContent[], { now }: DealPlanOptions): Step {
  return {
    kind: 'create',
    as: owner,
    object: 'Opportunity',
    matchBy: 'Name',
    records: deals.map(deal => ({
      reference: dealReference(deal.key),
      fields: id => ({
        Name: deal.name,
        AccountId: id(accountReference(deal.account)),
        Offering__c: id(offeringReference(deal.offering)),
        Amount: deal.amount ?? null,
        CloseDate: daysBefore(now.slice(0, 10), -deal.closeInDays),
        NextStep: deal.nextStep ?? null,
        ...BEGINNING
      })
    }))
  };
}

function planPrimaryContacts(owner: string, deals: readonly DealContent[]): Step {
  return {
    kind: 'create',
    as: owner,
    object: 'OpportunityContactRole',
    matchBy: 'OpportunityId',
    records: deals.flatMap(({ key, primaryContact }) =>
      primaryContact === undefined
        ? []
        : [
            {
              reference: `primary:${key}`,
              fields: id => ({
                OpportunityId: id(dealReference(key)),
                ContactId: id(contactReference(primaryContact)),
                IsPrimary: true
              })
            }
          ]
    )
  };
}

function planQualifications(owner: string, deals: readonly DealContent[], options: DealPlanOptions): Step {
  return {
    kind: 'create',
    as: owner,
    object: 'Deal_Qualification__c',
    matchBy: 'Key__c',
    records: deals.map(deal => ({
      reference: qualificationReference(deal.key),
      fields: id => {
        const [opportunity, policy] = [
          id(dealReference(deal.key)),
          id(policyReference(options.policyOf(deal).code))
        ];
        return {
          Opportunity__c: opportunity,
          Policy__c: policy,
          Key__c: dealQualificationKey(opportunity, policy)
        };
      }
    }))
  };
}

/** The checks that one user makes. */
function planChecks(
  as: string,
  deals: readonly DealContent[],
  isOwn: (check: CheckContent, deal: DealContent) => boolean,
  options: DealPlanOptions
): Step {
  return {
    kind: 'create',
    as,
    object: 'Criterion_Check__c',
    matchBy: 'Key__c',
    records: deals.flatMap(deal => {
      const policy = options.policyOf(deal);
      return deal.checks
        .filter(check => isOwn(check, deal))
        .map((check): PlannedRecord => ({
          reference: `check:${deal.key}:${check.criterion}`,
          fields: id => {
            const criterion = id(criterionReference(policy.code, check.criterion));
            return {
              Deal_Qualification__c: id(qualificationReference(deal.key)),
              Criterion__c: criterion,
              Checked_By__c: id(userReference(as)),
              Contact__c: check.contact === undefined ? null : id(contactReference(check.contact)),
              Key__c: criterionCheckKey(id(dealReference(deal.key)), criterion),
              ...judgement(check, policy, options.now)
            };
          }
        }));
    })
  };
}

function judgement(check: CheckContent, policy: PolicyContent, now: string): Fields {
  const { gate, effect, measure, threshold, validDays } = criterionIn(policy, check.criterion);
  const today = now.slice(0, 10);
  return {
    Status__c: check.status,
    Evidence__c: check.evidence,
    Evidence_Source__c: check.source,
    Gate__c: gate,
    Effect__c: effect,
    Measure__c: measure,
    Threshold__c: threshold ?? null,
    Checked_On__c: daysBefore(today, check.daysAgo),
    Expires_On__c: check.status === 'Not Met' ? null : daysBefore(today, check.daysAgo - validDays)
  };
}

/** Reps write their own checks; what a manager verifies or waives is written by the manager. */
function isManagers(check: CheckContent, policy: PolicyContent): boolean {
  const verified = check.status === 'Met' && criterionIn(policy, check.criterion).verifiedBy === 'Manager';
  return verified || check.status === 'Waived';
}

/** Deals that stand elsewhere than where they began, with the judgement that admits them. */
function planMoves(as: string, deals: readonly DealContent[]): Step {
  const moved = deals.filter(deal => deal.stage !== BEGINNING.StageName || deal.checks.length > 0);
  return {
    kind: 'update',
    as,
    object: 'Opportunity',
    from: { ...BEGINNING, Deal_Qualification__c: null },
    records: moved.map(deal => ({
      reference: dealReference(deal.key),
      fields: id => ({
        StageName: deal.stage,
        ForecastCategoryName: deal.forecastCategory,
        ...(deal.checks.length > 0 ? { Deal_Qualification__c: id(qualificationReference(deal.key)) } : {})
      })
    }))
  };
}

const qualificationReference = (deal: string): string => `qualification:${deal}`;
