import { describe, expect, it } from 'vitest';
import {
  agreementOn,
  answers,
  isNotCheckable
} from '../../../force-app/main/default/lwc/agreement/agreement.ts';
import { editionsOf } from '../../content/editionContent.ts';
import { readDemoContent, readStarterContent } from '../../content/readContent.ts';
import type { Fields, Step } from '../../steps/step.ts';
import { userReference } from '../../steps/step.ts';
import { guideOfContent } from '../guideOfContent.ts';
import { planDemo, planStarter } from '../planSeed.ts';

const NOW = '2026-03-10T12:00:00.000Z';
const starter = readStarterContent('config/starter');
const demo = readDemoContent('config/demo');
const steps = [...planStarter(starter, NOW.slice(0, 10)), ...planDemo(starter, demo, NOW)];
const guide = guideOfContent(starter, demo.accounts);
const policies = [starter.policy, ...editionsOf(starter.policy, demo.policies)];

/** The fields of every planned record, with references in place of ids. */
function fieldsOf(object: string, kind: Step['kind'] = 'create'): Fields[] {
  return steps
    .filter(step => step.object === object && step.kind === kind)
    .flatMap(step => step.records.map(record => record.fields(reference => reference)));
}

describe('the plan of the seed', () => {
  it('speaks only of records that exist by then', () => {
    const known = new Set(
      [
        ...demo.teams.flatMap(({ manager, reps }) => [manager, ...reps]),
        ...['deputy', 'marketing', 'product', 'sales', 'finance', 'admin']
      ].map(userReference)
    );
    const unknown: string[] = [];
    for (const step of steps) {
      const id = (reference: string) => {
        if (!known.has(reference)) unknown.push(`${step.object}: ${reference}`);
        return reference;
      };
      if (step.kind === 'create' && step.within) id(step.within.reference);
      for (const record of step.records) record.fields(id);
      for (const record of step.records) known.add(record.reference);
    }
    expect(unknown).toEqual([]);
  });

  it('names no record twice', () => {
    const created = steps.flatMap(step =>
      step.kind === 'create' ? step.records.map(record => record.reference) : []
    );
    expect(new Set(created).size).toBe(created.length);
  });

  it('lets every function sign in its own name', () => {
    const signatures = steps.flatMap(step =>
      step.object.endsWith('Sign_Off__c')
        ? step.records.map(record => {
            const fields = record.fields(reference => reference);
            return [step.as, fields['Signed_By__c'], fields['Function__c']];
          })
        : []
    );
    const guideSigners = [
      ['product', 'user:product', 'Product Development'],
      ['marketing', 'user:marketing', 'Marketing'],
      ['sales', 'user:sales', 'Sales']
    ];
    const policySigners = [
      ['sales', 'user:sales', 'Sales'],
      ['finance', 'user:finance', 'Finance']
    ];
    expect(signatures).toEqual([
      ...guideSigners,
      ...guideSigners,
      ...policySigners,
      ...policySigners,
      ...policySigners
    ]);
  });

  it('begins a review with the counts of what the functions agree on', () => {
    expect(
      fieldsOf('Offering_Version__c', 'update').filter(fields => fields['Status__c'] === 'In Review')
    ).toEqual(
      starter.offerings.map(() => ({
        Status__c: 'In Review',
        Review__c: 1,
        Agreed_Prompts__c: 45,
        Agreed_Capabilities__c: 45
      }))
    );
  });

  it('opens every deal in Pipeline and moves it afterwards', () => {
    expect(new Set(fieldsOf('Opportunity').map(fields => fields['ForecastCategoryName']))).toEqual(
      new Set(['Pipeline'])
    );
    const moves = fieldsOf('Opportunity', 'update');
    expect(moves.filter(fields => fields['ForecastCategoryName'] === 'Commit')).toHaveLength(9);
  });

  it('lets the manager make the checks that a manager verifies or waives', () => {
    const manager = steps.filter(step => step.object === 'Criterion_Check__c' && step.as === 'manager');
    const made = manager.flatMap(step => step.records.map(record => record.fields(reference => reference)));
    expect(made.length).toBeGreaterThan(10);
    for (const fields of made) {
      const [, policy, code] = String(fields['Criterion__c']).split(':');
      const asked = policies.find(each => each.code === policy)?.criteria.find(each => each.code === code);
      expect(fields['Status__c'] === 'Waived' || asked?.verifiedBy === 'Manager').toBe(true);
      expect(fields['Checked_By__c']).toBe('user:manager');
    }
  });

  it('counts days from the day of loading', () => {
    const solenne = fieldsOf('Criterion_Check__c').find(
      fields => fields['Key__c'] === 'deal:solenne-receivables:criterion:forecast-policy-2:plan-agreed'
    );
    expect(solenne).toMatchObject({ Checked_On__c: '2026-02-14', Expires_On__c: '2026-03-16' });
  });
});

