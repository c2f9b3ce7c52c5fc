import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import QualificationPanel from 'c/qualificationPanel';
import { dealData, opportunityId } from 'fixtures/deals';
import type { DealOptions } from 'fixtures/deals';
import { button, clearPage, click, enter, focused, one, settled } from 'fixtures/panels';
import { field, opener } from 'fixtures/qualificationPanels';
import { reading } from 'fixtures/wires';

const openPanel = opener(QualificationPanel);
const mutate = jest.mocked(executeMutation);
const update = jest.mocked(updateRecord);

const refused = { data: null, errors: [{ message: 'Our own view isn’t enough.' }] };
const newer = { data: null, errors: [{ message: 'Newer.', extensions: { fields: ['Revision__c'] } }] };
const offline = new TypeError('Failed to fetch');
const ended = {
  ok: false,
  status: 401,
  statusText: '',
  body: { message: 'Session expired', statusCode: 401 }
};

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
  update.mockReset().mockResolvedValue({ apiName: 'Opportunity', id: opportunityId, fields: {} });
});
afterEach(clearPage);

/** A panel whose deal stands as `later` once something was asked of the platform. */
const openThen = (first: DealOptions, later: DealOptions): Promise<HTMLElement> => {
  const answer = async (): Promise<void> => {
    const isAsked = mutate.mock.calls.length + update.mock.calls.length > 0;
    reading.answer(dealData(isAsked ? later : first), answer);
  };
  return openPanel(first, answer);
};

/** Presses a button as a person does who works with keys. */
async function press(panel: HTMLElement, text: string): Promise<void> {
  button(panel, text).focus();
  await click(panel, text);
}

const plan1 = { isJudged: true, planEvidence: 'Plan 1' } as const;
const verified = { ...plan1, planRevision: 'plan-2', planStatus: 'Met' } as const;

async function savePlan2(panel: HTMLElement): Promise<void> {
  await press(panel, 'Change the evidence');
  const evidence = field(panel, 'evidence');
  // The stub of a base component takes no focus by itself.
  evidence.tabIndex = 0;
  enter(evidence, 'Plan 2');
  await settled();
  await press(panel, 'Save for the manager');
}

describe('whoever works with keys', () => {
  it('is at both judgements when somebody else judged meanwhile, and at the criterion once theirs is kept', async () => {
    mutate.mockResolvedValueOnce(newer);
    const panel = await openThen(plan1, verified);
    await savePlan2(panel);
    expect(focused()).toBe(one(panel, '.conflict'));
    await press(panel, 'Keep theirs');
    expect([focused()?.tagName, focused()?.textContent]).toEqual(['H4', 'Plan agreed']);
  });
  it('is at the criterion once the own judgement was put in the other’s place', async () => {
    mutate.mockResolvedValueOnce(newer);
    const panel = await openThen(plan1, verified);
    await savePlan2(panel);
    await press(panel, 'Put mine in its place');
    expect(focused()?.textContent).toBe('Plan agreed');
  });
  it('is in the form when the own judgement is refused after that', async () => {
    mutate.mockResolvedValueOnce(newer).mockResolvedValueOnce(refused);
    const panel = await openThen(plan1, verified);
    await savePlan2(panel);
    await press(panel, 'Put mine in its place');
    expect(focused()).toBe(field(panel, 'evidence'));
  });
  it('is at the criterion after saving, after giving up, and after taking back', async () => {
    const panel = await openPanel(plan1);
    await savePlan2(panel);
    expect(focused()?.textContent).toBe('Plan agreed');
    await press(panel, 'Change the evidence');
    await press(panel, 'Cancel');
    expect(focused()?.textContent).toBe('Plan agreed');
    clearPage();
    const other = await openThen({ isJudged: true }, {});
    await press(other, 'Withdraw');
    expect(focused()?.textContent).toBe('Outcome shared');
  });
  it('stays at the button of a save that is refused', async () => {
    mutate.mockResolvedValueOnce(refused);
    const panel = await openPanel(plan1);
    await savePlan2(panel);
    expect(focused()).toBe(button(panel, 'Save for the manager'));
  });
  it('stays at the button of a save after the session ended, and is at the refusal when trying again is refused', async () => {
    mutate.mockRejectedValueOnce(ended).mockResolvedValueOnce(refused);
    const panel = await openPanel(plan1);
    await savePlan2(panel);
    expect(focused()).toBe(button(panel, 'Save for the manager'));
    await press(panel, 'Try again');
    expect(focused()).toBe(one(panel, '.refusal'));
  });
  it('is at the line of the gate that the deal was moved into, and at the gates after moving back', async () => {
    const panel = await openThen({ isJudged: true }, { isJudged: true, category: 'Most Likely', rank: 2 });
    await press(panel, 'Move to Most Likely');
    expect(focused()).toBe(one(panel, '[data-line="Most Likely"]'));
    clearPage();
    update.mockClear();
    const back = await openThen({ isJudged: true, category: 'Commit', rank: 3 }, { isJudged: true });
    await press(back, 'Move back to Pipeline');
    expect(focused()).toBe(one(back, '[data-gates]'));
  });
  it('is at the gate when somebody else had moved the deal there', async () => {
    const there = { isJudged: true, category: 'Best Case', rank: 1 };
    const panel = await openPanel({ isJudged: true }, async () => reading.answer(dealData(there)));
    await press(panel, 'Move to Best Case');
    expect(focused()).toBe(one(panel, '[data-line="Best Case"]'));
  });
  it('stays at the button of a move that is refused or not reached, and is at the gate once it was sent again', async () => {
    update.mockRejectedValueOnce(offline);
    const panel = await openPanel({ isJudged: true });
    await press(panel, 'Move to Commit');
    expect(focused()).toBe(button(panel, 'Move to Commit'));
    await press(panel, 'Try again');
    expect(focused()).toBe(button(panel, 'Move to Commit'));
  });
  it('is left alone elsewhere on the page when a move is sent by itself', async () => {
    update.mockRejectedValueOnce(offline);
    const panel = await openPanel({ isJudged: true });
    await press(panel, 'Move to Most Likely');
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    window.dispatchEvent(new CustomEvent('online'));
    await settled(60);
    expect(update).toHaveBeenCalledTimes(2);
    expect(focused()).toBe(elsewhere);
  });
  it('is at the gates once what could not be read is read', async () => {
    const panel = await openPanel({}, async () => reading.answer(dealData({})));
    reading.fail('The server could not answer.', async () => reading.answer(dealData({})));
    await settled();
    await press(panel, 'Try again');
    expect(focused()).toBe(one(panel, '[data-gates]'));
  });
});
