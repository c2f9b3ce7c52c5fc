import { agreementOn, countingIn, isNotCheckable, isTold, least, progressOf } from 'c/agreement';
import type { Agreement, TestJudgement, ManagerTest, TestCriterion } from 'c/agreement';
import { fill } from 'c/phrase';
import type { AgreementRow } from 'c/policyTestAgreement';
import { answerLabels, findings, labels } from './comparisonLabels';

/** What the comparison of a test shows, written for a locale (a BCP 47 tag). */
export interface Comparison {
  readonly rows: readonly AgreementRow[];
  readonly judges: readonly string[];
  readonly summary: string;
  readonly thresholds: string;
}

function formatsIn(locale: string): Record<'share' | 'kappa', (value: number) => string> {
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const kappa = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return { share: value => share.format(value), kappa: value => kappa.format(value) };
}

function judgesOf(test: ManagerTest, counting: readonly TestJudgement[]): string[] {
  const names = new Map(counting.map(({ judgeId, judge }) => [judgeId, judge]));
  const [criteria, deals] = [test.criteria, test.deals].map(all => all.map(({ id }) => id));
  return progressOf(counting, criteria ?? [], deals ?? []).map(done =>
    fill(
      labels.judge,
      names.get(done.judgeId) ?? '',
      done.deals,
      test.deals.length,
      done.answers,
      test.deals.length * test.criteria.length
    )
  );
}

/** Where judges differ: what each of them said of each such deal. */
function differencesOf(
  { criterionId, differing }: Agreement,
  test: ManagerTest,
  counting: readonly TestJudgement[]
): AgreementRow['differences'] {
  return differing.map(id => ({
    id,
    name: test.deals.find(deal => deal.id === id)?.deal?.name ?? labels.outOfSight,
    said: counting
      .filter(judged => judged.criterionId === criterionId && judged.testDealId === id)
      .map(({ judge, answer }) => fill(labels.said, judge, answerLabels[answer]))
  }));
}

/** What matters first: what can't be checked, and of how much that can't be told, so that nothing compared is no good sign. */
function summaryOf(agreements: readonly Agreement[]): string {
  if (agreements.every(({ deals }) => deals === 0)) return labels.nothingCompared;
  const untold = agreements.filter(agreement => !isTold(agreement)).length;
  const text = untold === 0 ? labels.summary : labels.summaryPartly;
  return fill(text, agreements.filter(isNotCheckable).length, agreements.length, untold);
}

/** The comparison of what judges said in a test, with the criteria in their order. */
export function comparisonOf(test: ManagerTest, locale: string): Comparison {
  const write = formatsIn(locale);
  const counting = countingIn(test);
  const agreements = test.criteria.map(({ id }) => agreementOn(id, counting));
  const kappaOf = ({ deals, kappa }: Agreement): string => {
    if (deals === 0) return labels.noFigure;
    return kappa === undefined ? labels.noKappa : write.kappa(kappa);
  };
  const rowOf = ({ id, gate, statement }: TestCriterion, place: number): AgreementRow[] => {
    const agreement = agreements[place];
    if (!agreement) return [];
    const { deals, share, finding, differing } = agreement;
    const { text, icon } = findings[finding];
    return [
      {
        ...{ id, gate, statement, icon },
        deals: String(deals),
        share: share === undefined ? labels.noFigure : write.share(share),
        kappa: kappaOf(agreement),
        finding: finding === 'tooFew' ? fill(text, least.deals) : text,
        differingText: differing.length > 0 ? fill(labels.differing, differing.length) : '',
        differences: differencesOf(agreement, test, counting)
      }
    ];
  };
  return {
    rows: test.criteria.flatMap(rowOf),
    judges: judgesOf(test, counting),
    summary: summaryOf(agreements),
    thresholds: fill(
      labels.thresholds,
      write.share(least.share),
      write.share(least.cannotTell),
      write.kappa(least.kappa)
    )
  };
}
