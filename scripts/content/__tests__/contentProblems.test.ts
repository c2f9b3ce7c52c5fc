import { describe, expect, it } from 'vitest';
import { contentProblems } from '../contentProblems.ts';
import type { OfferingContent, PromptContent } from '../offeringContent.ts';
import { readStarterContent } from '../readContent.ts';
import type { StarterContent } from '../readContent.ts';

const starter = readStarterContent('config/starter');

/** Smallest content without a problem; a test changes one thing in it. */
function content(
  prompt: Partial<PromptContent> = {},
  offering: Partial<OfferingContent> = {}
): StarterContent {
  const base: PromptContent = {
    code: 'cash-1',
    question: 'How do you plan cash today?',
    followUp: 'Who does that?',
    letterSentence: 'You plan it like this: “{answer}”.',
    required: true,
    answerType: 'Text',
    capability: {
      code: 'plan',
      name: 'Plan',
      event: 'cash is short',
      player: 'you',
      action: 'see why'
    }
  };
  const outcome = {
    code: 'cash',
    statement: 'Have cash',
    inTheirWords: 'have cash',
    measure: 'Cash',
    unit: 'USD',
    scope: 'Enterprise' as const,
    prompts: [{ ...base, ...prompt } as PromptContent]
  };
  return {
    titles: [
      {
        name: 'Treasurer',
        level: 'Management',
        function: 'Finance',
        canFund: false,
        synonyms: ['Head of Cash']
      }
    ],
    offerings: [
      {
        code: 'cash-desk',
        name: 'Cash Desk',
        description: 'Cash',
        product: { name: 'Cash', productCode: 'C', description: 'Cash' },
        versionNumber: 1,
        whatChanged: 'First',
        targetTitles: [{ title: 'Treasurer', decisionRole: 'Decides', keyPlayer: true, outcomes: [outcome] }],
        ...offering
      }
    ],
    policy: starter.policy
  };
}

const expectProblems = (given: StarterContent) => expect(contentProblems(given));

describe('content that is fit for a call', () => {
  it('has no problem', () => expectProblems(content()).toEqual([]));

  it('asks questions', () =>
    expectProblems(content({ question: 'Tell me about cash.' })).toEqual([
      'cash-1: "Tell me about cash." is not a question'
    ]));

  it('asks what can be said in one breath', () => {
    const long = `${'how '.repeat(25)}often?`;
    expectProblems(content({ question: long })).toEqual([`cash-1: "${long}" has over 25 words`]);
    expectProblems(content({ question: `${'how '.repeat(24)}often?` })).toEqual([]);
  });

  it('does not talk like a brochure', () => {
    expectProblems(content({ question: 'Would an AI-driven platform help?' })).toEqual([
      'cash-1: "ai-driven" is a word of a brochure',
      'cash-1: "platform" is a word of a brochure'
    ]);
    const capability = {
      code: 'c',
      name: 'C',
      event: 'e',
      player: 'you',
      action: 'get real-time visibility'
    };
    expectProblems(content({ capability })).toEqual([
      'cash-1: "real-time" is a word of a brochure',
      'cash-1: "visibility" is a word of a brochure'
    ]);
  });

  it('tells a capability in parts that make one sentence', () => {
    const capability = {
      code: 'c',
      name: 'C',
      event: 'when cash is short.',
      player: 'You',
      action: 'could see'
    };
    expectProblems(content({ capability })).toEqual([
      'cash-1: the event ends with punctuation',
      'cash-1: the event repeats a word of the sentence',
      'cash-1: the player starts with a capital',
      'cash-1: the action repeats a word of the sentence'
    ]);
  });

  it('names titles that exist, and a key player', () => {
    const given = content();
    const offerings = given.offerings.map(offering => ({
      ...offering,
      targetTitles: offering.targetTitles.map(target => ({ ...target, title: 'Pilot', keyPlayer: false }))
    }));
    expectProblems({ ...given, offerings }).toEqual([
      'cash-desk: the title Pilot is not in titles.json',
      'cash-desk: no target title is a key player'
    ]);
  });

  it('writes no title in two ways and gives no code twice', () => {
    const given = content({ code: 'cash' });
    const twins = given.titles.map(title => ({ ...title, name: 'Head of Cash', synonyms: ['HoC'] }));
    expectProblems({ ...given, titles: [...given.titles, ...twins] }).toEqual([
      'titles: "Head of Cash" belongs to more than one title',
      'the code cash is used more than once'
    ]);
  });
});

