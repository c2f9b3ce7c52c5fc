import { guideData } from 'fixtures/guideData';
import {
  click,
  freshBrowser,
  heading,
  keys,
  me,
  mutate,
  nothingSaved,
  openGuide,
  platformHas,
  saves,
  saving
} from 'fixtures/guidePages';
import { all, clearPage, enter, one, settled, textOf } from 'fixtures/panels';
import { boardNumber, choicePrompt, numberPrompt } from 'fixtures/guides';

const offline = () => mutate.mockRejectedValue(new TypeError('Failed to fetch'));
const refuses = (message: string) => mutate.mockResolvedValue({ data: null, errors: [{ message }] });
const wouldItHelp =
  'When the quarter begins, would it help if your sales managers could see which deals lack what you agreed on?';

beforeEach(freshBrowser);
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('a call with the keyboard', () => {
  it('goes from outcome to question to capability, one at a time', async () => {
    const page = await openGuide();
    await keys(page, '1');
    expect(heading(page)).toBe(choicePrompt.question);
    expect(textOf(page)).not.toContain('Would it help if');
    expect(textOf(page)).toContain(`Next: ${numberPrompt.question}`);
    await keys(page, '3');
    expect(heading(page)).toBe(wouldItHelp);
    await keys(page, '2');
    expect(heading(page)).toBe(numberPrompt.question);
  });
  it('saves the first answer with conversation and outcome, the next by itself', async () => {
    const page = await openGuide();
    await keys(page, '1');
    expect(mutate).not.toHaveBeenCalled();
    await keys(page, '3', '2');
    expect(saves()[0]).toEqual(['conversation', 'title', 'buyerOutcome', 'answer']);
    expect(saves().flat()).toHaveLength(7);
    expect(saving(page)).toBe('Saved');
  });
  it('shows an answer before the platform has it', async () => {
    mutate.mockReturnValue(new Promise(() => undefined));
    const page = await openGuide();
    await keys(page, '1', '3');
    expect(heading(page)).toBe(wouldItHelp);
    expect(saving(page)).toBe('Saving …');
  });
  it('names with each save the state that it builds on', async () => {
    const page = await openGuide();
    await keys(page, '1', '3', '2');
    const [first, second] = mutate.mock.calls.map(([{ variables }]) => JSON.stringify(variables));
    const token = /"Answer__c":\{.*?"Revision__c":"([^"]+)","Revision_Before__c":null/.exec(first ?? '')?.[1];
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toContain(`"Revision_Before__c":"${token ?? ''}"`);
  });
});

