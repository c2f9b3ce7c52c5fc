import CallFreeQuestion from 'c/callFreeQuestion';
import type { Answer } from 'c/guide';
import { answerTo, textPrompt } from 'fixtures/guides';
import { button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

interface Properties {
  readonly need?: string;
  readonly answer?: Answer;
  readonly typed?: Readonly<Record<string, string>>;
}
type Shown = HTMLElement &
  Properties & { choose: (digit: string) => boolean; submit: () => void; type: () => void };

const open = async (properties: Properties = {}): Promise<Shown> => {
  const need = 'Know what is owed';
  const shown = show('c-call-free-question', CallFreeQuestion, { need, ...properties }) as Shown;
  await settled();
  return shown;
};
const field = (shown: HTMLElement, name: string) =>
  one<HTMLElement & { value: string }>(shown, `[data-field="${name}"]`);
const fields = (shown: HTMLElement) => ['question', 'words'].map(name => field(shown, name).value);
const problem = (shown: HTMLElement) => textOf(one(shown, '[role="alert"]'));
afterEach(clearPage);

describe('a question in the rep’s own words', () => {
  it('is about the need', async () => {
    const shown = await open();
    expect(textOf(one(shown, 'h3'))).toBe('What do you ask about “Know what is owed”?');
    await expect(shown).toBeAccessible();
  });
  it('is taken with the buyer’s words, and the fields are free for the next', async () => {
    const shown = await open();
    const freed = heard(shown, 'free');
    enter(field(shown, 'question'), ' Who adds\nit up? ');
    enter(field(shown, 'words'), 'The controller,\nby hand.');
    press(field(shown, 'words'), 'Enter');
    await settled();
    expect(freed).toEqual([{ question: 'Who adds it up?', words: 'The controller,\nby hand.' }]);
    expect(fields(shown)).toEqual(['', '']);
  });
  it('is taken once, however often Enter is pressed', async () => {
    const shown = await open({ typed: { question: 'How often?', words: 'Monthly' } });
    const freed = heard(shown, 'free');
    shown.submit();
    shown.submit();
    expect(freed).toHaveLength(1);
  });
  it('is typed into the first field that needs words', async () => {
    const shown = await open();
    const focus = ['question', 'words'].map(name => jest.spyOn(field(shown, name), 'focus'));
    shown.type();
    enter(field(shown, 'question'), 'How often?');
    shown.type();
    expect(focus.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
  it('begins with a suggestion, by its digit or a click, as often as one likes', async () => {
    const shown = await open();
    const typed = heard(shown, 'typing');
    expect([shown.choose('1'), shown.choose('4')]).toEqual([true, false]);
    await settled();
    expect(fields(shown)).toEqual(['How do you … today?', '']);
    button(shown, 'What does it cost you?').click();
    await settled();
    expect(shown.choose('2')).toBe(true);
    await settled();
    expect(fields(shown)).toEqual(['How often?', '']);
    expect(typed).toHaveLength(3);
  });
  it('that is written already stays when a suggestion is chosen', async () => {
    const shown = await open({ typed: { question: 'Who adds it up?' } });
    expect(shown.choose('2')).toBe(true);
    await settled();
    expect(fields(shown)).toEqual(['Who adds it up?', '']);
  });
  it('leads with Enter to the buyer’s words; no character is a command', async () => {
    const focus = jest.spyOn(HTMLElement.prototype, 'focus');
    const shown = await open();
    const [freed, pressed] = [heard(shown, 'free'), heard(shown, 'keydown')];
    enter(field(shown, 'question'), 'How often?');
    for (const key of ['1', 's', 'Enter']) press(field(shown, 'question'), key);
    expect(focus.mock.contexts.at(-1)).toBe(field(shown, 'words'));
    press(field(shown, 'words'), 'Escape');
    expect(focus.mock.contexts.at(-1)).toBe(one(shown, '[data-question]'));
    focus.mockRestore();
    expect([freed, pressed]).toEqual([[], []]);
  });
  it('says what is missing: the question, or what the buyer said', async () => {
    const shown = await open();
    const freed = heard(shown, 'free');
    shown.submit();
    await settled();
    expect(problem(shown)).toBe('Type the question first.');
    enter(field(shown, 'question'), 'How often?');
    button(shown, 'Save and go on').click();
    await settled();
    expect(problem(shown)).toBe('Type what the buyer said first.');
    expect(freed).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('is asked only once the gap of a suggestion is filled', async () => {
    const shown = await open({ typed: { words: 'By telephone' } });
    const freed = heard(shown, 'free');
    shown.choose('1');
    shown.submit();
    await settled();
    expect(problem(shown)).toBe('Type the question first.');
    enter(field(shown, 'question'), 'How do you hear of it today?');
    shown.submit();
    expect(freed).toEqual([{ question: 'How do you hear of it today?', words: 'By telephone' }]);
  });
  it('stands there with its answer when that is changed, and half-typed after a reload', async () => {
    const answer = answerTo(textPrompt, { questionAsked: 'How often?', text: 'Monthly' });
    const shown = await open({ answer, typed: { words: 'Twice a mon' } });
    expect(fields(shown)).toEqual(['How often?', 'Twice a mon']);
    enter(field(shown, 'words'), 'Twice a month');
    Object.assign(shown, { answer: undefined, typed: {} });
    await settled();
    expect(fields(shown)).toEqual(['', '']);
  });
  it('need not be asked', async () => {
    const shown = await open();
    const skips = heard(shown, 'skip');
    button(shown, 'No further question').click();
    expect(skips).toHaveLength(1);
  });
});
