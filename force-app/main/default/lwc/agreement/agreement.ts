/**
 * The two-manager test: managers judge the same deals by the same criteria without seeing each other's answers, and where
 * they come to different results the criterion can't be checked as it is written.
 */
import { pairAgreement } from './kappa';
import type { Pair } from './kappa';
import type { Answer, Judged } from './types';

export { countingIn, isOutdated, seenDeals } from './counting';
export { progressOf } from './progress';
export { answers, mostDeals } from './types';
export type { Answer, Deal, Judged, TestJudgement, ManagerTest, TestCriterion, TestDeal } from './types';

/**
 * What the test says about a criterion. `untested`: no deal that two judged. `tooFew`: fewer than the test needs to say
 * anything. `differs` and `cannotTell`: not checkable, because judges come to different results, or to none. `oneSided`: they
 * agree, but no more than they would by giving nearly every deal the same answer. `checkable`: they agree.
 */
export type Finding = 'untested' | 'tooFew' | 'differs' | 'cannotTell' | 'oneSided' | 'checkable';

/** How far judges agree on one criterion. Shares are from 0 to 1. */
export interface Agreement {
  readonly criterionId: string;
  /** Deals that two or more judged. */
  readonly deals: number;
  /** Averaged over the pairs of judges; nothing while there is no deal that two judged. */
  readonly share?: number;
  /** Averaged over the pairs of judges that have one; nothing where none has, because both always gave one answer. */
  readonly kappa?: number;
  readonly cannotTell: number;
  /** The deals about which judges said different things, as they were given. */
  readonly differing: readonly string[];
  readonly finding: Finding;
}

/**
 * What is asked of a criterion. Share and kappa are those below which McHugh calls agreement inadequate (2012, Interrater
 * reliability: the kappa statistic, Biochemia Medica 22). Half of the ten deals of a test, and one answer in five that can't
 * be told, are this product's own.
 */
export const least = { share: 0.8, kappa: 0.6, deals: 5, cannotTell: 0.2 } as const;

/** May managers be asked to check it? Not, when a test of enough deals says that they come to no common result. */
export function isNotCheckable({ finding }: Agreement): boolean {
  return finding === 'differs' || finding === 'cannotTell';
}

/** Did two managers judge enough deals by it to say anything? */
export function isTold({ finding }: Agreement): boolean {
  return finding !== 'untested' && finding !== 'tooFew';
}

type ByDeal = ReadonlyMap<string, ReadonlyMap<string, Answer>>;

/** What was said of each deal that two or more judged, by judge. */
function commonDeals(judgements: readonly Judged[]): ByDeal {
  const deals = new Map<string, Map<string, Answer>>();
  for (const { testDealId, judgeId, answer } of judgements) {
    deals.set(testDealId, (deals.get(testDealId) ?? new Map<string, Answer>()).set(judgeId, answer));
  }
  return new Map([...deals].filter(([, said]) => said.size > 1));
}

/** For each two judges, what they said of the deals that both judged. */
function pairsIn(deals: ByDeal): Pair<Answer>[][] {
  const judges = [...new Set([...deals.values()].flatMap(said => [...said.keys()]))];
  return judges.flatMap((one, place) =>
    judges.slice(place + 1).flatMap(other => {
      const both = [...deals.values()].flatMap((said): Pair<Answer>[] => {
        const [ofOne, ofOther] = [said.get(one), said.get(other)];
        return ofOne && ofOther ? [[ofOne, ofOther]] : [];
      });
      return both.length > 0 ? [both] : [];
    })
  );
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function findingOf({ deals, share = 0, kappa, cannotTell }: Omit<Agreement, 'finding'>): Finding {
  if (deals === 0) return 'untested';
  if (deals < least.deals) return 'tooFew';
  if (share < least.share) return 'differs';
  if (cannotTell > least.cannotTell) return 'cannotTell';
  return kappa === undefined || kappa < least.kappa ? 'oneSided' : 'checkable';
}

/** How far judges agree on a criterion, by what was said of it; what was said of others is passed over. */
export function agreementOn(criterionId: string, judgements: readonly Judged[]): Agreement {
  const deals = commonDeals(judgements.filter(judged => judged.criterionId === criterionId));
  const pairs = pairsIn(deals).map(pairAgreement);
  const said = [...deals.values()].flatMap(each => [...each.values()]);
  const figures = {
    criterionId,
    deals: deals.size,
    share: mean(pairs.map(({ share }) => share)),
    kappa: mean(pairs.flatMap(({ kappa }) => (kappa === undefined ? [] : [kappa]))),
    cannotTell: mean(said.map(answer => Number(answer === 'Cannot tell'))) ?? 0,
    differing: [...deals].flatMap(([id, each]) => (new Set(each.values()).size > 1 ? [id] : []))
  };
  return { ...figures, finding: findingOf(figures) };
}
