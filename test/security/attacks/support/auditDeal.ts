/**
 * Whether a deal stands where it may, judged anew from its records: an auditor who trusts no formula, no roll-up and no
 * rule of the package.
 */
import { day } from '../../../conformance/support/world.ts';
import type { CheckFact, CriterionFact, DealFacts } from './dealFacts.ts';
import { segmentProblems } from './auditSegment.ts';
import { saysNothing } from './saysNothing.ts';

/** Who may do what, by the ids of users. */
export interface Entitled {
  readonly verify: ReadonlySet<string>;
  readonly waive: ReadonlySet<string>;
  /** Who loads what others did. */
  readonly migrate: ReadonlySet<string>;
}

const gates = ['Best Case', 'Most Likely', 'Commit', 'Closed Won'];
const hour = 3_600_000;

/** How many gates a deal has passed, by where it stands. */
function passed({ deal }: DealFacts): number {
  if (deal.IsWon || deal.ForecastCategoryName === 'Closed') return gates.length;
  return gates.indexOf(deal.ForecastCategoryName) + 1;
}

/** What is wrong with the deal, in words; nothing when all is right. */
export function auditDeal(facts: DealFacts, entitled: Entitled): string[] {
  return [
    ...forecastProblems(facts),
    ...facts.checks.filter(isJudged).flatMap(check => checkProblems(facts, check, entitled)),
    ...outcomeProblems(facts),
    ...figureProblems(facts)
  ];
}

const isJudged = ({ Status__c }: CheckFact): boolean => Status__c !== 'Not Met';

function forecastProblems(facts: DealFacts): string[] {
  const { deal, qualification, criteria } = facts;
  const rank = passed(facts);
  if (rank === 0) return [];
  const where = deal.IsWon ? 'is won' : `stands in ${deal.ForecastCategoryName}`;
  if (!qualification) return [`It ${where} without a qualification.`];
  if (qualification.Opportunity__c !== deal.Id)
    return [`It ${where} with the qualification of another deal.`];
  const { Status__c, Accepted_Until__c, Agreed_Criteria__c } = qualification.Policy__r;
  const inGrace = Status__c === 'Retired' && (Accepted_Until__c ?? '') >= day(0);
  const asked = criteria.filter(({ Policy__c }) => Policy__c === qualification.Policy__c);
  return [
    ...segmentProblems(facts),
    ...(Status__c === 'Agreed' || inGrace ? [] : [`It ${where} by a policy that is ${Status__c}.`]),
    ...(Agreed_Criteria__c === asked.length
      ? []
      : [`It ${where} by a policy with criteria that nobody signed.`]),
    ...asked
      .filter(({ Gate__c, Effect__c }) => gates.indexOf(Gate__c) < rank && Effect__c !== 'Warns')
      .filter(criterion => !isMet(facts, qualification.Id, criterion))
      .map(criterion => `It ${where}, and a criterion of ${criterion.Gate__c} is not met.`)
  ];
}

/** The criterion has a judgement that counts today, and the figure that it asks for. */
function isMet(facts: DealFacts, qualification: string, criterion: CriterionFact): boolean {
  return facts.checks.some(
    check =>
      check.Deal_Qualification__c === qualification &&
      check.Criterion__c === criterion.Id &&
      isJudged(check) &&
      (check.Expires_On__c ?? day(0)) >= day(0) &&
      (check.Status__c === 'Waived' || figure(facts, criterion.Measure__c) >= (criterion.Threshold__c ?? 0))
  );
}

function checkProblems({ deal, criteria }: DealFacts, check: CheckFact, entitled: Entitled): string[] {
  const criterion = criteria.find(({ Id }) => Id === check.Criterion__c);
  if (!criterion) return ['A judgement is of no criterion.'];
  const problems: string[] = [];
  const wrong = (isWrong: boolean, words: string): void => {
    if (isWrong) problems.push(`A judgement ${words}.`);
  };
  const met = check.Status__c === 'Met';
  const judge = check.Checked_By__c ?? '';
  const days = criterion.Valid_Days__c;
  const latest = new Date(Date.parse(check.Checked_On__c ?? '1970-01-01') + (days ?? 0) * 24 * hour);
  const copied = (['Gate__c', 'Measure__c', 'Threshold__c'] as const).every(
    name => (check[name] ?? null) === (criterion[name] ?? null)
  );
  wrong(!copied, 'claims another gate, measure or threshold than its criterion');
  wrong(
    (check.Effect__c === 'Warns') !== (criterion.Effect__c === 'Warns'),
    'blocks where its criterion warns, or warns where that blocks'
  );
  wrong(saysNothing(check.Evidence__c), `rests on ${JSON.stringify(check.Evidence__c)}`);
  wrong((check.Checked_On__c ?? '9999') > day(0), 'has no day, or one that is to come');
  wrong(
    days !== null && (check.Expires_On__c ?? '9999') > latest.toISOString().slice(0, 10),
    'lasts longer than its criterion allows'
  );
  wrong(
    judge !== check.LastModifiedById && !entitled.migrate.has(check.LastModifiedById),
    'was made in the name of somebody else'
  );
  wrong(
    met && criterion.Verified_By__c === 'Manager' && !entitled.verify.has(judge),
    'was made by somebody who may not verify'
  );
  wrong(!met && !entitled.waive.has(judge), 'waives, by somebody who may not');
  wrong(!met && judge === deal.OwnerId, 'waives for the own deal');
  const ofBuyer = met && criterion.Buyer_Evidence_Required__c;
  wrong(ofBuyer && check.Contact__c === null, 'names no buyer');
  wrong(
    ofBuyer && !['Buyer said', 'Buyer document'].includes(check.Evidence_Source__c ?? ''),
    'takes our view for the buyer’s'
  );
  wrong(
    check.Contact__r !== null && !check.Is_External__c && check.Contact__r.AccountId !== deal.AccountId,
    'stands beside the buyer of another account'
  );
  return problems;
}

