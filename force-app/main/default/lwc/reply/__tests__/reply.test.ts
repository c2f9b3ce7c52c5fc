import { answerTo, choicePrompt, numberPrompt, textPrompt, yesNoPrompt } from 'fixtures/guides';
import {
  choiceOf,
  doesNotKnow,
  earlierNotesOf,
  helpsInOrder,
  isTyped,
  replyOptions,
  withEarlierNotes
} from 'c/reply';

const words = { yes: 'Yes, indeed', no: 'No' };
const options = (prompt: typeof choicePrompt) => replyOptions(prompt, words);

describe('the answers to a prompt', () => {
  it('are its choices in their order', () => {
    expect(options(choicePrompt)).toEqual(
      choicePrompt.choices.map(text => ({ id: text, label: text, given: { reply: 'Given', text } }))
    );
  });
  it('are yes and no in the person’s words', () => {
    expect(options(yesNoPrompt)).toEqual([
      { id: 'Yes', label: 'Yes, indeed', given: { reply: 'Yes' } },
      { id: 'No', label: 'No', given: { reply: 'No' } }
    ]);
  });
  it('are typed for a number and for words', () => {
    expect([numberPrompt, textPrompt].map(options)).toEqual([[], []]);
    expect([numberPrompt, textPrompt, choicePrompt, yesNoPrompt].map(isTyped)).toEqual([
      true,
      true,
      false,
      false
    ]);
  });
  it('are all of them, however many there are', () => {
    const many = { ...choicePrompt, choices: Array.from({ length: 12 }, (_, index) => `Choice ${index}`) };
    expect(options(many)).toHaveLength(12);
  });
  it('never have “doesn’t know” among the numbered ones', () => {
    const all = [choicePrompt, yesNoPrompt, numberPrompt, textPrompt].flatMap(options);
    expect(all.some(({ given }) => given.reply === doesNotKnow.reply)).toBe(false);
  });
  it('are three to “would it help?”', () => {
    expect(helpsInOrder).toEqual(['Yes', 'Partly', 'No']);
  });
});

describe('notes from before answers had a place for what was said', () => {
  const noted = answerTo(choicePrompt, { text: 'A tool\nsince May' });

  it('are what stands below a choice, and the whole text of other answers', () => {
    expect(earlierNotesOf(choicePrompt, noted)).toBe('since May');
    expect(choiceOf(noted)).toBe('A tool');
    expect(earlierNotesOf(numberPrompt, answerTo(numberPrompt, { number: 7, text: 'roughly' }))).toBe(
      'roughly'
    );
    expect(earlierNotesOf(yesNoPrompt, answerTo(yesNoPrompt, { reply: 'Yes', text: 'mostly' }))).toBe(
      'mostly'
    );
    const unknown = answerTo(choicePrompt, { reply: "Doesn't know", text: 'asks the controller' });
    expect(earlierNotesOf(choicePrompt, unknown)).toBe('asks the controller');
  });
  it('are none where the text is the answer', () => {
    expect(earlierNotesOf(textPrompt, answerTo(textPrompt, { text: 'We lost\na week.' }))).toBe('');
    expect(earlierNotesOf(undefined, answerTo(textPrompt, { text: 'Each quarter.' }))).toBe('');
    expect(earlierNotesOf(yesNoPrompt, answerTo(yesNoPrompt, { reply: 'No' }))).toBe('');
  });
  it('stay behind an answer that is given anew', () => {
    const given = withEarlierNotes(choicePrompt, { reply: 'Given', text: 'Weighting by stage' }, noted);
    expect(given.text).toBe('Weighting by stage\nsince May');
    expect(withEarlierNotes(choicePrompt, doesNotKnow, noted).text).toBe('since May');
  });
  it('change nothing where there are none, nor words that are the answer', () => {
    const given = { reply: 'Given', text: 'Weighting by stage' } as const;
    expect(withEarlierNotes(choicePrompt, given, undefined)).toBe(given);
    expect(withEarlierNotes(choicePrompt, given, answerTo(choicePrompt, { text: 'A tool' }))).toBe(given);
    const inWords = { reply: 'Given', text: 'We lost a week.' } as const;
    const before = answerTo(textPrompt, { reply: "Doesn't know", text: 'asks' });
    expect(withEarlierNotes(textPrompt, inWords, before)).toBe(inWords);
  });
});