describe('what was agreed in a call', () => {
  it('is a next step with its day, counted from the day of loading, and no private note', () => {
    const call = fieldsOf('Conversation__c').find(
      fields => fields['Key__c'] === 'deal:talbrook-receivables:demo-1:contact:everett-cole'
    );
    expect(call).toMatchObject({
      Next_Step__c: 'you correct the numbers in this letter with your treasurer, and we speak about them',
      Next_Step_On__c: '2026-03-14',
      Notes__c:
        "His treasurer is said to prefer the bank's own tool. Hear him before the numbers go anywhere."
    });
  });

  it('comes after every call that led to something', () => {
    const calls = demo.deals.flatMap(deal => deal.conversations);
    expect(calls.filter(call => call.nextStep !== undefined).length).toBeGreaterThan(40);
    expect(calls.filter(call => call.nextStepInDays !== undefined && call.nextStep === undefined)).toEqual(
      []
    );
  });
});

describe('days with a buyer', () => {
  it('are counted by one conversation each', () => {
    const conversations = fieldsOf('Conversation__c');
    const dayOf = ({ Opportunity__c, Contact__c, Started__c }: Fields): string =>
      [Opportunity__c, Contact__c, String(Started__c).slice(0, 10)].join(':');
    const counted = conversations.filter(fields => 'Day_Key__c' in fields);
    expect(counted.map(({ Day_Key__c }) => Day_Key__c)).toEqual(counted.map(dayOf));
    expect(counted.map(dayOf).toSorted()).toEqual([...new Set(conversations.map(dayOf))].toSorted());
  });
});

describe('what buyers confirmed of an outcome', () => {
  it('is worth its value once in a deal', () => {
    const confirmed = fieldsOf('Buyer_Outcome__c').filter(
      ({ Progress__c, Shared_By__c, Annual_Value__c }) =>
        Progress__c === 'Confirmed' && Shared_By__c === 'Directly' && Annual_Value__c !== null
    );
    const worthOf = ({ Opportunity__c, Outcome__c }: Fields): string =>
      [Opportunity__c, String(Outcome__c).split(':').at(-1)].join(':');
    const counted = fieldsOf('Buyer_Outcome__c').flatMap(({ Value_Key__c }) => Value_Key__c ?? []);
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.toSorted()).toEqual([...new Set(confirmed.map(worthOf))].toSorted());
  });
});

describe('answers to free questions', () => {
  it('stand under an unmet need, without a prompt and under keys of their own', () => {
    const free = fieldsOf('Answer__c').filter(fields => fields['Prompt__c'] === null);
    expect(free.map(fields => fields['Key__c'])).toEqual(
      [1, 2, 3].map(place => `deal:pellegrin-payroll:contact:giulia-ferrante:free:demo-1-${place}`)
    );
    expect(free[0]).toMatchObject({
      Buyer_Outcome__c: 'conversation:pellegrin-payroll:demo-1:unmet',
      Question_Asked__c: 'How are tips paid out today?',
      Reply__c: 'Given',
      Text__c: 'In cash, by the shift leader, when there is time',
      Said__c: 'Last summer two of them had to be let go over it.'
    });
  });
});

describe('what managers decided', () => {
  const reviews = () => fieldsOf('Deal_Review__c');
  const teamOf = (owner: string) => demo.teams.find(({ reps }) => reps.includes(owner));

  it('is decided by the manager of whoever sells, in each of the last four weeks', () => {
    const given = demo.deals.flatMap(deal =>
      deal.reviews.map(({ daysAgo }) => [teamOf(deal.owner)?.manager, daysAgo].join(' '))
    );
    for (const { manager } of demo.teams) {
      expect([7, 14, 21, 28].filter(daysAgo => !given.includes(`${manager} ${daysAgo}`))).toEqual([]);
    }
    const own = reviews().filter(({ Opportunity__c, Reviewed_By__c }) => {
      const deal = demo.deals.find(({ key }) => Opportunity__c === `deal:${key}`);
      return Reviewed_By__c === `user:${teamOf(deal?.owner ?? '')?.manager ?? ''}`;
    });
    expect(own).toHaveLength(reviews().length);
  });

  it('stands under the review that it follows, the first under none', () => {
    const before = new Map<string, string>();
    for (const step of steps.filter(({ object }) => object === 'Deal_Review__c')) {
      for (const { reference, fields } of step.records) {
        const { Opportunity__c: deal, Key__c: key } = fields(each => each);
        expect(key).toBe(`${String(deal)}:${before.get(String(deal)) ?? 'first'}`);
        before.set(String(deal), reference);
      }
    }
    expect(before.size).toBeGreaterThan(20);
  });
});

