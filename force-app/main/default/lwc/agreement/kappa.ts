/** How far two judges agree about the same deals. */

/** What one judge and another said about one deal. */
export type Pair<Answer> = readonly [one: Answer, other: Answer];

/**
 * The share of the deals on which two agree, and Cohen's kappa: how much of the agreement that chance would not have
 * brought they reached, from 1 (all of it) over 0 (as much as chance) to below (less). Nothing where chance alone would make
 * them agree on every deal, because both gave one answer throughout (Cohen 1960, A Coefficient of Agreement for Nominal
 * Scales, Educational and Psychological Measurement 20).
 *
 * @throws RangeError without a deal: nobody agrees about nothing.
 */
export function pairAgreement<Answer>(pairs: readonly Pair<Answer>[]): {
  readonly share: number;
  readonly kappa?: number;
} {
  const all = pairs.length;
  if (all === 0)
    throw new RangeError('Two judges agree about deals that both of them judged, and there is none.');
  const agreed = pairs.filter(([one, other]) => one === other).length;
  // In whole numbers, so that what lies on a threshold is not rounded below it.
  const byChance = [...new Set(pairs.flat())]
    .map(answer => times(pairs, answer, 0) * times(pairs, answer, 1))
    .reduce((sum, each) => sum + each, 0);
  const beyondChance = all * all - byChance;
  const share = agreed / all;
  return beyondChance === 0 ? { share } : { share, kappa: (agreed * all - byChance) / beyondChance };
}

/** How many deals one of the two gave that answer to. */
function times<Answer>(pairs: readonly Pair<Answer>[], answer: Answer, judge: 0 | 1): number {
  return pairs.filter(pair => pair[judge] === answer).length;
}
