import CallCapability from 'c/callCapability';
import type { Answer, Capability } from 'c/guide';
import { answerTo, choicePrompt, yesNoPrompt } from 'fixtures/guides';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

interface Properties {
  readonly capability?: Capability;
  readonly question?: string;
  readonly reply?: string;
  readonly answer?: Answer;
  readonly typed?: Readonly<Record<string, string>>;
}
type Shown = HTMLElement &
  Properties & { choose: (digit: string) => boolean; focusNote: () => void; focusStep: () => void };

const { capability, question } = choicePrompt;
const open = async (properties: Properties = {}): Promise<Shown> => {
  const shown = show('c-call-capability', CallCapability, { capability, ...properties }) as Shown;
  await settled();
  return shown;
};
const whyField = (shown: HTMLElement) => one(shown, '[data-field="whyNot"]');
afterEach(clearPage);

describe('a capability', () => {
  it('is asked, below what was answered; facts stay folded', async () => {
    const shown = await open({ question, reply: 'A tool' });
    expect(textOf(shown)).toContain(`${question} A tool`);
    expect(textOf(shown)).toContain(
      'When the quarter begins, would it help if your sales managers could see which deals lack what you agreed on?'
    );
    expect(one<HTMLDetailsElement>(shown, 'details').open).toBe(false);
    await expect(shown).toBeAccessible();
  });
  it.each([
    ['1', 'Yes'],
    ['2', 'Partly'],
    ['3', 'No']
  ])('is judged with %s: %s', async (digit, helps) => {
    const shown = await open();
    const judged = heard(shown, 'help');
    expect([shown.choose('4'), shown.choose(digit)]).toEqual([false, true]);
    expect(judged).toEqual([{ helps }]);
  });
  it('is judged once, however often the key is pressed', async () => {
    const shown = await open();
    const judged = heard(shown, 'help');
    shown.choose('1');
    await settled();
    shown.choose('1');
    button(shown, 'No').click();
    expect(judged).toEqual([{ helps: 'Yes' }]);
  });
  it('that another answer opens is judged anew', async () => {
    const shown = await open({ answer: answerTo(choicePrompt, {}) });
    const judged = heard(shown, 'help');
    shown.choose('1');
    Object.assign(shown, { answer: answerTo(yesNoPrompt, {}) });
    await settled();
    shown.choose('3');
    expect(judged).toEqual([{ helps: 'Yes' }, { helps: 'No' }]);
  });
});

describe('why a capability would not help', () => {
  it('is written in a line that one key unfolds, and goes with the choice', async () => {
    const shown = await open();
    const [judged, typed] = [heard(shown, 'help'), heard(shown, 'typing')];
    expect(all(shown, '[data-field]')).toEqual([]);
    shown.focusNote();
    await settled();
    enter(whyField(shown), 'No, because the audit\nneeds it on paper');
    press(whyField(shown), 'Enter');
    expect(shown.shadowRoot?.activeElement).toBe(one(shown, '[data-question]'));
    await settled();
    button(shown, 'No').click();
    expect(judged).toEqual([{ helps: 'No', whyNot: 'No, because the audit needs it on paper' }]);
    expect(typed).toEqual([{ field: 'whyNot', text: 'No, because the audit\nneeds it on paper' }]);
  });
  it('stands there half-typed after a reload', async () => {
    const shown = await open({ typed: { whyNot: 'No, bec' } });
    expect((whyField(shown) as HTMLElement & { value: string }).value).toBe('No, bec');
  });
  it('stands there with the choice when the capability is asked again', async () => {
    const shown = await open({
      answer: answerTo(choicePrompt, { capabilityHelps: 'Partly', whyNot: 'only for one site' })
    });
    expect(all(shown, '[aria-current="true"]').map(textOf)).toEqual(['2 Partly']);
    await expect(shown).toBeAccessible();
    const judged = heard(shown, 'help');
    enter(whyField(shown), '');
    await settled();
    shown.choose('1');
    expect(judged).toEqual([{ helps: 'Yes' }]);
  });
  it('belongs to one answer only', async () => {
    const shown = await open({ answer: answerTo(choicePrompt, {}) });
    shown.focusNote();
    await settled();
    enter(whyField(shown), 'No, because …');
    Object.assign(shown, { answer: answerTo(yesNoPrompt, {}) });
    await settled();
    expect(all(shown, '[data-field]')).toEqual([]);
  });
});
