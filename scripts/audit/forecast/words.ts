import type { Deal } from './deal.ts';
import type { Lack } from './judgeDeal.ts';
import type { Verdict } from './verdict.ts';

/** What is lacking, without what differs from deal to deal. */
export function lackName(lack: Lack): string {
  return 'criterion' in lack ? `${lack.gate}: ${lack.criterion}: ${lack.kind}` : `${lack.kind}: ${lack.why}`;
}

/** What is lacking of one deal, in one line. */
export function lackWords(lack: Lack): string {
  return 'criterion' in lack && lack.why !== '' ? `${lackName(lack)}, ${lack.why}` : lackName(lack);
}

/** What the reader has to know of a verdict beside it: where the org's formulas say otherwise, what the deal doesn't say. */
export function remarksOn({ deal, differs }: Verdict): string[] {
  const otherwise =
    deal.gap > 0
      ? `the org counts a Forecast Gap of ${deal.gap}, which its records don't explain`
      : 'the org counts no Forecast Gap, though its records do not suffice';
  return [...(differs ? [otherwise] : []), ...unsaid(deal)];
}

function unsaid({ amount, closeDate, owner, ownerIsActive }: Deal): string[] {
  return [
    ...(amount === undefined ? ['no amount'] : []),
    ...(closeDate === undefined ? ['no close date'] : []),
    ...(ownerIsActive ? [] : [owner === '' ? 'no owner that can be seen' : `its owner ${owner} is inactive`])
  ];
}
