import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatsFor, letterText } from 'c/letter';
import type { Letter } from 'c/letter';
import {
  callKey,
  cash,
  conversation,
  culprits,
  dana,
  days,
  error,
  forecast,
  inbox,
  iris,
  lastTime,
  lena,
  lookups,
  need,
  omar,
  reason,
  saving,
  says,
  saysFreely,
  search,
  source,
  wants,
  write
} from 'fixtures/receivables';

/** A letter as it is kept in letters/, to be read aloud: the subject, then the text. `KEEP=1` writes them anew. */
const asKept = (letter: Letter): string => `${letter.subject.text}\n\n${letterText(letter)}\n`;
const kept = (name: string, letter: Letter): string => {
  const file = join(__dirname, 'letters', `${name}.txt`);
  if (process.env['KEEP']) writeFileSync(file, asKept(letter));
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const wantsCash = wants(dana, cash, { annualValue: 120_000, buyerWords: 'A week would let me sleep' });
const wantsForecast = wants(dana, forecast, { annualValue: 40_000 });
const onCash = [
  says(wantsCash, days, { number: 46, said: 'About six weeks.', capabilityHelps: 'Yes' }),
  says(wantsCash, reason, {
    text: 'The customer disputes something',
    said: 'Half of it is our own fault. Prices on the order and on the invoice differ.',
    capabilityHelps: 'Partly',
    whyNot: 'Pricing sits in another system.'
  }),
  says(wantsCash, saving, { number: 120_000 })
];
const onForecast = [
  says(wantsForecast, source, { text: 'Due dates in a spreadsheet', capabilityHelps: 'Yes' }),
  says(wantsForecast, error, { number: 15, capabilityHelps: 'No' }),
  says(wantsForecast, culprits, { reply: 'No' })
];
const wholeCall = {
  conversations: [
    conversation(dana, {
      nextStep: 'you introduce me to Omar Haddad, and I bring the figures of a company like yours',
      nextStepOn: '2026-12-08'
    })
  ],
  buyerOutcomes: [wantsCash, wantsForecast],
  answers: [...onCash, ...onForecast]
};

it('to a fast CFO who wants two outcomes', () => {
  const letter = write(wholeCall);
  expect(asKept(letter)).toBe(kept('fast-cfo', letter));
  expect(letter.gaps).toEqual([]);
  expect(letter.doubts).toEqual([]);
});

it('to a clerk, who is asked for introductions', () => {
  const wantsLookups = wants(lena, lookups);
  const letter = write(
    {
      conversations: [conversation(lena, { nextStep: 'I send you the list we talked about' })],
      buyerOutcomes: [wantsLookups],
      answers: [
        says(wantsLookups, search, {
          number: 1,
          said: 'On Mondays it is more like four',
          capabilityHelps: 'Yes'
        }),
        says(wantsLookups, lastTime, { text: 'A delivery note. It was in the other building' }),
        says(wantsLookups, inbox, { reply: "Doesn't know" })
      ]
    },
    { contactId: lena }
  );
  expect(asKept(letter)).toBe(kept('clerk', letter));
});

it('about a need that is on no menu', () => {
  const fewerForms = need(iris, 'We need one form for a new customer, not five.', { annualValue: 25_000 });
  const letter = write(
    {
      conversations: [conversation(iris, { nextStep: 'a visit to your office', nextStepOn: '2026-12-10' })],
      buyerOutcomes: [fewerForms],
      answers: [
        saysFreely(fewerForms, 'Who fills the forms in today?', 'Sales does, and then credit does it again.'),
        saysFreely(fewerForms, 'How often do they contradict each other?', 'Every third time'),
        saysFreely(fewerForms, 'What happens to the order meanwhile?', '', {
          reply: "Doesn't know",
          text: undefined
        })
      ]
    },
    { contactId: iris }
  );
  expect(asKept(letter)).toBe(kept('own-words', letter));
});

it('after a second call, what is new first', () => {
  const second = callKey(dana, 'call-2');
  const letter = write(
    {
      conversations: [
        conversation(dana, { nextStep: 'a call with Omar', nextStepOn: '2026-12-08' }),
        conversation(omar),
        conversation(dana, {
          key: second,
          started: '2026-12-15T15:00:00.000Z',
          nextStep: 'we go through the contract together',
          nextStepOn: '2027-01-07'
        })
      ],
      buyerOutcomes: [wantsCash, wantsForecast],
      answers: [
        says(wantsCash, days, {
          number: 44,
          said: 'We measured it after your letter',
          capabilityHelps: 'Yes',
          conversationKey: second
        }),
        ...onCash.slice(1),
        ...onForecast.map(answer => ({ ...answer, conversationKey: second }))
      ]
    },
    { conversationKey: second, since: '2026-12-02T08:00:00.000Z', today: '2026-12-15' }
  );
  expect(asKept(letter)).toBe(kept('second', letter));
});

it('when there is nothing but a goal', () => {
  const letter = write({ conversations: [conversation(dana)], buyerOutcomes: [wants(dana, cash)] });
  expect(asKept(letter)).toBe(kept('goal', letter));
});

it('when the figures contradict each other: the letter says what was said, the rep is asked', () => {
  const small = wants(dana, cash, { annualValue: 60_000 });
  const omars = wants(omar, cash);
  const letter = write({
    conversations: [
      conversation(dana, { nextStep: 'a call with Omar', nextStepOn: '2026-11-24' }),
      conversation(omar)
    ],
    buyerOutcomes: [small, omars, wantsForecast],
    answers: [
      says(small, days, { number: 46 }),
      says(small, saving, { number: 120_000 }),
      says(omars, days, { number: 61 }),
      says(wantsForecast, error, { number: 130 })
    ]
  });
  expect(asKept(letter)).toBe(kept('contradictions', letter));
  expect(letter.doubts.map(({ text }) => text)).toEqual([
    `“${days.question}” was answered with 46 days here, and with 61 days by Omar Haddad.`,
    `The value of $60,000 a year is less than the answer to “${saving.question}” comes to: $120,000 a year.`,
    `“${error.question}” was answered with 130 percent, which is more than there can be.`,
    'The next step is dated Tuesday, November 24, and that day is past.'
  ]);
});

it('to a reader who writes figures and days in the German way', () => {
  const german = formatsFor({
    locale: 'de-DE',
    language: 'en-US',
    currency: 'EUR',
    timeZone: 'Europe/Berlin'
  });
  const euros = { ...saving, unit: 'EUR a year' };
  const letter = write(
    {
      ...wholeCall,
      formerOutcomes: [{ ...cash, id: 'outcome-cash-eur', prompts: [{ ...euros, id: 'prompt-saving-eur' }] }],
      buyerOutcomes: [{ ...wantsCash, annualValue: 120_000.5 }],
      answers: [
        says(wantsCash, days, { number: 46.5, capabilityHelps: 'Yes' }),
        says(wantsCash, { ...euros, id: 'prompt-saving-eur' }, { number: 120_000 })
      ]
    },
    { formats: german }
  );
  expect(asKept(letter)).toBe(kept('german-figures', letter));
});

describe('each of these letters', () => {
  const folder = join(__dirname, 'letters');
  const texts = readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);

  it.each(texts)('%s has no doubled stop, no open place and no bracket', (_, text) => {
    expect(text).not.toMatch(/\.\.|[?!…]”\.|[[\]{}|]| [.,;]| {2}|undefined|NaN/);
  });
  it.each(texts)(
    '%s has paragraphs of at most five sentences, no two of which open with the same four words',
    (_, text) => {
      const paragraphs = text.split('\n\n').slice(2, -1);
      const sentences = paragraphs.map(paragraph => paragraph.split(/(?<=[.?!]”?) (?=\p{Lu})/u));
      expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(5);
      const openings = sentences.flat().map(sentence => sentence.split(' ').slice(0, 4).join(' '));
      expect(openings.filter((opening, index) => openings.indexOf(opening) !== index)).toEqual([]);
    }
  );
});