describe('the policies of the demo', () => {
  const changes = (): unknown[] =>
    steps
      .filter(({ kind, object }) => kind === 'update' && object === 'Qualification_Policy__c')
      .flatMap(({ records }) =>
        records.map(({ reference, fields }) => {
          const { Status__c, Larger_Deals__c } = fields(each => each);
          return [reference, Status__c ?? Larger_Deals__c];
        })
      );

  it('follow each other: the first retires with a grace, the next leaves larger deals to one for them, and one is written', () => {
    expect(changes()).toEqual([
      ['policy:forecast-policy', 'In Review'],
      ['policy:forecast-policy', 'Agreed'],
      ['policy:forecast-policy-2', 'In Review'],
      ['policy:forecast-policy', 'Retired'],
      ['policy:forecast-policy-2', 'Agreed'],
      ['policy:forecast-policy-4', 'In Review'],
      ['policy:forecast-policy-2', 'policy:forecast-policy-4'],
      ['policy:forecast-policy-4', 'Agreed']
    ]);
    expect(fieldsOf('Qualification_Policy__c', 'update')).toContainEqual({
      Status__c: 'Retired',
      In_Force_Key__c: null,
      Accepted_Until__c: '2026-03-31'
    });
    expect(fieldsOf('Qualification_Policy__c', 'update')).toContainEqual({
      Larger_Deals__c: 'policy:forecast-policy-4',
      Larger_Accepted_Until__c: '2026-03-24'
    });
    expect(fieldsOf('Qualification_Policy__c').map(({ Name }) => Name)).toEqual([
      'Forecast policy 1',
      'Forecast policy 2',
      'Forecast policy 4 for larger deals',
      'Forecast policy 3'
    ]);
  });

  it('judge deals of their amount, and two that they judged before another took them', () => {
    const judgedBy = (code: string) =>
      demo.deals.filter(({ key }) =>
        fieldsOf('Deal_Qualification__c').some(({ Key__c }) => Key__c === `deal:${key}:policy:${code}`)
      );
    expect(judgedBy('forecast-policy').map(({ key }) => key)).toEqual(['castell-payroll']);
    expect(judgedBy('forecast-policy-4').map(({ amount }) => amount)).toEqual([310_000, 420_000, 390_000]);
    const others = judgedBy('forecast-policy-2').filter(({ amount = 0 }) => amount >= 300_000);
    expect(others.map(({ key, policy }) => [key, policy])).toEqual([
      ['prairie-payroll', 'forecast-policy-2']
    ]);
  });

  it('judge what they judged before they retired', () => {
    const judged = steps.findIndex(({ object }) => object === 'Deal_Qualification__c');
    const retired = steps.findIndex(({ object, records }) =>
      records.some(
        ({ fields }) =>
          object === 'Qualification_Policy__c' && fields(each => each)['Status__c'] === 'Retired'
      )
    );
    expect(judged).toBeLessThan(retired);
  });

  it('have one criterion that only warns, which some deals of Commit lack', () => {
    const warned = fieldsOf('Criterion_Check__c').filter(({ Effect__c }) => Effect__c === 'Warns');
    expect(warned.length).toBeGreaterThan(3);
    expect(warned.map(({ Criterion__c }) => Criterion__c)).toEqual(
      warned.map(() => 'criterion:forecast-policy-2:contract-read')
    );
    const claimed = demo.deals.filter(({ forecastCategory }) => forecastCategory === 'Commit');
    const lack = claimed.filter(({ key }) =>
      warned.every(({ Key__c }) => !String(Key__c).startsWith(`deal:${key}:`))
    );
    expect([lack.length, claimed.length]).toEqual([6, 9]);
  });

  it('are tried by two managers, who agree on all criteria but one', () => {
    const judgements = fieldsOf('Test_Judgement__c').map(
      ({ Criterion__c, Test_Deal__c, Answer__c, Key__c }) => ({
        criterionId: String(Criterion__c),
        testDealId: String(Test_Deal__c),
        judgeId: String(Key__c).split(':').at(-1) ?? '',
        answer: answers.find(answer => answer === Answer__c) ?? 'Cannot tell'
      })
    );
    expect([...new Set(judgements.map(({ judgeId }) => judgeId))]).toEqual(['manager', 'deputy']);
    const criteria = [...new Set(judgements.map(({ criterionId }) => criterionId))];
    const findings = criteria.map(id => agreementOn(id, judgements));
    expect(findings.map(({ deals }) => deals)).toEqual(criteria.map(() => 10));
    expect(findings.filter(isNotCheckable).map(({ criterionId }) => criterionId)).toEqual([
      'criterion:forecast-policy-3:argues-for-us'
    ]);
    expect(findings.map(({ finding }) => finding)).toContain('checkable');
  });
});

