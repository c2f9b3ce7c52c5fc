import type { DemoContent, StarterContent } from '../content/readContent.ts';
import type { Step } from '../steps/step.ts';
import { guideOfContent } from './guideOfContent.ts';
import { planBuyers } from './planBuyers.ts';
import { planCatalogue, planGuide } from './planContent.ts';
import { planDeals } from './planDeals.ts';
import { planPolicy } from './planPolicy.ts';

/** What the functions agreed: titles, offerings with their guides, and the forecast policy. `today` is an ISO date. */
export function planStarter({ titles, offerings, policy }: StarterContent, today: string): Step[] {
  return [
    ...planCatalogue(titles, offerings),
    ...offerings.flatMap(offering => planGuide(offering, today)),
    ...planPolicy(policy, today)
  ];
}

/** Buyers and deals on top of the starter content. `now` is an ISO moment. */
export function planDemo(starter: StarterContent, demo: DemoContent, now: string): Step[] {
  const guide = guideOfContent(starter, demo.accounts);
  return [
    ...planBuyers(demo.accounts),
    ...planDeals(demo.deals, { guide, policy: starter.policy.code, now })
  ];
}