describe('without a connection', () => {
  it('says that answers wait, and loses nothing in a reload', async () => {
    offline();
    const page = await openGuide();
    await keys(page, '1', '3');
    expect(saving(page)).toContain('No connection, waiting to be saved: 3');
    expect(saving(page)).toContain('What you entered is kept in this browser until it is saved.');
    clearPage();
    nothingSaved();
    const reloaded = await openGuide();
    expect(heading(reloaded)).toBe(wouldItHelp);
    expect(saves()).toEqual([['conversation', 'title', 'buyerOutcome', 'answer']]);
    expect(saving(reloaded)).toBe('Saved');
  });
  it('takes a step back that was made before the reload', async () => {
    offline();
    await keys(await openGuide(), '1', '3');
    clearPage();
    const reloaded = await openGuide();
    await keys(reloaded, 'z');
    expect(heading(reloaded)).toBe(choicePrompt.question);
    nothingSaved();
    platformHas(guideData({ isNew: true }));
    await click(reloaded, 'Try again');
    expect(saves()).toEqual([]);
    expect(saving(reloaded)).toBe('Saved');
  });
  it('saves by itself once the browser is online again', async () => {
    offline();
    const page = await openGuide();
    await keys(page, '1', '3');
    nothingSaved();
    window.dispatchEvent(new CustomEvent('online'));
    await settled(60);
    expect(saving(page)).toBe('Saved');
  });
  it('is accessible', async () => {
    offline();
    const page = await openGuide();
    await keys(page, '1', '3');
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
});

describe('what was half typed', () => {
  const answer = (page: HTMLElement) => one<HTMLInputElement>(page, '[data-input]');
  const type = (page: HTMLElement, text: string) => enter(answer(page), text);

  it('is there after a reload, at the step where it was typed', async () => {
    const page = await openGuide();
    await keys(page, '1', 's');
    expect(heading(page)).toBe(numberPrompt.question);
    type(page, '4');
    clearPage();
    const reloaded = await openGuide();
    expect(heading(reloaded)).toBe(numberPrompt.question);
    expect(answer(reloaded).value).toBe('4');
  });
  it('is forgotten once it is the answer', async () => {
    const page = await openGuide();
    await keys(page, '1', '3', '1');
    type(page, '4');
    await settled();
    await click(page, 'Save and go on');
    expect(Object.keys(localStorage).filter(key => key.includes('/text/'))).toEqual([]);
  });
  it('is forgotten when the field is emptied', async () => {
    const page = await openGuide();
    await keys(page, '1', '3', '1');
    type(page, '4');
    type(page, '');
    expect(Object.keys(localStorage).filter(key => key.includes('/text/'))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('is shown in the platform’s own words', async () => {
    refuses('The contact works for another account.');
    const page = await openGuide();
    await keys(page, '1', '3');
    expect(saving(page)).toContain('The contact works for another account.');
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
});

describe('a session that ended', () => {
  const ends = () => mutate.mockRejectedValue({ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] });

  it('offers to sign in again, and saves when the person comes back', async () => {
    ends();
    const page = await openGuide();
    await keys(page, '1', '3');
    expect(saving(page)).toContain('You are signed out, not saved yet: 3');
    expect(one(page, 'a[target="_blank"]').textContent.trim()).toBe('Sign in again');
    nothingSaved();
    window.dispatchEvent(new CustomEvent('focus'));
    await settled(60);
    expect(saves()).toEqual([['conversation', 'title', 'buyerOutcome', 'answer']]);
    expect(saving(page)).toBe('Saved');
  });
  it('is accessible', async () => {
    ends();
    const page = await openGuide();
    await keys(page, '1', '3');
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('is tried at no other time when the window gets the focus', async () => {
    const page = await openGuide();
    await keys(page, '1', '3');
    const before = saves().length;
    window.dispatchEvent(new CustomEvent('focus'));
    await settled(60);
    expect(saves()).toHaveLength(before);
  });
});

describe('an answer that somebody else changed meanwhile', () => {
  const now = new Date().toISOString();
  const data = (about: object) => guideData({ createdById: me, started: now, ...about });

  beforeEach(async () => {
    const page = await openGuide({ data: data({ revision: 'R1' }) });
    refuses('Somebody else saved this meanwhile.');
    platformHas(data({ revision: 'R2', text: 'Weighting by stage' }));
    mutate.mockImplementationOnce(async () => ({
      data: null,
      errors: [{ message: 'Somebody else saved this meanwhile.' }]
    }));
    one(page, 'c-call-said').dispatchEvent(
      new CustomEvent('change', {
        detail: {
          contactId: '003000000000001AAA',
          topic: { kind: 'outcome', outcomeId: boardNumber.id },
          again: { kind: 'question', promptId: choicePrompt.id }
        }
      })
    );
    await settled();
    await keys(page, '1');
  });
  const page = () => document.body.firstElementChild as Awaited<ReturnType<typeof openGuide>>;

  it('is shown beside the person’s own, and neither is lost', async () => {
    const [conflict] = all(page(), 'c-call-conflict');
    const text = conflict ? textOf(conflict) : '';
    expect(text).toContain('Weighting by stage');
    expect(text).toContain("Adding up reps' estimates");
    expect(saving(page())).toContain('Somebody else changed it meanwhile: 1');
    jest.useRealTimers();
    await expect(page()).toBeAccessible();
  });
  it('gives way when the person puts theirs in its place', async () => {
    nothingSaved();
    await click(page(), 'Put mine in its place');
    const [saved] = mutate.mock.calls.map(([{ variables }]) => variables);
    expect(JSON.stringify(saved)).toContain('"Revision_Before__c":"R2"');
    expect(JSON.stringify(saved)).toContain("Adding up reps' estimates");
    expect(all(page(), 'c-call-conflict')).toEqual([]);
  });
  it('stays when the person keeps it', async () => {
    nothingSaved();
    await click(page(), 'Keep theirs');
    expect(saves()).toEqual([]);
    expect(textOf(one(page(), 'c-call-said'))).toContain('Weighting by stage');
  });
});

describe('a call that was under way', () => {
  it('goes on where it stood', async () => {
    await keys(await openGuide(), '1');
    clearPage();
    expect(heading(await openGuide())).toBe(choicePrompt.question);
  });
  it('goes on from the platform’s records in another browser', async () => {
    const page = await openGuide({
      data: guideData({ createdById: me, started: new Date().toISOString() })
    });
    expect(heading(page)).toBe(numberPrompt.question);
    expect(textOf(page)).toContain(boardNumber.statement);
  });
});
