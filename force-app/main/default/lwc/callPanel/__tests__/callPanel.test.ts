import CallPanel from 'c/callPanel';
import type { Call } from 'c/callDrafts';
import type { Guide } from 'c/guide';
import { guideWith, put } from 'c/outbox';
import type { Draft } from 'c/outbox';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import {
  ada,
  bert,
  boardNumber,
  callKey,
  choicePrompt,
  guide,
  numberPrompt,
  textPrompt,
  yesNoPrompt
} from 'fixtures/guides';

type Panel = HTMLElement & { guide: Guide; call: Call | undefined; keysOn: boolean };

/** A panel whose drafts and calls come back to it, as a container returns them. */
async function open(call?: Call, keysOn = true): Promise<Panel> {
  const panel: Panel = show('c-call-panel', CallPanel, { guide, call, keysOn, today: '2026-11-22' });
  panel.addEventListener('enter', event => {
    const { drafts } = (event as CustomEvent<{ drafts: readonly Draft[] }>).detail;
    panel.guide = guideWith(panel.guide, put([], drafts));
  });
  panel.addEventListener('callchange', event => {
    panel.call = (event as CustomEvent<{ call: Call | undefined }>).detail.call;
  });
  await settled();
  return panel;
}
const key = async (panel: Panel, ...pressed: string[]): Promise<void> => {
  const [first, ...rest] = pressed;
  if (first === undefined) return;
  press(one(panel, '.call'), first);
  await settled();
  await key(panel, ...rest);
};
const click = async (panel: Panel, text: string): Promise<void> => {
  button(panel, text).click();
  await settled();
};
const answers = (panel: Panel) =>
  panel.guide.answers.map(({ promptId, reply, number, text, capabilityHelps }) => ({
    promptId,
    reply,
    ...(number === undefined ? {} : { number }),
    ...(text === undefined ? {} : { text }),
    ...(capabilityHelps === undefined ? {} : { capabilityHelps })
  }));

beforeEach(() => localStorage.clear());
afterEach(clearPage);

describe('answering', () => {
  it('takes one key for a choice', async () => {
    const panel = await open();
    await key(panel, '1', '2');
    expect(answers(panel)).toEqual([
      { promptId: choicePrompt.id, reply: 'Given', text: 'Weighting by stage' }
    ]);
  });
  it('takes a number and Enter for a number', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    const field = one(panel, 'lightning-input[data-typed]');
    enter(field, '7.5');
    press(field, 'Enter');
    await settled();
    expect(answers(panel).at(-1)).toEqual({ promptId: numberPrompt.id, reply: 'Given', number: 7.5 });
  });
  it('says what to do when Enter comes before a number', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    press(one(panel, 'lightning-input[data-typed]'), 'Enter');
    await settled();
    expect(textOf(panel)).toContain('Type a number, or choose that the buyer doesn’t know.');
    expect(panel.guide.answers).toHaveLength(1);
  });
  it('takes “doesn’t know” for an answer, to a number too', async () => {
    const panel = await open();
    await key(panel, '1', '4', '3');
    press(one(panel, 'lightning-input[data-typed]'), 'd');
    await settled();
    expect(answers(panel).map(({ reply }) => reply)).toEqual(["Doesn't know", "Doesn't know"]);
  });
  it('leaves digits that are typed into a field alone', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    press(one(panel, 'lightning-input[data-typed]'), '1');
    await settled();
    expect(panel.guide.answers).toHaveLength(1);
  });
  it('leaves letters in a number’s field to the keys that they are', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    press(one(panel, 'lightning-input[data-typed]'), 's');
    await settled();
    expect(textOf(panel)).toContain(yesNoPrompt.question);
    press(one(panel, '.call'), 'z');
    await settled();
    expect(textOf(panel)).toContain(numberPrompt.question);
  });
  it('takes letters in a text for text', async () => {
    const panel = await open();
    await key(panel, '2');
    press(one(panel, 'lightning-input[data-typed]'), 's');
    await settled();
    expect(textOf(panel)).toContain(textPrompt.question);
  });
  it('keeps a note beside the answer', async () => {
    const panel = await open();
    await key(panel, '1', 'n');
    enter(one(panel, 'lightning-input[data-note]'), 'since May');
    await key(panel, '3');
    expect(answers(panel)[0]?.text).toBe('A tool\nsince May');
  });
  it('works with the mouse alone', async () => {
    const panel = await open();
    await click(panel, boardNumber.statement);
    await click(panel, 'A tool');
    await click(panel, 'Partly');
    expect(answers(panel)[0]?.capabilityHelps).toBe('Partly');
  });
  it('shows the capability before its time only to who peeks', async () => {
    const panel = await open();
    await key(panel, '1');
    expect(textOf(panel)).not.toContain('Would it help if');
    await click(panel, 'Peek at the capability');
    expect(textOf(panel)).toContain('Would it help if');
    await click(panel, 'Fold the capability');
    expect(textOf(panel)).not.toContain('Would it help if');
  });
});

