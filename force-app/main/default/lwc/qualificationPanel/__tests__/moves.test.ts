import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import type { FetchError } from 'lightning/uiRecordApi';
import QualificationPanel from 'c/qualificationPanel';
import { dealData, opportunityId } from 'fixtures/deals';
import type { DealOptions } from 'fixtures/deals';
import { all, button, clearPage, click, settled, textOf } from 'fixtures/panels';
import { answerAgain, opener } from 'fixtures/qualificationPanels';
import { picklist, reading, record } from 'fixtures/wires';

const openPanel = opener(QualificationPanel);

const update = jest.mocked(updateRecord);
const message = 'This deal isn’t qualified for Commit.';
const refusal = { ok: false, status: 400, body: { output: { errors: [{ message }], fieldErrors: {} } } };
const offline = new TypeError('Failed to fetch');
const ended: FetchError = {
  ok: false,
  status: 401,
  statusText: 'Unauthorized',
  body: { message: 'Session expired or invalid', statusCode: 401 }
};
const moved = { apiName: 'Opportunity', id: opportunityId, fields: {} };

/** A panel whose deal stands as `later` when it is read again. */
const openThen = (first: DealOptions, later: DealOptions): Promise<HTMLElement> =>
  openPanel(first, async () => reading.answer(dealData(later)));