describe('the demo', () => {
  const deals = (test: (deal: (typeof demo.deals)[number]) => boolean) => demo.deals.filter(test);

  it('has 46 deals in every forecast category', () => {
    const categories = new Map<string, number>();
    for (const { forecastCategory } of demo.deals) {
      categories.set(forecastCategory, (categories.get(forecastCategory) ?? 0) + 1);
    }
    expect(Object.fromEntries(categories)).toEqual({
      Pipeline: 17,
      'Best Case': 9,
      'Most Likely': 5,
      Commit: 9,
      Closed: 4,
      Omitted: 2
    });
  });

  it('has a deal to call, one in mid-call, one with an unmet need and one that is low', () => {
    expect(
      deals(deal => deal.conversations.length === 0 && deal.key === 'brightwater-receivables')
    ).toHaveLength(1);
    expect(deals(deal => deal.conversations.some(call => call.minutes === undefined))).toHaveLength(1);
    expect(
      deals(deal => deal.conversations.some(call => call.outcomes.some(heard => 'unmetNeed' in heard))).length
    ).toBeGreaterThan(0);
    const levels = (deal: (typeof demo.deals)[number]) =>
      deal.conversations.map(call => guide.title(call.contact)?.level);
    expect(
      deals(deal => deal.conversations.length > 1 && levels(deal).every(level => level === 'Staff'))
    ).toHaveLength(1);
  });

  it('has no deal without a team, and some whose amount nobody knows', () => {
    const sellers = demo.teams.flatMap(({ reps }) => reps);
    expect(deals(({ owner }) => !sellers.includes(owner))).toEqual([]);
    expect(deals(({ amount }) => amount === undefined)).toHaveLength(3);
  });

  it('has deals that lack one and two criteria of Commit', () => {
    const commit = starter.policy.criteria.map(criterion => criterion.code);
    const lacking = (deal: (typeof demo.deals)[number]) =>
      commit.filter(
        code => !deal.checks.some(check => check.criterion === code && check.status !== 'Not Met')
      );
    const likely = deals(deal => deal.forecastCategory === 'Most Likely').map(deal => lacking(deal).length);
    expect(likely.sort()).toEqual([1, 2, 2, 2, 3]);
  });

  it('writes titles as people do, and leaves two that only a person can place', () => {
    const contacts = demo.accounts.flatMap(account => account.contacts);
    const unplaced = contacts.filter(contact => guide.title(contact.key) === undefined);
    expect(unplaced.map(contact => contact.title)).toEqual(['Head of Transformation', 'CEO']);
    expect(contacts.filter(contact => contact.titleMatch !== undefined)).toHaveLength(1);
    const names = new Set(starter.titles.map(title => title.name));
    expect(contacts.filter(contact => names.has(contact.title)).length).toBeLessThan(contacts.length / 5);
  });

  it('asks people what the guide asks their title, save by proxy', () => {
    const misplaced = demo.deals.flatMap(deal =>
      deal.conversations.flatMap(call =>
        call.outcomes.flatMap(heard => {
          if ('unmetNeed' in heard || heard.sharedBy === 'By proxy') return [];
          const target = guide.targetTitle(call.contact, deal.offering);
          return target?.outcomes.some(outcome => outcome.code === heard.outcome)
            ? []
            : [`${deal.key}: ${heard.outcome}`];
        })
      )
    );
    expect(misplaced).toEqual([]);
  });

  it('answers every prompt in its own way', () => {
    const wrong = demo.deals.flatMap(deal =>
      deal.conversations.flatMap(call =>
        call.outcomes.flatMap(heard =>
          'unmetNeed' in heard
            ? []
            : heard.answers
                .filter(({ prompt, said }) => !fits(guide.prompt(prompt), said))
                .map(answer => answer.prompt)
        )
      )
    );
    expect(wrong).toEqual([]);
  });
});

function fits(prompt: ReturnType<typeof guide.prompt>, said: number | boolean | string): boolean {
  if (said === "Doesn't know") return true;
  switch (prompt.answerType) {
    case 'Number':
      return typeof said === 'number';
    case 'Yes/No':
      return typeof said === 'boolean';
    case 'Choice':
      return prompt.choices.some(choice => choice === said);
    case 'Text':
      return typeof said === 'string';
  }
}