describe('going through an outcome', () => {
  it('passes over what S skips, and can ask it at the end', async () => {
    const panel = await open();
    await key(panel, '1', 's', 's', 's');
    expect(textOf(panel)).toContain('Everything on this outcome is asked.');
    await click(panel, 'Ask what was skipped (3)');
    expect(textOf(panel)).toContain(choicePrompt.question);
  });
  it('asks the value once something would help, and notes it', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1', 's', 's');
    expect(textOf(panel)).toContain('If you could do these, would you reach');
    const [value, words] = all(panel, '[data-field]');
    enter(value as HTMLElement, '120000');
    enter(words as HTMLElement, 'That would let me sleep.');
    press(value as HTMLElement, 'Enter');
    await settled();
    expect(panel.guide.buyerOutcomes[0]).toMatchObject({
      annualValue: 120000,
      buyerWords: 'That would let me sleep.',
      progress: 'Envisioned'
    });
    expect(textOf(panel)).toContain('Everything on this outcome is asked.');
  });
  it('goes on to another outcome of the same call', async () => {
    const panel = await open();
    await key(panel, '1', '3', 's', 's', 's', '1', '2');
    expect(textOf(panel)).toContain(textPrompt.question);
    const field = one(panel, 'lightning-input[data-typed]');
    enter(field, 'We found out late.');
    press(field, 'Enter');
    await settled();
    expect(panel.guide.conversations).toHaveLength(1);
    expect(panel.guide.buyerOutcomes).toHaveLength(2);
  });
  it('shows what was said so far', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    expect(textOf(panel)).toContain('Said so far (1)');
    expect(textOf(panel)).toContain('A tool');
  });
});

describe('asking again', () => {
  it('changes the answer that was given, and Z puts it back', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    await click(panel, 'Ask again');
    expect(all(panel, 'c-question-card')).toHaveLength(1);
    await key(panel, '2');
    expect(answers(panel)).toEqual([
      { promptId: choicePrompt.id, reply: 'Given', text: 'Weighting by stage', capabilityHelps: 'Yes' }
    ]);
    expect(textOf(panel)).toContain(numberPrompt.question);
    await key(panel, 'z');
    expect(answers(panel)[0]?.text).toBe('A tool');
  });
  it('can be skipped like any question, and skips nothing for good', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    await click(panel, 'Ask again');
    await key(panel, 's');
    expect(textOf(panel)).toContain(numberPrompt.question);
    expect(panel.call?.skipped).toEqual([]);
  });
});

describe('taking back', () => {
  it('undoes the last answer', async () => {
    const panel = await open();
    await key(panel, '1', '3', 'z');
    expect(panel.guide.answers).toEqual([]);
    expect(textOf(panel)).toContain(choicePrompt.question);
  });
  it('undoes what would help, and leaves the answer', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1', 'z');
    expect(answers(panel)).toEqual([{ promptId: choicePrompt.id, reply: 'Given', text: 'A tool' }]);
    expect(panel.guide.buyerOutcomes[0]?.progress).toBe('Shared');
  });
  it('undoes a skip, and the choice of an outcome', async () => {
    const panel = await open();
    await key(panel, '1', 's', 'z');
    expect(textOf(panel)).toContain(choicePrompt.question);
    await key(panel, 'z');
    expect(textOf(panel)).toContain('What does the buyer want to reach?');
  });
});

describe('the buyer’s own words', () => {
  it('are an outcome that the menu does not have', async () => {
    const panel = await open();
    await key(panel, '3');
    const field = one(panel, 'lightning-input');
    press(field, 'Enter');
    await settled();
    expect(textOf(panel)).toContain('Type what the buyer said first.');
    enter(field, 'Fewer forms');
    press(field, 'Enter');
    await settled();
    expect(panel.guide.buyerOutcomes).toMatchObject([
      { unmetNeed: 'Fewer forms', contactId: ada, progress: 'Shared' }
    ]);
    expect(panel.guide.conversations).toHaveLength(1);
    expect(textOf(panel)).toContain('The need is noted.');
  });
  it('can be left again', async () => {
    const panel = await open();
    await key(panel, '3');
    await click(panel, 'Back to the menu');
    expect(textOf(panel)).toContain('What does the buyer want to reach?');
  });
});

