import LetterCard from 'c/letterCard';
import type { Guide } from 'c/guide';
import type { LetterEdits } from 'c/letter';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import {
  callKey,
  cash,
  conversation,
  culprits,
  dana,
  days,
  empty,
  error,
  forecast,
  formats,
  reason,
  saving,
  says,
  source,
  wants
} from 'fixtures/receivables';

interface Card extends HTMLElement {
  guide: Guide;
  edits: LetterEdits | undefined;
  loggedText: string | undefined;
  undo(): boolean;
}

const wantsForecast = wants(dana, forecast, { annualValue: 40_000 });
const whole: Guide = {
  ...empty,
  conversations: [conversation(dana, { nextStep: 'a call with Omar', nextStepOn: '2026-12-08' })],
  buyerOutcomes: [wantsForecast],
  answers: [
    says(wantsForecast, source, { text: 'A treasury tool', capabilityHelps: 'Yes' }),
    says(wantsForecast, error, { number: 15, capabilityHelps: 'Yes' }),
    says(wantsForecast, culprits, { reply: 'No' })
  ]
};
const wantsCash = wants(dana, cash);
const half: Guide = {
  ...empty,
  conversations: [conversation(dana)],
  buyerOutcomes: [wantsCash],
  answers: [
    says(wantsCash, days, { number: 46, capabilityHelps: 'Yes' }),
    says(wantsCash, saving, { number: 120_000 })
  ]
};
const errorSentence = 'At its worst it was 15 percent off over the last four quarters.';

/** A card whose edits and next steps come back to it, as a container returns them. */
async function open(guide = whole, properties: object = {}): Promise<Card> {
  const card = show('c-letter-card', LetterCard, {
    guide,
    edits: undefined as LetterEdits | undefined,
    loggedText: undefined as string | undefined,
    contactId: dana,
    conversationKey: callKey(dana),
    sender: { name: 'Jo Marsh' },
    formats,
    today: '2026-12-01',
    ...properties
  }) as HTMLElement as Card;
  card.addEventListener('edit', event => {
    card.edits = (event as CustomEvent<{ edits: LetterEdits }>).detail.edits;
  });
  card.addEventListener('nextstep', event => {
    const { conversations } = card.guide;
    const step = (event as CustomEvent<object>).detail;
    card.guide = { ...card.guide, conversations: conversations.map(call => ({ ...call, ...step })) };
  });
  await settled();
  return card;
}
const click = async (card: Card, text: string): Promise<void> => {
  button(card, text).click();
  await settled();
};
const row = (card: Card, text: string): HTMLElement => {
  const found = all(card, 'c-letter-sentence').find(candidate => textOf(candidate).startsWith(text));
  if (!found) throw new Error(`No sentence “${text}”.`);
  return found;
};
const openSentence = async (card: Card, text: string): Promise<HTMLElement> => {
  one(row(card, text), '[data-sentence]').click();
  await settled();
  return one(card, 'lightning-textarea');
};
const aside = async (card: Card, label: string): Promise<void> => {
  const found = all(card, 'button.aside').find(candidate => candidate.getAttribute('aria-label') === label);
  if (!found) throw new Error(`No button “${label}”.`);
  found.click();
  await settled();
};
const questionOf = (card: Card, text: string): HTMLElement => {
  const found = all(card, 'li').find(candidate => candidate.textContent.includes(text));
  if (!found) throw new Error(`No question “${text}”.`);
  return found;
};
const decide = async (card: Card, text: string, choice: string): Promise<void> => {
  const buttons = [...questionOf(card, text).querySelectorAll('button')];
  buttons.find(candidate => candidate.textContent.trim() === choice)?.click();
  await settled();
};
/** What has the focus, inside whichever component. */
const focused = (): string => {
  const inside = (found: Element | null): Element | null =>
    found?.shadowRoot?.activeElement ? inside(found.shadowRoot.activeElement) : found;
  const found = inside(document.activeElement);
  return found?.textContent.trim() ?? '';
};

const clipboard = { write: jest.fn(), writeText: jest.fn() };
class Item {
  readonly parts: Record<string, Blob>;
  constructor(parts: Record<string, Blob>) {
    this.parts = parts;
  }
}
const read = (blob: Blob | undefined): Promise<string> =>
  new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });
const links: HTMLAnchorElement[] = [];
const made: Blob[] = [];

