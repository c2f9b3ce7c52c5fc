import { isSameSegment, judgingPolicy } from '../../force-app/main/default/lwc/qualification/segments.ts';
import type { DealContent } from '../content/demoContent.ts';
import { editionsOf } from '../content/editionContent.ts';
import type { PolicyContent } from '../content/policyContent.ts';
import type { DemoContent, StarterContent } from '../content/readContent.ts';
import type { Step } from '../steps/step.ts';
import { guideOfContent } from './guideOfContent.ts';
import { planBuyers } from './planBuyers.ts';
import { planCatalogue, planGuideAgreement, planGuideDraft } from './planContent.ts';
import { planDeals } from './planDeals.ts';
import { planEdition } from './planEditions.ts';
import type { DemoPolicy } from './planEditions.ts';
import { planManagerTest } from './planManagerTest.ts';
import { sharedAsKeyPlayer } from './planConversations.ts';
import { planPolicyAgreement, planPolicyDraft } from './planPolicy.ts';

/** Starter content, or the part of it that is still to be written. */
export interface StarterPart extends Pick<StarterContent, 'titles' | 'offerings'> {
  readonly policy?: StarterContent['policy'] | undefined;
}

/** Titles, offerings with their guides, and the forecast policy, for their functions to review. */
export function planDrafts({ titles, offerings, policy }: StarterPart): Step[] {
  return [
    ...planCatalogue(titles, offerings),
    ...offerings.flatMap(offering => planGuideDraft(offering, titles)),
    ...(policy ? planPolicyDraft(policy) : [])
  ];
}

/** What the functions agreed: the drafts, and their way to the agreement. `today` is an ISO date. */
export function planStarter(starter: StarterPart, today: string): Step[] {
  return [
    ...planDrafts(starter),
    ...starter.offerings.flatMap(offering => planGuideAgreement(offering, today)),
    ...(starter.policy ? planPolicyAgreement(starter.policy, today) : [])
  ];
}

/**
 * Buyers, deals and later editions of the policy on top of the starter content. Deals that rest on a policy still were judged
 * before the next one took its place. `now` is an ISO moment.
 */
export function planDemo(starter: StarterContent, demo: DemoContent, now: string): Step[] {
  const guide = guideOfContent(starter, demo.accounts);
  const chosen = new Map(
    demo.accounts.flatMap(({ contacts }) => contacts.map(({ key, titleMatch }) => [key, titleMatch] as const))
  );
  // As the guide does, the title is stored on the contact once a key player shares an outcome.
  const isHeard = (contact: string): boolean =>
    demo.deals.some(deal => sharedAsKeyPlayer(deal, contact, guide).length > 0);
  const titleMatch = (contact: string): string | undefined =>
    chosen.get(contact) ?? (isHeard(contact) ? guide.title(contact)?.name : undefined);
  const planJudged = (
    isJudged: (deal: DealContent) => boolean,
    policyOf: (deal: DealContent) => PolicyContent
  ): Step[] => planDeals({ teams: demo.teams, deals: demo.deals.filter(isJudged) }, { guide, policyOf, now });
  const planRestingOn = (policy: PolicyContent): Step[] =>
    planJudged(
      deal => deal.policy === policy.code,
      () => policy
    );
  const steps = [...planBuyers(demo.accounts, titleMatch), ...planRestingOn(starter.policy)];
  let inForce: readonly DemoPolicy[] = [starter.policy];
  const editions = editionsOf(starter.policy, demo.policies);
  for (const edition of editions) {
    steps.push(...planEdition(edition, inForce, now.slice(0, 10)));
    if (edition.agreed === undefined) continue;
    inForce = [...inForce.filter(policy => !isSameSegment(policy, edition)), edition];
    steps.push(...planRestingOn(edition));
  }
  const inForceFor = ({ name, offering, amount }: DealContent): PolicyContent => {
    const judging = judgingPolicy(inForce, { offeringId: offering, amount });
    if (judging === undefined) throw new Error(`No policy is in force for ${name}.`);
    return judging.policy;
  };
  steps.push(...planJudged(({ policy }) => policy === undefined, inForceFor));
  return [...steps, ...editions.flatMap(planManagerTest)];
}
