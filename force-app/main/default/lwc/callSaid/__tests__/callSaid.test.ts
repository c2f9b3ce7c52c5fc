import CallSaid from 'c/callSaid';
import {
  ada,
  answerTo,
  boardNumber,
  buyerOutcome,
  choicePrompt,
  conversation,
  dora,
  fewerSurprises,
  guide,
  numberPrompt,
  outcomeKey,
  yesNoPrompt
} from 'fixtures/guides';
import { all, button, clearPage, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import type { Answer, BuyerOutcome, Guide } from 'c/guide';
import { formatsFor } from 'c/letter';

const formats = formatsFor({ locale: 'en-US', currency: 'USD' });
const withSaid = (answers: readonly Answer[], wanted: Partial<BuyerOutcome> = {}): Guide => ({
  ...guide,
  buyerOutcomes: [{ ...buyerOutcome, ...wanted }],
  answers
});
const open = async (said: Guide, properties: object = {}): Promise<HTMLElement> => {
  const shown = show('c-call-said', CallSaid, { guide: said, contactId: ada, formats, ...properties });
  await settled();
  return shown;
};
const change = (shown: HTMLElement, about: string) => one(shown, `[aria-label="Change: ${about}"]`);
const days = answerTo(numberPrompt, { number: 46, said: 'about six weeks.' });
const topic = { kind: 'outcome', outcomeId: boardNumber.id };
afterEach(clearPage);

describe('what was said so far', () => {
  it('says where it will stand before anything is said', async () => {
    const shown = await open(guide);
    expect(textOf(shown)).toBe('Said so far What the buyer says will stand here.');
    await expect(shown).toBeAccessible();
  });
  it('stands by outcome, each question as it was asked with its answer and the words beside it', async () => {
    const shown = await open(withSaid([days]));
    expect(textOf(shown)).toContain(boardNumber.statement);
    expect(textOf(shown)).toContain(`${numberPrompt.question} 46 percent “about six weeks”`);
    await expect(shown).toBeAccessible();
  });
  it('is unfolded where the call is now, or everywhere while it is nowhere', async () => {
    const said = {
      ...guide,
      buyerOutcomes: [buyerOutcome, { ...buyerOutcome, key: 'x', outcomeId: fewerSurprises.id }]
    };
    const folds = (shown: HTMLElement) =>
      all(shown, 'details').map(details => [
        details.querySelector('summary')?.textContent,
        (details as HTMLDetailsElement).open
      ]);
    expect(folds(await open(said, { topic }))).toEqual([
      [boardNumber.statement, true],
      [fewerSurprises.statement, false]
    ]);
    clearPage();
    expect(folds(await open(said)).map(([, isOpen]) => isOpen)).toEqual([true, true]);
  });
  it('is put right by asking again', async () => {
    const shown = await open(withSaid([days]));
    const changes = heard(shown, 'change');
    change(shown, numberPrompt.question).click();
    expect(changes).toEqual([
      { contactId: ada, topic, again: { kind: 'question', promptId: numberPrompt.id } }
    ]);
  });
  it('tells whether a capability would help, and why not', async () => {
    const answer = answerTo(yesNoPrompt, {
      reply: 'No',
      capabilityHelps: 'Partly',
      whyNot: 'We have no time'
    });
    const shown = await open(withSaid([answer]));
    const question = 'Would it help if you could see why it may?';
    expect(textOf(shown)).toContain(`${question} Partly “We have no time”`);
    const changes = heard(shown, 'change');
    change(shown, question).click();
    expect(changes).toEqual([
      { contactId: ada, topic, again: { kind: 'capability', promptId: yesNoPrompt.id } }
    ]);
  });
  it('tells the value, the buyer’s words for it and that it was confirmed', async () => {
    const shown = await open(
      withSaid([], { annualValue: 120, buyerWords: 'At least that', confirmedOn: '2026-11-20' })
    );
    expect(textOf(shown)).toContain('Annual value $120 “At least that” confirmed in writing');
    const changes = heard(shown, 'change');
    change(shown, 'Annual value').click();
    expect(changes).toEqual([{ contactId: ada, topic, again: { kind: 'value' } }]);
  });
  it('heads words without a value as the buyer’s words', async () => {
    const shown = await open(withSaid([], { buyerWords: 'More than you think' }));
    expect(textOf(shown)).toContain('The buyer’s words “More than you think”');
  });
  it('may be a need in own words, with free questions', async () => {
    const need: BuyerOutcome = {
      ...buyerOutcome,
      key: 'need',
      outcomeId: undefined,
      unmetNeed: 'Fewer calls on Fridays'
    };
    const free = answerTo(numberPrompt, {
      promptId: undefined,
      key: 'free',
      buyerOutcomeKey: 'need',
      questionAsked: 'How many are there?',
      text: 'Twenty'
    });
    const shown = await open({ ...guide, buyerOutcomes: [need], answers: [free] });
    expect(textOf(one(shown, 'summary'))).toBe('“Fewer calls on Fridays”');
    expect(textOf(shown)).toContain('How many are there? Twenty');
    const changes = heard(shown, 'change');
    change(shown, 'In the buyer’s own words').click();
    change(shown, 'How many are there?').click();
    expect(textOf(one(shown, '.line'))).toBe(`In the buyer’s own words “${need.unmetNeed}”`);
    const needTopic = { kind: 'unmetNeed', key: 'need' };
    expect(changes).toEqual([
      { contactId: ada, topic: needTopic, again: { kind: 'need' } },
      { contactId: ada, topic: needTopic, again: { kind: 'freeQuestion', answerKey: 'free' } }
    ]);
  });
});

describe('what was said under another edition', () => {
  const former = { ...numberPrompt, id: 'a05old', question: 'How far off was it last year?' };
  const gone = { ...numberPrompt, id: 'a05gone', code: 'gone', question: 'Who signs the number?' };
  const formerOutcome = { ...boardNumber, id: 'a04old', prompts: [former, gone] };
  const said: Guide = {
    ...withSaid([answerTo(former, { number: 9 }), answerTo(gone, { number: 2 })], { outcomeId: 'a04old' }),
    formerOutcomes: [formerOutcome]
  };

  it('stands as it was asked, marked where the question is put differently now', async () => {
    const shown = await open(said);
    expect(textOf(shown)).toContain(`${former.question} 9 percent the question was reworded since`);
    expect(textOf(shown)).toContain(`${gone.question} 2 percent`);
    await expect(shown).toBeAccessible();
  });
  it('is asked again as it is put now, where it still is', async () => {
    const shown = await open(said);
    const changes = heard(shown, 'change');
    change(shown, former.question).click();
    change(shown, gone.question).click();
    expect(changes).toEqual([
      { contactId: ada, topic, again: { kind: 'question', promptId: numberPrompt.id } },
      { contactId: ada, topic, again: { kind: 'question', promptId: gone.id } }
    ]);
  });
  it('is told once when it was answered anew', async () => {
    const shown = await open({ ...said, answers: [...said.answers, days] });
    expect(textOf(shown)).toContain('46 percent');
    expect(textOf(shown)).not.toContain('9 percent');
  });
});

describe('several buyers of one call', () => {
  it('are told apart, the present one first', async () => {
    const other = { ...buyerOutcome, key: 'other', contactId: dora };
    const shown = await open(
      { ...guide, buyerOutcomes: [buyerOutcome, other] },
      { contactId: dora, buyers: [ada, dora] }
    );
    expect(all(shown, 'h5').map(({ textContent }) => textContent)).toEqual(['Dora Maar', 'Ada Lovelace']);
    await expect(shown).toBeAccessible();
  });
});

describe('what nobody wants after all', () => {
  it('is taken back after a look at what goes with it', async () => {
    const shown = await open(withSaid([days]));
    const withdrawals = heard(shown, 'withdraw');
    button(shown, 'Take back').click();
    await settled();
    expect(textOf(one(shown, '[role="alert"]'))).toBe(
      'The buyer doesn’t want this after all? Answers that go with it: 1.'
    );
    expect(withdrawals).toEqual([]);
    await expect(shown).toBeAccessible();
    button(shown, 'Take back').click();
    expect(withdrawals).toEqual([{ buyerOutcomeKey: outcomeKey }]);
  });
  it.each([
    ['the button', (shown: HTMLElement) => button(shown, 'Keep it').click()],
    ['Escape', (shown: HTMLElement) => press(button(shown, 'Keep it'), 'Escape')]
  ])('stays when one thinks again, by %s', async (_, keep) => {
    const shown = await open(withSaid([]));
    const withdrawals = heard(shown, 'withdraw');
    button(shown, 'Take back').click();
    await settled();
    keep(shown);
    await settled();
    expect(all(shown, '[role="alert"]')).toEqual([]);
    expect(shown.shadowRoot?.activeElement).toBe(button(shown, 'Take back'));
    expect(withdrawals).toEqual([]);
  });
});

describe('what only we may read', () => {
  it('stands apart: notes on calls, the latest first, and those of before that stand in answers', async () => {
    const earlier = { ...conversation, key: 'earlier', started: '2026-11-01T09:00:00.000Z' };
    const shown = await open({
      ...withSaid([answerTo(choicePrompt, { text: 'A tool\nSounded unsure' })]),
      conversations: [
        { ...earlier, privateNotes: 'Met at the fair' },
        { ...conversation, privateNotes: 'Budget is tight' }
      ]
    });
    expect(textOf(one(shown, '.private'))).toBe(
      'Only we read this Budget is tight Met at the fair Sounded unsure'
    );
    expect(textOf(one(shown, 'dl'))).not.toContain('Sounded unsure');
    await expect(shown).toBeAccessible();
  });
});

describe('what somebody reads who may not write', () => {
  it('has no button that changes anything', async () => {
    const shown = await open(withSaid([days]), { isReadOnly: true });
    expect(textOf(shown)).toContain('46 percent');
    expect(all(shown, 'button')).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('says that words are hidden, where they are, and shows the rest', async () => {
    const hidden = answerTo(choicePrompt, { isHidden: true, said: 'not here' });
    const free = { ...answerTo(choicePrompt, { isHidden: true }), promptId: undefined, key: 'free' };
    const told = async (said: Guide) => textOf(await open(said, { isReadOnly: true }));
    expect(await told(withSaid([hidden]))).toContain('“not here” hidden from you');
    const need = { outcomeId: undefined, unmetNeed: 'A calm month' };
    expect(await told(withSaid([free], need))).toContain(`${choicePrompt.question} hidden from you`);
  });
});