describe('content that is fit for a letter', () => {
  const choice = (letterSentence: string, choices = ['By hand', 'Not at all']) =>
    content({ answerType: 'Choice', choices, letterSentence });
  const outcome = (inTheirWords: string): StarterContent => {
    const given = content();
    const offerings = given.offerings.map(offering => ({
      ...offering,
      targetTitles: offering.targetTitles.map(target => ({
        ...target,
        outcomes: target.outcomes.map(one => ({ ...one, inTheirWords }))
      }))
    }));
    return { ...given, offerings };
  };

  it.each([
    content({ answerType: 'Yes/No', letterSentence: 'You {can|cannot} see it.' }),
    content({ answerType: 'Number', unit: 'days', letterSentence: 'It takes {answer}.' }),
    choice('{answer}: that is how you plan.'),
    choice('How do you plan cash? {answer}.'),
    outcome("move HR's hours to hiring")
  ])('has one place for the answer in a sentence', given => {
    expectProblems(given).toEqual([]);
  });

  it.each([
    [
      content({ answerType: 'Yes/No', letterSentence: 'Can you see it? {answer}.' }),
      ['cash-1: "Can you see it? {answer}." has no place for the answer']
    ],
    [
      content({ answerType: 'Number', unit: 'days', letterSentence: 'It takes {days}.' }),
      ['cash-1: "It takes {days}." has no place for the answer']
    ],
    [choice('this way: {answer}.'), ['cash-1: "this way: {answer}." is no sentence']],
    [choice('You do it so: {answer}'), ['cash-1: "You do it so: {answer}" is no sentence']],
    [
      choice('How do you plan cash? {answer}.', ['A tool we built', 'In my head']),
      [
        'cash-1: "A tool we built" speaks as who writes the letter',
        'cash-1: "In my head" speaks as who writes the letter'
      ]
    ],
    [outcome('Have cash.'), ['cash: the words start with a capital', 'cash: the words end with punctuation']],
    [
      outcome('to have our cash'),
      [
        'cash: the words repeat a word of the sentence',
        'cash: "to have our cash" speaks as who writes the letter'
      ]
    ]
  ])('and says what is wrong with it otherwise', (given, problems) => {
    expectProblems(given).toEqual(problems);
  });
});

describe('the starter content', () => {
  it('has no problem', () => expectProblems(starter).toEqual([]));

  it('covers two offerings with at least 4 titles, 3 outcomes a title and 3 prompts an outcome', () => {
    expect(starter.offerings.map(offering => offering.code)).toEqual(['managed-payroll', 'receivables-desk']);
    for (const offering of starter.offerings) {
      expect(offering.targetTitles.length).toBeGreaterThanOrEqual(4);
      for (const target of offering.targetTitles) {
        expect(target.outcomes.length).toBeGreaterThanOrEqual(3);
        for (const outcome of target.outcomes) expect(outcome.prompts.length).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('mixes the ways to answer within every title', () => {
    for (const target of starter.offerings.flatMap(offering => offering.targetTitles)) {
      const types = target.outcomes.flatMap(outcome => outcome.prompts.map(prompt => prompt.answerType));
      expect(new Set(types)).toContain('Choice');
      expect(new Set(types)).toContain('Number');
    }
  });

  it('asks key players first, with somebody who can fund among them', () => {
    const canFund = new Set(starter.titles.filter(title => title.canFund).map(title => title.name));
    for (const { targetTitles } of starter.offerings) {
      expect(targetTitles.filter(target => target.keyPlayer && canFund.has(target.title))).not.toEqual([]);
      expect(targetTitles.find(target => target.decisionRole === 'Funds')?.keyPlayer).toBe(true);
    }
  });

  it('has criteria for Best Case and Commit, in the order of the gates', () => {
    expect(starter.policy.criteria.map(criterion => criterion.gate)).toEqual([
      ...Array<string>(3).fill('Best Case'),
      ...Array<string>(4).fill('Commit')
    ]);
  });
});