beforeEach(() => {
  localStorage.clear();
  update.mockReset().mockResolvedValue(moved);
  jest
    .mocked(executeMutation)
    .mockReset()
    .mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

describe('a move', () => {
  it('is asked of the platform, and its refusal is shown word for word with what is missing', async () => {
    update.mockRejectedValueOnce(refusal);
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Move to Commit');
    expect(update).toHaveBeenCalledWith({ fields: { Id: opportunityId, ForecastCategoryName: 'Commit' } });
    expect(textOf(panel)).toContain(
      `The platform refused it: ${message} Missing for Commit: Plan agreed Value confirmed`
    );
    await expect(panel).toBeAccessible();
  });
  it('is told when it is done', async () => {
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Move to Most Likely');
    expect(textOf(panel)).toContain('The deal is in Most Likely now.');
  });
  it('that lacks criteria says what it lacks where the gate only warns', async () => {
    const panel = await openPanel({ isJudged: true, enforcement: 'Warn' });
    expect(textOf(panel)).toContain(
      'The gate only warns: a move that lacks criteria is still saved. Once the gate is enforced, it is refused.'
    );
    await click(panel, 'Move to Commit');
    expect(textOf(panel)).toContain(
      'The deal is in Commit now. Criteria missing: 2. Once the gate is enforced, this move is refused.'
    );
    await click(panel, 'Move to Most Likely');
    expect(textOf(panel)).toContain('The deal is in Most Likely now. Missing for Commit');
    await expect(panel).toBeAccessible();
  });
  it('warns of nothing where the gate is off, and says that it is', async () => {
    const panel = await openPanel({ isJudged: true, enforcement: 'Off' });
    expect(textOf(panel)).toContain('The gate is off for you: a move that lacks criteria is saved.');
    await click(panel, 'Move to Commit');
    expect(textOf(panel)).not.toContain('Once the gate is enforced');
  });
  it('back to Pipeline is offered to a deal in the forecast, and to no other', async () => {
    const panel = await openPanel({ isJudged: true, category: 'Commit', rank: 3 });
    await click(panel, 'Move back to Pipeline');
    expect(update).toHaveBeenCalledWith({ fields: { Id: opportunityId, ForecastCategoryName: 'Pipeline' } });
    clearPage();
    expect(all(await openPanel({ isJudged: true }), '[data-back]')).toEqual([]);
    clearPage();
    expect(all(await openPanel({ isJudged: true, category: 'Closed', rank: 4 }), '[data-back]')).toEqual([]);
  });
  it('of a deal that somebody else moved meanwhile is not asked: the person sees first where it is', async () => {
    const panel = await openThen({ isJudged: true }, { isJudged: true, category: 'Best Case', rank: 1 });
    await click(panel, 'Move to Most Likely');
    expect(update).not.toHaveBeenCalled();
    expect(textOf(panel)).toContain('Somebody moved this deal meanwhile: it is in Qualification, Best Case.');
    await click(panel, 'Move to Most Likely');
    expect(update).toHaveBeenCalledTimes(1);
  });
});

describe('a refusal', () => {
  const refusedPanel = async (): Promise<HTMLElement> => {
    update.mockRejectedValueOnce(refusal);
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Move to Commit');
    expect(textOf(panel)).toContain(message);
    return panel;
  };
  it('goes once nothing is missing any more', async () => {
    const panel = await refusedPanel();
    await answerAgain({ isJudged: true, commitGap: 1 });
    expect(textOf(panel)).toContain(message);
    await answerAgain({ isJudged: true, commitGap: 0 });
    expect(textOf(panel)).not.toContain(message);
  });
  it('goes when the person asks for something else', async () => {
    const panel = await refusedPanel();
    await click(panel, 'Move to Most Likely');
    expect(textOf(panel)).not.toContain(message);
  });
  it('goes when the person begins with a criterion', async () => {
    const panel = await refusedPanel();
    await click(panel, 'Ask the value');
    expect(textOf(panel)).not.toContain(message);
  });
});

describe('without the platform', () => {
  it('a move waits, and is sent when the connection is back', async () => {
    update.mockRejectedValueOnce(offline);
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Move to Most Likely');
    expect(textOf(panel)).toContain('No connection. This waits here');
    await expect(panel).toBeAccessible();
    window.dispatchEvent(new CustomEvent('online'));
    await settled();
    expect(update).toHaveBeenCalledTimes(2);
    expect(textOf(panel)).toContain('The deal is in Most Likely now.');
  });
  it('a move is sent again by itself, since a connection comes back without a word', async () => {
    jest.useFakeTimers();
    update.mockRejectedValueOnce(offline).mockRejectedValueOnce(offline);
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Move to Most Likely');
    const [alert] = all(panel, '.refusal');
    await jest.advanceTimersByTimeAsync(4000);
    await settled(60);
    expect(update).toHaveBeenCalledTimes(2);
    expect(all(panel, '.refusal')).toEqual([alert]);
    await jest.advanceTimersByTimeAsync(8000);
    await settled(60);
    expect(textOf(panel)).toContain('The deal is in Most Likely now.');
    jest.useRealTimers();
  });
  it('a move waits no longer once the panel is gone', async () => {
    jest.useFakeTimers();
    update.mockRejectedValueOnce(offline);
    await click(await openPanel({ isJudged: true }), 'Move to Most Likely');
    clearPage();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(update).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });
  it('a move leaves a half-typed form where it is', async () => {
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Ask the value');
    await click(panel, 'Move to Most Likely');
    expect(all(panel, 'c-qualification-value')).toHaveLength(1);
  });
  it('a move after the session ended leads to signing in, and is sent again when asked', async () => {
    update.mockRejectedValueOnce(ended);
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Move to Most Likely');
    expect(textOf(panel)).toContain('Your session has ended.');
    window.dispatchEvent(new CustomEvent('online'));
    await settled();
    expect(update).toHaveBeenCalledTimes(1);
    await click(panel, 'Try again');
    expect(textOf(panel)).toContain('The deal is in Most Likely now.');
  });
});

describe('what the org has', () => {
  it('is what is offered: no category that it lacks, by its own names', async () => {
    const panel = await openPanel({ isJudged: true });
    picklist.answer('ForecastCategoryName', [{ value: 'Best Case' }, { value: 'Commit', label: 'Zusage' }]);
    await settled();
    expect(all(panel, '.gate .name').map(({ textContent }) => textContent)).toEqual([
      'Best Case',
      'Zusage',
      'Closed Won'
    ]);
    expect(button(panel, 'Move to Zusage')).toBeTruthy();
  });
  it('for deals of its record type is what is offered to a deal', async () => {
    await openPanel({ isJudged: true });
    expect(picklist.asked('StageName')).toEqual([undefined]);
    record.emit({ ...moved, recordTypeId: '012000000000001AAA' });
    await settled();
    for (const field of ['StageName', 'ForecastCategoryName'])
      expect(picklist.asked(field)).toEqual(['012000000000001AAA']);
  });
  it('decides which stage a won deal goes to', async () => {
    const panel = await openPanel({ isJudged: true });
    picklist.answer('StageName', [
      { value: 'Lost', won: false },
      { value: 'Signed', won: true }
    ]);
    await settled();
    await click(panel, 'Move to Signed');
    expect(update).toHaveBeenCalledWith({ fields: { Id: opportunityId, StageName: 'Signed' } });
  });
  it('is asked about when several stages are won', async () => {
    const panel = await openPanel({ isJudged: true });
    picklist.answer('StageName', [
      { value: 'Signed', won: true },
      { value: 'Renewed', won: true }
    ]);
    await settled();
    await click(panel, 'Move to Closed Won');
    expect(update).not.toHaveBeenCalled();
    await expect(panel).toBeAccessible();
    await click(panel, 'Close as Renewed');
    expect(update).toHaveBeenCalledWith({ fields: { Id: opportunityId, StageName: 'Renewed' } });
  });
});
