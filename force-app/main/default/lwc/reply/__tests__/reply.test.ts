import { choicePrompt, numberPrompt, textPrompt, yesNoPrompt } from 'fixtures/guides';
import { isTyped, noteOf, replyOptions, typedReply, withNote } from 'c/reply';

const words = { yes: 'Yes', no: 'No', doesNotKnow: 'Doesn’t know' };
const labels = (prompt: typeof choicePrompt) =>
  replyOptions(prompt, words).map(({ digit, label }) => `${digit} ${label}`);

describe('the answers to a prompt', () => {
  it('are the choices and “doesn’t know”, each with a digit', () => {
    expect(labels(choicePrompt)).toEqual([
      "1 Adding up reps' estimates",
      '2 Weighting by stage',
      '3 A tool',
      '4 Doesn’t know'
    ]);
  });
  it('are yes, no and “doesn’t know”', () => {
    expect(labels(yesNoPrompt)).toEqual(['1 Yes', '2 No', '3 Doesn’t know']);
  });
  it('are only “doesn’t know” where one types', () => {
    expect(labels(numberPrompt)).toEqual(['1 Doesn’t know']);
    expect([numberPrompt, textPrompt].map(isTyped)).toEqual([true, true]);
    expect([choicePrompt, yesNoPrompt].map(isTyped)).toEqual([false, false]);
  });
  it('never need more than nine digits', () => {
    const many = { ...choicePrompt, choices: Array.from({ length: 12 }, (_, index) => `Choice ${index}`) };
    expect(labels(many)).toHaveLength(9);
    expect(labels(many).at(-1)).toBe('9 Doesn’t know');
  });
});

describe('what was typed', () => {
  it.each([
    [numberPrompt, ' 7.5 ', { reply: 'Given', number: 7.5 }],
    [numberPrompt, '0', { reply: 'Given', number: 0 }],
    [numberPrompt, '-3', { reply: 'Given', number: -3 }],
    [numberPrompt, 'about ten', undefined],
    [numberPrompt, '', undefined],
    [textPrompt, ' We found out late. ', { reply: 'Given', text: 'We found out late.' }],
    [textPrompt, '   ', undefined],
    [yesNoPrompt, 'yes', undefined]
  ])('%#: is an answer or none', (prompt, typed, expected) => {
    expect(typedReply(prompt, typed)).toEqual(expected);
  });
});

describe('a note beside an answer', () => {
  it('stands below a choice and leaves it whole', () => {
    const given = withNote(choicePrompt, { reply: 'Given', text: 'A tool' }, ' since May ');
    expect(given.text).toBe('A tool\nsince May');
    expect(noteOf(choicePrompt, given)).toBe('since May');
  });
  it('is the text of a number, of yes and no, and of not knowing', () => {
    expect(withNote(numberPrompt, { reply: 'Given', number: 7 }, 'roughly').text).toBe('roughly');
    expect(withNote(yesNoPrompt, { reply: 'Yes' }, 'mostly').text).toBe('mostly');
    const unknown = withNote(choicePrompt, { reply: "Doesn't know" }, 'asks the controller');
    expect(noteOf(choicePrompt, unknown)).toBe('asks the controller');
  });
  it('replaces the note before, and goes when it is empty', () => {
    const before = { reply: 'Given', text: 'A tool\nold note' } as const;
    expect(withNote(choicePrompt, before, 'new note').text).toBe('A tool\nnew note');
    expect(withNote(choicePrompt, before, '').text).toBe('A tool');
    expect(withNote(yesNoPrompt, { reply: 'No', text: 'old' }, '').text).toBeUndefined();
  });
  it('never touches an answer in words', () => {
    const given = { reply: 'Given', text: 'We lost a week.' } as const;
    expect(withNote(textPrompt, given, 'a note')).toBe(given);
    expect(noteOf(textPrompt, given)).toBe('');
  });
});
