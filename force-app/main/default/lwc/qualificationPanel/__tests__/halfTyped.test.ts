import { executeMutation } from 'lightning/graphql';
import QualificationPanel from 'c/qualificationPanel';
import { all, clearPage, click, enter, one, press, settled, textOf } from 'fixtures/panels';
import { answerAgain, field, opener, remedy } from 'fixtures/qualificationPanels';
import { reading } from 'fixtures/wires';

const openPanel = opener(QualificationPanel);

jest.mock('@salesforce/customPermission/Waive_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});

const mutate = jest.mocked(executeMutation);
const ended = {
  data: null,
  errors: [{ message: 'Session expired or invalid', extensions: { errorCode: 'INVALID_SESSION_ID' } }]
};

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

const typeEvidence = async (panel: HTMLElement, text: string): Promise<void> => {
  enter(field(panel, 'evidence'), text);
  await settled();
};

describe('half-typed evidence', () => {
  it('stands there again after a reload, with the day on which it was typed', async () => {
    const before = await openPanel();
    await click(before, 'Add evidence');
    await typeEvidence(before, 'Said on No');
    enter(field(before, 'source'), 'Our view');
    clearPage();
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    expect([field(panel, 'evidence').value, field(panel, 'source').value]).toEqual([
      'Said on No',
      'Our view'
    ]);
    expect(textOf(panel)).toContain('You had typed this and not saved it, on');
    await expect(panel).toBeAccessible();
  });
  it('is that of its criterion and of its form', async () => {
    const before = await openPanel();
    await remedy(before, 0);
    await typeEvidence(before, 'Said on No');
    clearPage();
    const panel = await openPanel();
    await remedy(panel, 1);
    expect(field(panel, 'evidence').value).toBe('');
    all(panel, '[data-waive]')[0]?.click();
    await settled();
    expect(field(panel, 'evidence').value).toBe('');
  });
  it('is forgotten once it is saved, and once it is given up', async () => {
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    await typeEvidence(panel, 'Said on Nov 20');
    expect(localStorage.length).toBeGreaterThan(0);
    enter(field(panel, 'contactId'), '003000000000001AAA');
    await settled();
    await click(panel, 'Save as met');
    expect(localStorage).toHaveLength(0);
    await click(panel, 'Add evidence');
    await typeEvidence(panel, 'Other words');
    await click(panel, 'Cancel');
    expect(localStorage).toHaveLength(0);
  });
  it('stays when Escape leaves the form', async () => {
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    await typeEvidence(panel, 'Said on No');
    press(field(panel, 'evidence'), 'Escape');
    await settled();
    expect(all(panel, 'c-qualification-evidence')).toEqual([]);
    await click(panel, 'Add evidence');
    expect(field(panel, 'evidence').value).toBe('Said on No');
  });
  it('typed upon a judgement that somebody changed since stands beside the newer one', async () => {
    const before = await openPanel({ isJudged: true, planEvidence: 'Plan 1' });
    await click(before, 'Change the evidence');
    await typeEvidence(before, 'Plan 2');
    clearPage();
    const panel = await openPanel({ isJudged: true, planEvidence: 'Plan 3', planRevision: 'plan-2' });
    await click(panel, 'Change the evidence');
    expect(field(panel, 'evidence').value).toBe('Plan 2');
    expect(all(panel, 'c-qualification-conflict')).toHaveLength(1);
  });
  it('is there when the panel reads again', async () => {
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    await typeEvidence(panel, 'Said on No');
    await answerAgain({});
    expect(field(panel, 'evidence').value).toBe('Said on No');
  });
});

describe('a half-typed value', () => {
  it('stands there again after a reload', async () => {
    const before = await openPanel();
    await click(before, 'Ask the value');
    enter(one(one(before, 'c-number-field'), 'lightning-input'), '120k');
    enter(field(before, 'buyerWords'), 'Yes, tha');
    clearPage();
    const panel = await openPanel();
    await click(panel, 'Ask the value');
    expect(Reflect.get(one(panel, 'c-number-field'), 'value')).toBe('120k');
    expect(field(panel, 'buyerWords').value).toBe('Yes, tha');
    await click(panel, 'Cancel');
    expect(localStorage).toHaveLength(0);
  });
});

describe('a session that ended', () => {
  it('loses nothing: the person signs in again and sends it once more', async () => {
    mutate.mockResolvedValueOnce(ended);
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    await typeEvidence(panel, 'Said on Nov 20');
    enter(field(panel, 'contactId'), '003000000000001AAA');
    await settled();
    await click(panel, 'Save as met');
    expect(textOf(panel)).toContain('Your session has ended. Sign in again, then try again');
    expect(field(panel, 'evidence').value).toBe('Said on Nov 20');
    expect(localStorage.length).toBeGreaterThan(0);
    await expect(panel).toBeAccessible();
    await click(panel, 'Try again');
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(textOf(panel)).toContain('Saved.');
    expect(localStorage).toHaveLength(0);
  });
  it('sends nothing older than what stands in the form', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    await typeEvidence(panel, 'Said on Nov 20');
    enter(field(panel, 'contactId'), '003000000000001AAA');
    await settled();
    await click(panel, 'Save as met');
    await typeEvidence(panel, 'Said on Nov 20, by mail');
    expect(textOf(panel)).not.toContain('No connection');
    window.dispatchEvent(new CustomEvent('online'));
    await settled();
    expect(mutate).toHaveBeenCalledTimes(1);
    await click(panel, 'Save as met');
    expect(JSON.stringify(mutate.mock.calls[1]?.[0].variables)).toContain('Said on Nov 20, by mail');
  });
  it('before the deal is read again leads to signing in too, and what is known stays', async () => {
    const refresh = jest.fn(async () => undefined);
    const panel = await openPanel({}, refresh);
    reading.emit({ data: undefined, errors: ended.errors, refresh });
    await settled();
    expect(textOf(panel)).toContain('Your session has ended.');
    expect(textOf(panel)).toContain('Missing for Best Case');
    await click(panel, 'Try again');
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
