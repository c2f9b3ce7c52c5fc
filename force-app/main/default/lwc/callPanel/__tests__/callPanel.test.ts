import CallPanel from 'c/callPanel';
import { beforeTheCall, run } from 'c/callFlow';
import type { CallState, Command } from 'c/callFlow';
import type { Guide } from 'c/guide';
import { guideWith, put } from 'c/outbox';
import type { Entry, Outbox } from 'c/outbox';
import {
  all,
  button,
  clearPage,
  enter,
  focused,
  heard,
  one,
  press,
  settled,
  show,
  textOf
} from 'fixtures/panels';
import {
  ada,
  answerTo,
  bert,
  boardNumber,
  buyerOutcome,
  carla,
  choicePrompt,
  dora,
  guide,
  numberPrompt,
  textPrompt,
  yesNoPrompt
} from 'fixtures/guides';

type Panel = HTMLElement & {
  guide: Guide;
  call: CallState;
  keysOn: boolean;
  typed: Readonly<Record<string, string>>;
  closed: string;
  isReadOnly: boolean;
  outbox: Outbox;
};

let ids = 0;
const world = { now: '2026-11-22T09:00:00.000Z', newId: () => `id-${(ids += 1)}` };

/** A panel whose commands are run, as its container runs them. */
async function open(fields: Partial<Panel> = {}): Promise<Panel> {
  const panel: Panel = show('c-call-panel', CallPanel, {
    guide,
    call: beforeTheCall(ada),
    keysOn: true,
    typed: {},
    closed: '',
    isReadOnly: false,
    outbox: [],
    locale: 'en-US',
    currency: 'USD',
    today: '2026-11-22',
    ...fields
  });
  panel.addEventListener('command', event => {
    const { command } = (event as CustomEvent<{ command: Command }>).detail;
    const { state, drafts } = run(panel.guide, panel.call, command, world);
    panel.guide = guideWith(panel.guide, put([], drafts, panel.guide));
    panel.call = state;
  });
  await settled();
  return panel;
}
/** Presses keys one after the other, as a person does: each after the step before it is painted. */
const key = async (panel: Panel, ...pressed: string[]): Promise<void> => {
  const [first, ...rest] = pressed;
  if (first === undefined) return;
  jest.advanceTimersByTime(500);
  press(one(panel, '.call'), first);
  await settled();
  await key(panel, ...rest);
};
const click = async (panel: Panel, text: string): Promise<void> => {
  button(panel, text).click();
  await settled();
};
const answers = (panel: Panel) =>
  panel.guide.answers.map(({ promptId, reply, text, capabilityHelps }) => ({
    promptId,
    reply,
    ...(text === undefined ? {} : { text }),
    ...(capabilityHelps === undefined ? {} : { capabilityHelps })
  }));