describe('the end of a call', () => {
  it('ends the conversation and shows the letter', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    expect(panel.guide.conversations[0]?.ended).toBeTruthy();
    expect(panel.call).toBeUndefined();
    expect(textOf(panel)).toContain('Dear Ada Lovelace,');
  });
  it('puts the next step into the letter', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    const field = one<HTMLInputElement>(panel, '.next lightning-input');
    field.value = 'Meet Dora on Friday';
    field.dispatchEvent(new CustomEvent('commit'));
    await settled();
    expect(textOf(panel)).toContain('As agreed, our next step: Meet Dora on Friday.');
  });
  it('shows where each sentence comes from', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    one(panel, 'lightning-input[data-trace]').dispatchEvent(
      new CustomEvent('change', { detail: { checked: true } })
    );
    await settled();
    expect(textOf(panel)).toContain(`From the answer to “${choicePrompt.question}”: A tool`);
    await expect(panel).toBeAccessible();
  });
  it('copies the letter, and says so when the browser does not let it', async () => {
    const writeText = jest.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('no'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    await click(panel, 'Copy');
    expect(writeText.mock.calls[0]?.[0]).toContain('Dear Ada Lovelace,\n\n');
    expect(textOf(panel)).toContain('The letter is on the clipboard.');
    await click(panel, 'Copy');
    expect(textOf(panel)).toContain('The browser did not allow it.');
  });
  it('downloads the letter as a text', async () => {
    const made: Blob[] = [];
    URL.createObjectURL = blob => `blob:${made.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const click_ = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    await click(panel, 'Download');
    expect(made).toHaveLength(1);
    expect(click_).toHaveBeenCalledTimes(1);
    click_.mockRestore();
  });
  it('is again at hand before the next call', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    await click(panel, 'Back to the guide');
    expect(textOf(panel)).toContain('What does the buyer want to reach?');
    await click(panel, 'Letter');
    expect(textOf(panel)).toContain('Dear Ada Lovelace,');
  });
});

describe('whom the call is with', () => {
  it('asks a low title calmly for access to who was not met', async () => {
    const panel = await open();
    enter(one(panel, 'lightning-combobox'), bert);
    await settled();
    expect(textOf(panel)).toContain(
      'Ask for access to those whom you haven’t met yet: Ada Lovelace (Chief Financial Officer); Dora Maar (VP Sales).'
    );
    await expect(panel).toBeAccessible();
  });
  it('stays while the call goes on', async () => {
    const panel = await open({
      contactId: ada,
      conversationKey: callKey,
      started: '2026-11-22T09:00:00.000Z',
      skipped: []
    });
    expect(one<HTMLInputElement>(panel, 'lightning-combobox').disabled).toBe(true);
  });
});

describe('keys', () => {
  it('are explained on “?”, and each has a button', async () => {
    const panel = await open();
    await key(panel, '1', '?');
    expect(textOf(panel)).toContain('Choose an answer');
    const shortcuts = all(panel, 'button').map(found => found.getAttribute('aria-keyshortcuts'));
    expect(shortcuts).toEqual(expect.arrayContaining(['1', '2', '3', '4', 'N', 'S', 'Z', '?']));
    await expect(panel).toBeAccessible();
  });
  it('are not commands once they are switched off', async () => {
    const panel = await open(undefined, false);
    await key(panel, '1');
    expect(textOf(panel)).toContain('What does the buyer want to reach?');
    const toggles = heard<{ isOn: boolean }>(panel, 'keystoggle');
    await click(panel, 'Keys');
    one(panel, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    expect(toggles).toEqual([{ isOn: true }]);
  });
  it('belong to the browser while a modifier is held', async () => {
    const panel = await open();
    const event = new KeyboardEvent('keydown', { key: '1', ctrlKey: true, bubbles: true, cancelable: true });
    one(panel, '.call').dispatchEvent(event);
    await settled();
    expect(event.defaultPrevented).toBe(false);
    expect(textOf(panel)).toContain('What does the buyer want to reach?');
  });
  it('work before anything on the page has the focus', async () => {
    const panel = await open();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '1' }));
    await settled();
    expect(textOf(panel)).toContain(choicePrompt.question);
  });
  it('leave yes and no to the answers of a yes/no question', async () => {
    const panel = await open();
    await key(panel, '1', 's', 's', '2');
    expect(answers(panel)).toEqual([{ promptId: yesNoPrompt.id, reply: 'No' }]);
  });
});
