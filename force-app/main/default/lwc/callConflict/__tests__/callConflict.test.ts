import CallConflict from 'c/callConflict';
import {
  ada,
  answerTo,
  boardNumber,
  buyerOutcome,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  outcomeKey
} from 'fixtures/guides';
import { button, clearPage, heard, settled, show, textOf } from 'fixtures/panels';
import type { Answer, BuyerOutcome, Conversation } from 'c/guide';
import { formatsFor } from 'c/letter';
import type { Entry } from 'c/outbox';
import { differencesOf, subjectOf } from '../differences';

const formats = formatsFor({ locale: 'en-US', currency: 'USD' });
const conflict = { state: 'conflict', history: [] } as const;
const ofAnswer = (mine: Partial<Answer>, theirs: Partial<Answer>, prompt = numberPrompt): Entry => ({
  ...conflict,
  kind: 'answer',
  record: answerTo(prompt, mine),
  theirs: answerTo(prompt, theirs)
});
const ofOutcome = (mine: Partial<BuyerOutcome>, theirs: Partial<BuyerOutcome>): Entry => ({
  ...conflict,
  kind: 'buyerOutcome',
  record: { ...buyerOutcome, ...mine },
  theirs: { ...buyerOutcome, ...theirs }
});
const ofCall = (mine: Partial<Conversation>, theirs: Partial<Conversation>): Entry => ({
  ...conflict,
  kind: 'conversation',
  record: { ...conversation, ...mine },
  theirs: { ...conversation, ...theirs }
});
const differences = (entry: Entry) =>
  differencesOf(entry, guide, formats).map(({ what, theirs, mine }) => [what, theirs, mine]);
const open = async (entry?: Entry): Promise<HTMLElement> => {
  const shown = show('c-call-conflict', CallConflict, { guide, entry, formats });
  await settled();
  return shown;
};
afterEach(clearPage);

describe('what two people made of one thing', () => {
  it('is told of an answer: the answer, the words beside it, whether it would help and why not', () => {
    expect(differences(ofAnswer({ number: 46 }, { number: 40 }))).toEqual([
      ['Answer', '40 percent', '46 percent']
    ]);
    expect(differences(ofAnswer({ number: 46, said: 'about' }, { reply: "Doesn't know" }))).toEqual([
      ['Answer', 'Doesn’t know', '46 percent'],
      ['The buyer’s words', 'nothing', 'about']
    ]);
    expect(
      differences(
        ofAnswer(
          { number: 4, capabilityHelps: 'No', whyNot: 'no time' },
          { number: 4, capabilityHelps: 'Yes' }
        )
      )
    ).toEqual([['Would it help?', 'Yes', 'No · no time']]);
  });
  it('is told of notes of before that stand in an answer, apart from the answer', () => {
    expect(differences(ofAnswer({ text: 'A tool\nunsure' }, { text: 'A tool\nsure' }, choicePrompt))).toEqual(
      [['Only we read this', 'sure', 'unsure']]
    );
  });
  it('is told of an outcome: its value, the buyer’s words and the day of them', () => {
    expect(
      differences(
        ofOutcome({ annualValue: 5 }, { annualValue: 7, buyerWords: 'Seven', confirmedOn: '2026-11-20' })
      )
    ).toEqual([
      ['Annual value', '$7', '$5'],
      ['The buyer’s words', 'Seven', 'nothing'],
      ['Confirmed in writing on', 'Friday, November 20, 2026', 'nothing']
    ]);
  });
  it('is told of a need in own words', () => {
    expect(differences(ofOutcome({ unmetNeed: 'More' }, { unmetNeed: 'Less' }))).toEqual([
      ['In the buyer’s own words', 'Less', 'More']
    ]);
  });
  it('is told of a call: the next step with its day, the private notes, and for whom somebody speaks', () => {
    const theirs = { nextStep: 'Plan', nextStepOn: '2026-12-01', privateNotes: 'Tight', isExternal: true };
    expect(differences(ofCall({ nextStep: 'Plan' }, theirs))).toEqual([
      ['Next step', 'Plan · Tuesday, December 1, 2026', 'Plan'],
      ['Only we read this', 'Tight', 'nothing'],
      ['Speaks for the account from outside', 'Yes', 'No']
    ]);
  });
  it('may be that one took it back: then all that stands there is told', () => {
    const entry: Entry = { ...ofAnswer({ number: 46 }, { number: 40 }), removed: true };
    expect(differences(entry)).toEqual([['Answer', '40 percent', 'taken back']]);
  });
  it('may be that somebody else took it back', () => {
    const entry: Entry = { ...ofAnswer({ number: 46 }, {}), theirs: undefined };
    expect(differences(entry)).toEqual([['Answer', 'taken back', '46 percent']]);
  });
  it('is named by what it is about', () => {
    expect(subjectOf(ofAnswer({}, {}), guide)).toBe(numberPrompt.question);
    expect(subjectOf(ofOutcome({}, {}), guide)).toBe(boardNumber.statement);
    expect(subjectOf(ofOutcome({ outcomeId: undefined, unmetNeed: 'More' }, {}), guide)).toBe('More');
    expect(subjectOf(ofCall({ contactId: ada }, {}), guide)).toBe('Call with Ada Lovelace');
  });
});

describe('two values of one thing', () => {
  it('are shown side by side, theirs and mine', async () => {
    const shown = await open(ofOutcome({ annualValue: 5 }, { annualValue: 7 }));
    expect(textOf(shown)).toContain('Somebody else changed this meanwhile');
    expect(textOf(shown)).toContain('Annual value Theirs $7 Mine $5');
    await expect(shown).toBeAccessible();
  });
  it.each([
    ['Keep theirs', 'theirs'],
    ['Put mine in its place', 'mine']
  ])('are settled by the person: %s', async (text, choice) => {
    const shown = await open(ofOutcome({ annualValue: 5 }, { annualValue: 7 }));
    const choices = heard(shown, 'settle');
    button(shown, text).click();
    expect(choices).toEqual([{ key: outcomeKey, choice }]);
  });
  it('are not spoken of when there are none', async () => {
    expect(textOf(await open())).toBe('');
  });
});