const heading = (panel: Panel): string => one(panel, 'h3').textContent.trim();

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('answering', () => {
  it('takes one key for a choice', async () => {
    const panel = await open();
    await key(panel, '1', '2');
    expect(answers(panel)).toEqual([
      { promptId: choicePrompt.id, reply: 'Given', text: 'Weighting by stage' }
    ]);
  });
  it('takes a key that is pressed twice in a row once', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    press(one(panel, '.call'), '3');
    await settled();
    jest.advanceTimersByTime(100);
    press(one(panel, '.call'), '3');
    await settled();
    expect(answers(panel)).toEqual([{ promptId: choicePrompt.id, reply: 'Given', text: 'A tool' }]);
  });
  it('takes “doesn’t know” by its own key, and never by a digit', async () => {
    const panel = await open();
    await key(panel, '1', '4', '5', '9');
    expect(panel.guide.answers).toEqual([]);
    await key(panel, 'd');
    expect(answers(panel)).toEqual([{ promptId: choicePrompt.id, reply: "Doesn't know" }]);
  });
  it('leaves a digit at a number question to the number', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    expect(heading(panel)).toBe(numberPrompt.question);
    await key(panel, '1', '2', '0');
    expect(panel.guide.answers).toHaveLength(1);
  });
  it('works with the mouse alone, and a double click is one', async () => {
    const panel = await open();
    await click(panel, boardNumber.statement);
    const choice = button(panel, 'A tool');
    choice.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await settled();
    button(panel, 'Yes').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 2 }));
    await settled();
    expect(answers(panel)).toEqual([{ promptId: choicePrompt.id, reply: 'Given', text: 'A tool' }]);
  });
  it('moves nothing below a press that leaves the private note', async () => {
    const panel = await open();
    await key(panel, '1');
    const commands = heard<{ command: Command }>(panel, 'command');
    window.dispatchEvent(new MouseEvent('pointerdown'));
    one(panel, 'c-call-question').dispatchEvent(
      new CustomEvent('private', { detail: { notes: 'Ask Tobias' } })
    );
    expect(commands).toEqual([]);
    window.dispatchEvent(new MouseEvent('click'));
    expect(commands.map(({ command }) => command)).toEqual([{ kind: 'notePrivately', notes: 'Ask Tobias' }]);
  });
  it('begins with what was half typed before a reload', async () => {
    const panel = await open();
    await key(panel, '2');
    const typed = heard<{ field: string; text: string }>(panel, 'typing');
    enter(one(panel, 'lightning-textarea'), 'We found out');
    clearPage();
    const again = await open({
      call: panel.call,
      guide: panel.guide,
      typed: Object.fromEntries(typed.map(({ field, text }) => [field, text]))
    });
    expect(one<HTMLInputElement>(again, 'lightning-textarea').value).toBe('We found out');
  });
});

describe('after a reload', () => {
  const call = { ...beforeTheCall(ada), underway: { id: 'one', started: world.now, buyers: [ada] } };
  it('brings who was in a call back to its step', async () => {
    const panel = await open({ call });
    jest.advanceTimersByTime(50);
    expect(document.activeElement).toBe(panel);
  });
  it('takes no focus before a call', async () => {
    await open();
    jest.advanceTimersByTime(50);
    expect(document.activeElement ?? document.body).toBe(document.body);
  });
  it('says that keys are off only once a click elsewhere is over, so that nothing moves below it', async () => {
    const panel = await open();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    elsewhere.focus();
    await settled();
    expect(textOf(panel)).not.toContain('Keys are off');
    elsewhere.click();
    await settled();
    expect(textOf(panel)).toContain('Keys are off');
    elsewhere.remove();
  });
  it('leaves the focus with whoever is somewhere else', async () => {
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    await open({ call });
    jest.advanceTimersByTime(50);
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });
});

describe('what has the focus and goes', () => {
  const settle = async (panel: Panel, left: Outbox): Promise<void> => {
    panel.outbox = left;
    await settled();
    jest.advanceTimersByTime(50);
  };
  const unreached = (prompt: typeof choicePrompt) =>
    ({
      kind: 'answer',
      state: 'unreached',
      history: [],
      record: answerTo(prompt, { text: 'A tool' })
    }) as const;
  const conflictOf = (prompt: typeof choicePrompt): Entry => ({
    ...unreached(prompt),
    state: 'conflict',
    theirs: answerTo(prompt, { text: 'Weighting by stage' })
  });

  it('leaves whoever settles the last conflict at the question', async () => {
    const panel = await open({ outbox: [conflictOf(choicePrompt)] });
    button(panel, 'Keep theirs').focus();
    button(panel, 'Keep theirs').click();
    await settle(panel, []);
    expect(focused()).toBe(one(panel, '[data-question]'));
  });
  it('leaves whoever settles one of several conflicts at the next', async () => {
    const [first, second] = [conflictOf(choicePrompt), conflictOf(textPrompt)];
    const panel = await open({ outbox: [first, second] });
    button(panel, 'Put mine in its place').focus();
    await settle(panel, [second]);
    expect(focused()).toBe(one(one(panel, 'c-call-conflict'), 'h3'));
  });
  it('leaves whoever tries to save again at the question once all is saved', async () => {
    const panel = await open({ outbox: [unreached(choicePrompt)] });
    button(one(panel, 'c-call-save-status'), 'Try again').focus();
    await settle(panel, []);
    expect(focused()).toBe(one(panel, '[data-question]'));
  });
  it('leaves whoever says which title it is at the question', async () => {
    const panel = await open({ call: beforeTheCall(carla) });
    const titles = one(one(panel, 'c-call-title'), 'lightning-combobox');
    enter(titles, guide.titles[0]?.id ?? '');
    await settled();
    jest.advanceTimersByTime(50);
    expect(focused()).toBe(one(panel, '[data-question]'));
  });
  it('takes nobody back who went elsewhere meanwhile', async () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    const panel = await open({ outbox: [conflictOf(choicePrompt)] });
    button(panel, 'Keep theirs').focus();
    elsewhere.focus();
    await settle(panel, []);
    expect(focused()).toBe(elsewhere);
    elsewhere.remove();
  });
});

