import { executeMutation } from 'lightning/graphql';
import QualificationPanel from 'c/qualificationPanel';
import { dealData } from 'fixtures/deals';
import type { DealOptions } from 'fixtures/deals';
import { all, clearPage, click, focused, textOf } from 'fixtures/panels';
import { opener } from 'fixtures/qualificationPanels';
import { reading } from 'fixtures/wires';

const openPanel = opener(QualificationPanel);
const mutate = jest.mocked(executeMutation);
const inGrace: DealOptions = { inForcePolicy: 'accepted', category: 'Commit', rank: 3 };

/** A panel whose deal stands as each of these in turn when it is read again, and as the last one from then on. */
function openThen(first: DealOptions, ...later: DealOptions[]): Promise<HTMLElement> {
  let at = 0;
  const refresh = async (): Promise<void> => {
    const state = later[Math.min(at, later.length - 1)] ?? first;
    at += 1;
    reading.answer(dealData(state), refresh);
  };
  return openPanel(first, refresh);
}

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

describe('a deal that rests on a policy in its grace', () => {
  it('is judged by that policy, and says which one is in force and what that asks for', async () => {
    const panel = await openPanel(inGrace);
    const text = textOf(panel);
    expect(text).toContain('Judged by Policy 0');
    expect(text).toContain('This deal rests on Policy 0, which has retired. It counts until');
    expect(text).toContain('It asks for more: Outcome shared Plan agreed Value confirmed');
    await expect(panel).toBeAccessible();
  });
  it('is judged by the one in force in one step', async () => {
    const panel = await openThen(inGrace, inGrace, {
      isJudged: true,
      commitGap: 0,
      category: 'Commit',
      rank: 3
    });
    const saved = jest.fn();
    panel.addEventListener('saved', saved);
    await click(panel, 'Judge by Policy 1');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(textOf(panel)).toContain('Policy 1 judges this deal now. The checks that are the same were kept.');
    expect(textOf(panel)).not.toContain('has retired');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(focused()).toBeTruthy();
  });
  it('stays where it is when the platform refuses that, and goes on by the one in force', async () => {
    mutate.mockResolvedValueOnce({ errors: [{ message: 'This deal isn’t qualified for Commit.' }] });
    const panel = await openThen(inGrace, inGrace, { ...inGrace, isJudged: true });
    const saved = jest.fn();
    panel.addEventListener('saved', saved);
    await click(panel, 'Judge by Policy 1');
    const text = textOf(panel);
    expect(text).toContain(
      'Not yet. The checks that are the same were kept, and the deal stays where it is.'
    );
    expect(text).toContain('This deal isn’t qualified for Commit.');
    expect(text).toContain('Judged by Policy 0');
    expect(text).toContain('Policy 1 is prepared: the criteria below are its own. The gates ask Policy 0');
    expect(text).toContain('Prepared by Policy 1, which does not count yet');
    expect(saved).toHaveBeenCalledTimes(1);
    await expect(panel).toBeAccessible();
  });
  it('waits for a manager where a rep would lose what a manager verified', async () => {
    const verified = { ...inGrace, isPlanVerifiedBefore: true };
    const panel = await openThen(verified, verified, { ...verified, isJudged: true });
    const waits = 'By Policy 0, a manager verified or waived this. Until a manager takes the deal over';
    expect(textOf(panel)).toContain(waits);
    await click(panel, 'Prepare Policy 1');
    expect(mutate).toHaveBeenCalledTimes(1);
    const text = textOf(panel);
    expect(text).toContain('Prepared. The deal rests on Policy 0 until a manager takes over');
    expect(text).toContain(waits);
    expect(text).toContain('Judged by Policy 0');
    expect(text).not.toContain('Policy 1 judges this deal now');
    expect(all(panel, '[data-take-over]')).toEqual([]);
    await expect(panel).toBeAccessible();
  });
  it('is not taken over twice when somebody else did it meanwhile', async () => {
    const panel = await openThen(inGrace, { isJudged: true, category: 'Commit', rank: 3 });
    await click(panel, 'Judge by Policy 1');
    expect(mutate).not.toHaveBeenCalled();
    expect(textOf(panel)).toContain('Policy 1 judges this deal now.');
  });
});

describe('a deal whose policy has retired, and whose grace is over', () => {
  it('says so, and is judged by the one in force', async () => {
    const panel = await openPanel({ ...inGrace, inForcePolicy: 'expired' });
    expect(textOf(panel)).toContain('Judged by Policy 1');
    expect(textOf(panel)).toContain('which has retired, and its grace is over');
  });
});
