import type { Grounds } from './listedDeal';

/**
 * Why a deal's category rests on less than its criteria: it was never judged; its policy counts no more, or isn't for
 * deals like it; checks expired; measures fell; criteria are not met, or no longer.
 */
export type Weakness =
  | { readonly kind: 'neverJudged' | 'policyOver' | 'otherPolicy' }
  | { readonly kind: 'expired'; readonly count: number; readonly since: string }
  | { readonly kind: 'fell' | 'notMet'; readonly count: number };

function weakness(kind: 'fell' | 'notMet', count: number): Weakness[] {
  return count > 0 ? [{ kind, count }] : [];
}

/** What a deal's category lacks, the plainest first; nothing when it holds. */
export function weaknesses(deal: Grounds, today: string): Weakness[] {
  const { gap, rank, fallen } = deal;
  if (gap === 0 || rank === 0) return [];
  if (!deal.hasQualification) return [{ kind: 'neverJudged' }];
  if (!deal.isJudged) return [{ kind: deal.isInSegment ? 'policyOver' : 'otherPolicy' }];
  const expired = deal.expiries
    .slice(0, rank)
    .filter((day): day is string => day !== undefined && day < today)
    .toSorted();
  const [since] = expired;
  return [
    ...(since === undefined ? [] : [{ kind: 'expired', count: expired.length, since } as const]),
    ...weakness('fell', fallen),
    ...weakness('notMet', gap - expired.length - fallen)
  ];
}