describe('going where the buyer goes', () => {
  it('opens another outcome at any moment, and keeps the place in the first', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1', 'Escape', 'o', '2');
    expect(heading(panel)).toBe(textPrompt.question);
    await key(panel, 'Escape', 'o', '1');
    expect(heading(panel)).toBe(numberPrompt.question);
  });
  it('leads back from the menu with Escape', async () => {
    const panel = await open();
    await key(panel, '1', 'o', 'Escape');
    expect(heading(panel)).toBe(choicePrompt.question);
  });
  it('asks what was skipped once more by itself, and then says that it stays open', async () => {
    const panel = await open();
    await key(panel, '1', 's', 'Escape', 's', 's');
    expect(heading(panel)).toBe(choicePrompt.question);
    await key(panel, 's', 'Escape', 's', 's');
    expect(heading(panel)).toBe('3 of the questions stay open.');
    await click(panel, 'Ask what was skipped (3)');
    expect(heading(panel)).toBe(choicePrompt.question);
  });
  it('goes on with another buyer in the same call', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    enter(one(panel, 'lightning-combobox'), dora);
    await settled();
    expect(panel.call.underway?.buyers).toEqual([ada, dora]);
  });
  it('opens who is there with B', async () => {
    const panel = await open();
    await key(panel, '1', 'b');
    expect(all(panel, 'c-call-buyers')).toHaveLength(1);
    jest.useRealTimers();
    await expect(panel).toBeAccessible();
  });
  it('gives what was said to who said it', async () => {
    const panel = await open();
    await key(panel, '1', '3', 'b');
    one(panel, 'c-call-buyers').dispatchEvent(new CustomEvent('saidby', { detail: { contactId: dora } }));
    await settled();
    expect(panel.guide.buyerOutcomes.map(({ contactId }) => contactId)).toEqual([dora]);
    expect(panel.call.contactId).toBe(dora);
  });
  it('goes on with the one who has the digit', async () => {
    const panel = await open();
    await key(panel, '1', 'b');
    const people = textOf(one(panel, 'c-call-buyers'));
    await key(panel, '2');
    const { name } = panel.guide.contacts.find(({ id }) => id === panel.call.contactId) ?? {};
    expect(panel.call.contactId).not.toBe(ada);
    expect(people).toContain(`2 ${name}`);
  });
});