function outcomeProblems({ deal, outcomes, conversations }: DealFacts): string[] {
  const foreign = (row: DealFacts['conversations'][number] | DealFacts['outcomes'][number]): boolean =>
    !row.Is_External__c && row.Contact__r.AccountId !== deal.AccountId;
  return [
    ...outcomes.filter(foreign).map(() => 'An outcome stands beside the buyer of another account.'),
    ...conversations.filter(foreign).map(() => 'A conversation was held with the buyer of another account.'),
    ...conversations
      .filter(({ Started__c }) => Date.parse(Started__c) > Date.now() + hour / 2)
      .map(() => 'A conversation counts that is still to come.'),
    ...outcomes
      .filter(({ Annual_Value__c }) => (Annual_Value__c ?? 0) < 0)
      .map(() => 'An outcome is worth less than nothing.'),
    ...outcomes
      .filter(({ Progress__c }) => Progress__c === 'Confirmed')
      .flatMap(outcome => [
        ...(saysNothing(outcome.Buyer_Words__c) ? ['A buyer confirmed without saying so.'] : []),
        ...((outcome.Confirmed_On__c ?? '9999') > day(0)
          ? ['A buyer confirmed on no day, or one to come.']
          : []),
        ...(outcome.Outcome__r ? [] : ['A need that the offering does not meet is confirmed.'])
      ])
  ];
}

/** The figures of the deal that criteria ask for, by their measures. */
const figures = {
  'Situation diagnosed': 'Questions_Answered__c',
  'Outcomes shared': 'Outcomes_Shared__c',
  'Outcomes confirmed': 'Outcomes_Confirmed__c',
  'Key players with an outcome': 'Key_Player_Outcomes__c',
  'Annual value confirmed': 'Annual_Value_Confirmed__c',
  Conversations: 'Conversation_Days__c'
} as const;

const figureProblems = (facts: DealFacts): string[] =>
  Object.entries(figures)
    .filter(([measure, field]) => (facts.deal[field] ?? 0) > figure(facts, measure))
    .map(([measure]) => `More is counted than there is: ${measure}.`);

/** What a measure counts, counted from the records. */
function figure({ outcomes, answers, conversations }: DealFacts, measure: string): number {
  const shared = outcomes.filter(({ Outcome__r }) => Outcome__r !== null);
  const confirmed = shared.filter(
    ({ Progress__c, Shared_By__c }) => Progress__c === 'Confirmed' && Shared_By__c === 'Directly'
  );
  switch (measure) {
    case 'Attested':
      return Infinity;
    case 'Situation diagnosed':
      return new Set(
        answers.filter(saysSomething).map(answer => answer.Prompt__r?.Code__c ?? answer.Prompt__c)
      ).size;
    case 'Outcomes shared':
      return shared.length;
    case 'Outcomes confirmed':
      return confirmed.length;
    case 'Key players with an outcome':
      return new Set(shared.filter(isKeyPlayers).map(({ Contact__c }) => Contact__c)).size;
    case 'Annual value confirmed':
      return valueOf(confirmed);
    case 'Conversations':
      return new Set(conversations.map(one => `${one.Contact__c} ${one.Started__c.slice(0, 10)}`)).size;
    default:
      return 0;
  }
}

/** What the outcomes are worth, each once, as the buyer said who named most. */
function valueOf(confirmed: DealFacts['outcomes']): number {
  const values = new Map<string, number>();
  for (const { Outcome__c, Outcome__r, Annual_Value__c } of confirmed) {
    const outcome = Outcome__r?.Code__c ?? Outcome__c ?? '';
    values.set(outcome, Math.max(values.get(outcome) ?? 0, Annual_Value__c ?? 0));
  }
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}

const saysSomething = (answer: DealFacts['answers'][number]): boolean =>
  answer.Prompt__r?.Required__c === true &&
  answer.Buyer_Outcome__r.Shared_By__c === 'Directly' &&
  answer.Reply__c !== "Doesn't know" &&
  (answer.Reply__c !== 'Given' || answer.Number__c !== null || !saysNothing(answer.Text__c));

const isKeyPlayers = ({ Shared_By__c, Outcome__r, Contact__r }: DealFacts['outcomes'][number]): boolean =>
  Shared_By__c === 'Directly' &&
  Outcome__r?.Target_Title__r.Key_Player__c === true &&
  Contact__r.Title_Match__c === Outcome__r.Target_Title__r.Title__c;