beforeEach(() => {
  clipboard.write.mockReset().mockResolvedValue(undefined);
  clipboard.writeText.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  Object.assign(globalThis, { ClipboardItem: Item });
  links.length = 0;
  made.length = 0;
  URL.createObjectURL = blob => `blob:${made.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
});
afterEach(() => {
  clearPage();
  jest.restoreAllMocks();
});

describe('what a rep reads', () => {
  it('is the whole letter with its subject, accessible in every state', async () => {
    const card = await open();
    expect(textOf(card)).toContain('What I understood in our conversation on Tuesday, December 1');
    expect(textOf(card)).toContain('Dear Ms. Reyes,');
    expect(textOf(card)).toContain('Nothing is open.');
    await expect(card).toBeAccessible();
    await openSentence(card, errorSentence);
    await expect(card).toBeAccessible();
  });
  it('shows on demand what each sentence comes from', async () => {
    const card = await open();
    expect(textOf(card)).not.toContain('From the');
    one(card, '[data-trace]').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    await settled();
    expect(textOf(row(card, errorSentence))).toContain(`From the answer to “${error.question}”: 15 percent`);
    expect(textOf(row(card, 'You want to'))).toContain(`From the outcome “${forecast.statement}”`);
    expect(textOf(row(card, 'We agreed'))).toContain('From the next step of the call');
    expect(textOf(row(card, 'Before anything'))).toContain('From the guide');
    await expect(card).toBeAccessible();
  });
});

describe('editing in place', () => {
  it('takes the rep’s own words at every key press, and Enter closes the field', async () => {
    const card = await open();
    const edits = heard<{ edits: LetterEdits }>(card, 'edit');
    const field = await openSentence(card, errorSentence);
    enter(field, 'It was 15 percent off ');
    await settled();
    expect(edits).toHaveLength(1);
    enter(field, 'It was 15 percent off once.');
    press(field, 'Enter');
    await settled();
    expect(all(card, 'lightning-textarea')).toEqual([]);
    expect(textOf(row(card, 'It was 15 percent off once.'))).toContain('your words');
  });
  it('survives a reload', async () => {
    const card = await open();
    enter(await openSentence(card, errorSentence), 'It was 15 percent off once.');
    const kept = JSON.parse(JSON.stringify(card.edits)) as LetterEdits;
    clearPage();
    expect(textOf(await open(whole, { edits: kept }))).toContain('It was 15 percent off once.');
  });
  it('puts back on Escape what stood there', async () => {
    const card = await open();
    const field = await openSentence(card, errorSentence);
    enter(field, 'Nonsense');
    press(field, 'Escape');
    await settled();
    expect(textOf(card)).toContain(errorSentence);
    expect(card.edits?.sentences).toEqual({});
  });
  it('has a way back to the guide’s sentence', async () => {
    const card = await open();
    const field = await openSentence(card, errorSentence);
    expect(button(card, 'Back to the guide’s sentence').disabled).toBe(true);
    enter(field, 'Nonsense');
    await settled();
    await click(card, 'Back to the guide’s sentence');
    expect(textOf(card)).toContain(errorSentence);
  });
  it('keeps letters and digits from being commands of the guide', async () => {
    const card = await open();
    const pressed = jest.fn();
    card.addEventListener('keydown', pressed);
    press(await openSentence(card, errorSentence), 's');
    expect(pressed).not.toHaveBeenCalled();
  });
  it('leaves a sentence out with one click, and takes it back with another', async () => {
    const card = await open();
    await aside(card, `Leave out: ${errorSentence}`);
    await click(card, 'Copy as plain text');
    expect(clipboard.writeText.mock.calls[0]?.[0]).not.toContain(errorSentence);
    await aside(card, `Take back: ${errorSentence}`);
    await click(card, 'Copy as plain text');
    expect(clipboard.writeText.mock.calls[1]?.[0]).toContain(errorSentence);
  });
  it('reads the marks of a sentence apart from it, whatever they look like', async () => {
    const card = await open();
    enter(await openSentence(card, errorSentence), 'It was off once.');
    press(one(card, 'lightning-textarea'), 'Enter');
    await settled();
    await aside(card, 'Leave out: It was off once.');
    const { textContent } = one(row(card, 'It was off once.'), '[data-sentence]');
    expect(textContent).toBe('It was off once. (your words) (left out)');
  });
  it('leaves the focus in the letter when the rep empties a sentence that only they had words for', async () => {
    const card = await open(half);
    await click(card, 'To decide before it leaves: 3');
    await decide(card, reason.question, 'Write it');
    enter(one(card, 'lightning-textarea'), 'Most wait.');
    await click(card, 'Back to the letter');
    button(card, 'To decide before it leaves: 2').blur();
    const field = await openSentence(card, 'Most wait.');
    enter(field, ' ');
    press(field, 'Enter');
    await settled();
    expect(textOf(card)).not.toContain('Most wait.');
    expect(focused()).toMatch(/^Subject/);
  });
  it('moves nothing while something is pressed: the first click on Copy copies what was just written', async () => {
    const card = await open();
    const field = await openSentence(card, errorSentence);
    enter(field, 'It was 15 percent off once.');
    await settled();
    const copy = button(card, 'Copy as plain text');
    copy.dispatchEvent(new CustomEvent('pointerdown', { bubbles: true, composed: true }));
    field.dispatchEvent(new CustomEvent('blur'));
    await settled();
    expect(all(card, 'lightning-textarea')).toEqual([field]);
    copy.click();
    await settled();
    expect(all(card, 'lightning-textarea')).toEqual([]);
    expect(clipboard.writeText.mock.calls[0]?.[0]).toContain('It was 15 percent off once.');
  });
});

describe('taking back', () => {
  it('takes back what was done last in the letter, and says when nothing is left of that', async () => {
    const card = await open(half);
    expect(card.undo()).toBe(false);
    const before = textOf(card);
    const field = await openSentence(card, 'You want to');
    enter(field, 'You want');
    enter(field, 'You want money.');
    press(field, 'Enter');
    await aside(card, 'Leave out: Dear Ms. Reyes,');
    expect(card.undo()).toBe(true);
    await settled();
    expect(textOf(card)).toContain('You want money.');
    expect(card.edits?.sentences).not.toHaveProperty('salutation');
    expect(card.undo()).toBe(true);
    await settled();
    expect(textOf(card)).toBe(before);
    expect(card.undo()).toBe(false);
  });
});

describe('the next step', () => {
  it('is kept when its field is left, and stands in the letter with its day', async () => {
    const card = await open(half);
    const steps = heard(card, 'nextstep');
    const step = one(card, '[data-field="nextStep"]');
    enter(step, 'you introduce me to Omar ');
    step.dispatchEvent(new CustomEvent('blur'));
    enter(one(card, '[data-field="nextStepOn"]'), '2026-12-08');
    await settled();
    expect(steps).toEqual([
      { nextStep: 'you introduce me to Omar' },
      { nextStep: 'you introduce me to Omar', nextStepOn: '2026-12-08' }
    ]);
    expect(textOf(card)).toContain(
      'We agreed on a next step for Tuesday, December 8: you introduce me to Omar.'
    );
  });
  it('is kept before the click that left its field does its work', async () => {
    const card = await open(whole);
    const step = one(card, '[data-field="nextStep"]');
    const copy = button(card, 'Copy as plain text');
    enter(step, 'we meet in Boston');
    copy.dispatchEvent(new CustomEvent('pointerdown', { bubbles: true, composed: true }));
    step.dispatchEvent(new CustomEvent('blur'));
    await settled();
    expect(textOf(card)).not.toContain('we meet in Boston.');
    copy.click();
    await settled();
    expect(clipboard.writeText.mock.calls[0]?.[0]).toContain('we meet in Boston.');
  });
  it('is kept after a pause, too', async () => {
    jest.useFakeTimers();
    const card = await open(half);
    const steps = heard(card, 'nextstep');
    enter(one(card, '[data-field="nextStep"]'), 'a call');
    jest.runAllTimers();
    jest.useRealTimers();
    expect(steps).toEqual([{ nextStep: 'a call' }]);
  });
  it('is not cut when it is too long, but refused', async () => {
    const card = await open(half);
    const steps = heard(card, 'nextstep');
    const field = one(card, '[data-field="nextStep"]');
    enter(field, 'a'.repeat(257));
    press(field, 'Enter');
    await settled();
    expect(steps).toEqual([]);
    expect(textOf(card)).toContain('at most 255 characters; 2 are too many.');
  });
});

describe('before the letter leaves', () => {
  it('the rep is asked what is missing, and nothing is copied yet', async () => {
    const card = await open(half);
    expect(textOf(card)).toContain('To decide before it leaves: 3');
    await click(card, 'Copy');
    expect(clipboard.write).not.toHaveBeenCalled();
    expect(textOf(card)).toContain(`Not asked yet: “${reason.question}”`);
    await expect(card).toBeAccessible();
    await click(card, 'Leave out the rest and go on: Copy');
    expect(clipboard.write).toHaveBeenCalledTimes(1);
    expect(textOf(card)).toContain('Nothing is open.');
    await click(card, 'Copy as plain text');
    expect(clipboard.writeText).toHaveBeenCalledTimes(1);
  });
  it('each question is decided in one way, and is not asked again', async () => {
    const card = await open(half);
    await click(card, 'Copy');
    await decide(card, reason.question, 'Ask next time');
    await decide(card, 'what it is worth', 'Leave it out');
    expect(textOf(card)).toContain('To decide before it leaves: 1');
    await decide(card, 'No next step is noted.', 'Leave it out');
    await click(card, 'Go on: Copy');
    const [[item]] = clipboard.write.mock.calls[0] as [[Item]];
    const text = await read(item.parts['text/plain']);
    expect(text).toContain(`I would like to ask you “${reason.question}”`);
    expect(text).not.toContain('Not asked');
    await click(card, 'Copy as plain text');
    expect(clipboard.writeText).toHaveBeenCalledTimes(1);
  });
  it('the rep writes the sentence that is missing, and the list stays where it was', async () => {
    const card = await open(half);
    await click(card, 'To decide before it leaves: 3');
    await decide(card, reason.question, 'Write it');
    const field = one(card, 'c-letter-questions lightning-textarea, lightning-textarea');
    enter(field, 'Most wait for an approval.');
    await settled();
    expect(textOf(row(card, 'Most wait for an approval.'))).toContain('your words');
    expect(questionOf(card, reason.question).textContent).toContain('decided');
    await expect(card).toBeAccessible();
    await click(card, 'Back to the letter');
    expect(all(card, 'c-letter-questions')).toEqual([]);
  });
  it('the focus goes on from the button that was pressed, once all is decided', async () => {
    const card = await open(half);
    await click(card, 'Copy');
    expect(focused()).toBe('Before the letter leaves');
    await click(card, 'Leave out the rest and go on: Copy');
    expect(focused()).toBe('Copy');
  });
  it('Escape leaves the questions, not the letter, and the focus is back on what opened them', async () => {
    const card = await open(half);
    const pressed = heard(card, 'keydown');
    await click(card, 'Download');
    press(button(card, 'Back to the letter'), 'Escape');
    await settled();
    expect(all(card, 'c-letter-questions')).toEqual([]);
    expect(focused()).toBe('Download');
    await click(card, 'To decide before it leaves: 3');
    await decide(card, reason.question, 'Write it');
    press(one(card, 'lightning-textarea'), 'Escape');
    await settled();
    expect(all(card, 'c-letter-questions')).toEqual([]);
    expect(focused()).toBe('To decide before it leaves: 3');
    expect(pressed).toEqual([]);
  });
  it('what is decided is read apart from the question', async () => {
    const card = await open(half);
    await click(card, 'To decide before it leaves: 3');
    await decide(card, 'No next step is noted.', 'Leave it out');
    const [asked] = questionOf(card, 'No next step').querySelectorAll('p');
    expect(asked?.textContent.trim()).toBe('No next step is noted. (decided)');
  });
  it('figures that contradict each other are pointed out, until the rep says that they are right', async () => {
    const low = {
      ...whole,
      buyerOutcomes: [{ ...wantsCash, annualValue: 60_000 }],
      answers: [...half.answers, says(wantsCash, reason, { text: 'Nobody can say', capabilityHelps: 'No' })]
    };
    const card = await open(low);
    await click(card, 'Download');
    expect(links).toEqual([]);
    await decide(card, 'The value of $60,000 a year is less', 'It is right so');
    await click(card, 'Go on: Download');
    expect(links).toHaveLength(1);
  });
});

describe('the letter leaves', () => {
  it('as formatted text with plain text beside it', async () => {
    const card = await open();
    await click(card, 'Copy');
    const [[item]] = clipboard.write.mock.calls[0] as [[Item]];
    expect(await read(item.parts['text/html'])).toContain('<p>Dear Ms. Reyes,</p>');
    expect(await read(item.parts['text/plain'])).toContain('Dear Ms. Reyes,\n\nThank you');
    expect(textOf(card)).toContain('The letter is on the clipboard.');
  });
  it('or says what to do when the browser does not let it', async () => {
    clipboard.write.mockRejectedValue(new Error('no'));
    clipboard.writeText.mockRejectedValue(new Error('no'));
    const card = await open();
    await click(card, 'Copy');
    expect(textOf(card)).toContain('The browser did not allow it. Download the letter instead.');
    await click(card, 'Copy as plain text');
    expect(textOf(card)).toContain('The browser did not allow it. Download the letter instead.');
  });
  it('as a file of a word processor, named after deal and contact', async () => {
    const card = await open();
    await click(card, 'Download');
    expect(links[0]?.download).toBe('Northwind  receivables, Dana Reyes.docx');
    expect(made[0]?.type).toBe('application/octet-stream');
    expect(await read(made[0])).toMatch(/^PK/);
  });
  it('through the mail program, with address, subject and text', async () => {
    const card = await open({ ...whole, answers: [], buyerOutcomes: [] });
    await click(card, 'Open in the mail program');
    await click(card, 'Leave out the rest and go on: Open in the mail program');
    expect(links[0]?.href).toContain('mailto:dana@northwind.example?subject=What%20I%20understood');
    expect(links[0]?.href).toContain('&body=Dear%20Ms.%20Reyes%2C%0D%0A');
    expect(textOf(card)).toContain('The mail program has the letter now.');
  });
  it('by way of the clipboard when it is too long for the mail program, and says so', async () => {
    const card = await open();
    enter(await openSentence(card, errorSentence), 'Word '.repeat(500));
    await click(card, 'Open in the mail program');
    expect(links[0]?.href).not.toContain('body');
    expect(clipboard.write).toHaveBeenCalledTimes(1);
    expect(textOf(card)).toContain('paste it into the message');
  });
});

describe('the log', () => {
  interface Log {
    readonly subject: string;
    readonly text: string;
    readonly edited: boolean;
    readonly as: string;
  }
  it('takes the letter as a task or as an e-mail', async () => {
    const card = await open();
    const logs = heard<Log>(card, 'log');
    await click(card, 'Log as a task');
    await click(card, 'Log as an e-mail');
    expect(logs.map(({ as, edited }) => [as, edited])).toEqual([
      ['Task', false],
      ['Email', false]
    ]);
    expect(logs[0]?.subject).toBe('What I understood in our conversation on Tuesday, December 1');
    expect(logs[0]?.text).toContain('Dear Ms. Reyes,');
  });
  it('has the focus where the button was that wrote it', async () => {
    const card = await open();
    const logs = heard<Log>(card, 'log');
    const logged = async () => {
      card.loggedText = logs.at(-1)?.text;
      await settled();
    };
    button(card, 'Log as a task').focus();
    await click(card, 'Log as a task');
    await logged();
    expect(focused()).toBe('Logged');
    await aside(card, `Leave out: ${errorSentence}`);
    button(card, 'Update the log').focus();
    await click(card, 'Update the log');
    await logged();
    expect(focused()).toBe('Logged');
  });
  it('leaves the focus with who went on meanwhile', async () => {
    const card = await open();
    const logs = heard<Log>(card, 'log');
    await click(card, 'Log as an e-mail');
    button(card, 'Back to the guide').focus();
    card.loggedText = logs[0]?.text;
    await settled();
    expect(focused()).toBe('Back to the guide');
  });
  it('follows later edits', async () => {
    const card = await open();
    const logs = heard<Log>(card, 'log');
    await click(card, 'Log as a task');
    card.loggedText = logs[0]?.text;
    await settled();
    expect(textOf(card)).toContain('Logged');
    expect(() => button(card, 'Update the log')).toThrow();
    await aside(card, `Leave out: ${errorSentence}`);
    expect(textOf(card)).toContain('The log is older than the letter.');
    await expect(card).toBeAccessible();
    await click(card, 'Update the log');
    expect(logs[1]).toMatchObject({ as: 'Update', edited: true });
    expect(logs[1]?.text).not.toContain(errorSentence);
  });
  it('is not written under a subject that would be cut', async () => {
    const card = await open();
    const logs = heard<Log>(card, 'log');
    enter(await openSentence(card, 'What I understood'), 'Long '.repeat(60));
    await click(card, 'Log as a task');
    expect(logs).toEqual([]);
    expect(textOf(card)).toContain('A subject has at most 255 characters');
  });
  it('is left for the guide', async () => {
    const card = await open();
    const leaves = heard(card, 'leave');
    await click(card, 'Back to the guide');
    expect(leaves).toHaveLength(1);
  });
});