describe('changing', () => {
  it('undoes an answer, and the choice of an outcome', async () => {
    const panel = await open();
    await key(panel, '1', '3', 'z');
    expect(panel.guide.answers).toEqual([]);
    expect(panel.guide.conversations).toEqual([]);
    expect(heading(panel)).toBe(choicePrompt.question);
    await key(panel, 'z');
    expect(heading(panel)).toBe('What does the buyer want to reach?');
  });
  it('changes an answer that stands beside the question', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    panel.call = {
      ...panel.call,
      place: {
        kind: 'topic',
        topic: { kind: 'outcome', outcomeId: boardNumber.id },
        again: { kind: 'question', promptId: choicePrompt.id }
      }
    };
    await settled();
    await key(panel, '2');
    expect(answers(panel)).toEqual([
      { promptId: choicePrompt.id, reply: 'Given', text: 'Weighting by stage', capabilityHelps: 'Yes' }
    ]);
    expect(heading(panel)).toBe(numberPrompt.question);
  });
  const asksAgain = async (): Promise<Panel> => {
    const panel = await open();
    await key(panel, '1', '3', '1');
    one(panel, '.change').click();
    await settled();
    expect(heading(panel)).toBe(choicePrompt.question);
    return panel;
  };
  it('is taken back by one “Z”', async () => {
    const panel = await asksAgain();
    await key(panel, '2');
    expect(answers(panel)).toMatchObject([{ text: 'Weighting by stage' }]);
    await key(panel, 'Escape', 'z');
    expect(answers(panel)).toMatchObject([{ text: 'A tool', capabilityHelps: 'Yes' }]);
    expect(heading(panel)).toBe(numberPrompt.question);
  });
  it.each(['z', 's', 'Escape'])('is left by “%s” while nothing was changed', async way => {
    const panel = await asksAgain();
    await key(panel, way);
    expect(heading(panel)).toBe(numberPrompt.question);
    expect(answers(panel)).toMatchObject([{ text: 'A tool', capabilityHelps: 'Yes' }]);
  });
  it('takes up an ended call of the same day', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    const before = panel.guide.conversations.map(({ key: name }) => name);
    expect(panel.guide.conversations[0]?.ended).toBe(world.now);
    panel.call = beforeTheCall(ada);
    await settled();
    await click(panel, "Take up today's call again");
    expect(panel.guide.conversations.map(({ key: name, ended }) => [name, ended])).toEqual(
      before.map(name => [name, undefined])
    );
  });
});

describe('the buyer’s own words', () => {
  it('are asked about and noted', async () => {
    const panel = await open();
    await key(panel, '3');
    enter(one(one(panel, 'c-call-own-words'), 'lightning-textarea'), 'Fewer forms');
    await click(panel, 'Save the need');
    expect(panel.guide.buyerOutcomes).toMatchObject([{ unmetNeed: 'Fewer forms', contactId: ada }]);
    expect(all(panel, 'c-call-free-question')).toHaveLength(1);
  });
});

describe('the end of a call', () => {
  it('shows the letter', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    expect(panel.call.underway).toBeUndefined();
    expect(textOf(panel)).toContain('Dear Ms. Lovelace,');
  });
  it('leaves Z to the letter as long as something was changed in it, and then is taken back', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    await click(panel, 'End call');
    const greeting = all(panel, 'button.aside').find(
      candidate => candidate.getAttribute('aria-label') === 'Leave out: Dear Ms. Lovelace,'
    );
    greeting?.click();
    await settled();
    expect(all(panel, 's')).toHaveLength(1);
    await key(panel, 'z');
    expect(all(panel, 's')).toEqual([]);
    expect(panel.call.underway).toBeUndefined();
    await key(panel, 'z');
    expect(panel.call.underway).toBeDefined();
  });
  it('shows the next buyer’s letter, with nothing of what was begun in the first one’s', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    enter(one(panel, 'lightning-combobox'), dora);
    await settled();
    await key(panel, '1');
    enter(one(one(panel, 'c-call-own-words'), 'lightning-textarea'), 'Fewer forms');
    await click(panel, 'Save the need');
    await click(panel, 'End call');
    enter(one(panel, '[data-field="nextStep"]'), 'Dora sends the list');
    await click(panel, 'To decide before it leaves: 1');
    enter(one(panel, 'lightning-combobox'), ada);
    await settled();
    expect(textOf(panel)).toContain('Dear Ms. Lovelace,');
    expect(one<HTMLInputElement>(panel, '[data-field="nextStep"]').value).toBe('');
    expect(all(panel, 'c-letter-questions')).toEqual([]);
    await key(panel, 'z');
    expect(textOf(panel)).toContain('Dear Dora,');
  });
  it('asks to meet nobody who sat in the call, though they said nothing', async () => {
    const panel = await open();
    await key(panel, '1', '3');
    const meet = 'I would like to hear from Dora';
    const alone = panel.call;
    await click(panel, 'End call');
    expect(textOf(panel)).toContain(meet);
    panel.call = alone;
    await settled();
    enter(one(panel, 'lightning-combobox'), dora);
    await settled();
    await click(panel, 'End call');
    expect(textOf(panel)).toContain('Dear Ms. Lovelace,');
    expect(textOf(panel)).not.toContain(meet);
  });
});

describe('whom the call is with', () => {
  it('asks a low title calmly for access to who was not met', async () => {
    const panel = await open({ call: beforeTheCall(bert) });
    expect(textOf(panel)).toContain('Ask for access to those whom you haven’t met yet');
    expect(textOf(panel)).toContain('Forecast Desk · version 3');
    jest.useRealTimers();
    await expect(panel).toBeAccessible();
  });
});

describe('keys', () => {
  it('are explained on “?”, and each has a button', async () => {
    const panel = await open();
    await key(panel, '1', '3', '1', 'Escape', 's', '?');
    expect(heading(panel)).toBe(yesNoPrompt.question);
    const shortcuts = all(panel, 'button').map(found => found.getAttribute('aria-keyshortcuts'));
    expect(shortcuts).toEqual(expect.arrayContaining(['1', '2', 'D', 'N', 'S', 'Z', 'O', 'B', '?']));
    jest.useRealTimers();
    await expect(panel).toBeAccessible();
  });
  it('are off where the answer is typed, and look and say so, until Escape turns them on', async () => {
    const panel = await open();
    const off = 'Keys are off; Esc turns them on';
    await key(panel, '1');
    expect(textOf(panel)).not.toContain(off);
    await key(panel, '?', '3', '1');
    expect(heading(panel)).toBe(numberPrompt.question);
    expect(textOf(one(panel, 'c-call-keys'))).toContain(off);
    expect(one(panel, '.call').classList).toContain('no-letters');
    await key(panel, 's', 'd', 'z', 'o', 'b');
    expect(heading(panel)).toBe(numberPrompt.question);
    jest.useRealTimers();
    await expect(panel).toBeAccessible();
    jest.useFakeTimers();
    await key(panel, 'Escape');
    expect(textOf(panel)).not.toContain(off);
    expect(textOf(panel)).toContain('Keys are on');
    expect(one(panel, '.call').classList).not.toContain('no-letters');
    await key(panel, 's');
    expect(heading(panel)).toBe(yesNoPrompt.question);
    expect(textOf(panel)).not.toContain('Keys are on');
  });
  it('are not commands once they are switched off', async () => {
    const panel = await open({ keysOn: false });
    await key(panel, '1');
    expect(heading(panel)).toBe('What does the buyer want to reach?');
    const toggles = heard<{ isOn: boolean }>(panel, 'keystoggle');
    await click(panel, 'Keys');
    one(one(panel, 'c-call-keys'), 'lightning-input').dispatchEvent(
      new CustomEvent('change', { detail: { checked: true } })
    );
    expect(toggles).toEqual([{ isOn: true }]);
  });
});

describe('a guide whose edition was retired', () => {
  it('starts no call and says what to do', async () => {
    const panel = await open({ closed: 'Ask an administrator.' });
    expect(textOf(panel)).toContain('Ask an administrator.');
    await key(panel, '1');
    expect(panel.call.underway).toBeUndefined();
  });
});

describe('a call panel for somebody who may only read', () => {
  it('shows what was said and begins nothing, also where no buyer is known', async () => {
    const said = {
      ...guide,
      buyerOutcomes: [buyerOutcome],
      answers: [answerTo(choicePrompt, { text: 'By stage' })]
    };
    const panel = await open({ guide: said, closed: 'You may only read.', isReadOnly: true });
    expect(textOf(panel)).toContain('You may only read.');
    expect(textOf(panel)).toContain('By stage');
    expect(all(panel, 'button').map(each => textOf(each))).toEqual(['? Keys', 'Letter']);
    await key(panel, '1', 'b');
    expect(panel.call.underway).toBeUndefined();
    expect(panel.call.place).toEqual({ kind: 'menu' });
    const start = { ...beforeTheCall(''), place: { kind: 'buyers' } as const };
    const empty = await open({ call: start, closed: 'You may only read.', isReadOnly: true });
    expect(all(empty, 'c-call-buyers')).toEqual([]);
  });
});
