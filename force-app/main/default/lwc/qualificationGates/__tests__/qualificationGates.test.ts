import QualificationGates from 'c/qualificationGates';
import { all, button, clearPage, focused, heard, settled, show, textOf } from 'fixtures/panels';

const open = async (properties: object): Promise<HTMLElement> => {
  const list = show('c-qualification-gates', QualificationGates, properties);
  await settled();
  return list;
};
afterEach(clearPage);

const commit = { gate: 'Commit', name: 'Commit', missing: 2, isHere: false } as const;
const closing = { gate: 'Closed Won', name: 'Closed Won', missing: 0, isHere: false } as const;
const here = { gate: 'Best Case', name: 'Best Case', missing: 0, isHere: true } as const;

describe('the gates', () => {
  it('ask for the move, whatever is missing', async () => {
    const list = await open({ gates: [here, commit] });
    expect(textOf(list)).toBe('Best Case yes The deal is here Commit 2 missing Move to Commit');
    const moves = heard(list, 'move');
    button(list, 'Move to Commit').click();
    expect(moves).toEqual([{ gate: 'Commit' }]);
    await expect(list).toBeAccessible();
  });
  it('ask once at a time', async () => {
    const list = await open({ gates: [commit], backTo: 'Pipeline', isBusy: true });
    const asked = [heard(list, 'move'), heard(list, 'back')];
    for (const text of ['Move to Commit', 'Move back to Pipeline']) {
      const pressed = button(list, text);
      pressed.focus();
      pressed.click();
      expect([pressed.getAttribute('aria-disabled'), focused()]).toEqual(['true', pressed]);
    }
    expect(asked).toEqual([[], []]);
    await expect(list).toBeAccessible();
  });
  it('lead back, where there is a way back', async () => {
    const list = await open({ gates: [here], backTo: 'Pipeline' });
    const backs = heard(list, 'back');
    button(list, 'Move back to Pipeline').click();
    expect(backs).toHaveLength(1);
    await expect(list).toBeAccessible();
    expect(all(await open({ gates: [commit] }), '[data-back]')).toEqual([]);
  });
});

describe('closing as won', () => {
  const stages = [
    { value: 'Signed', label: 'Signed' },
    { value: 'Renewed', label: 'Renewed early' }
  ];
  it('is into the org’s one won stage', async () => {
    const list = await open({ gates: [closing], wonStages: [stages[0]] });
    const moves = heard(list, 'move');
    button(list, 'Move to Closed Won').click();
    expect(moves).toEqual([{ gate: 'Closed Won', stage: 'Signed' }]);
  });
  it('asks first into which of several, and can be given up', async () => {
    const list = await open({ gates: [closing], wonStages: stages });
    const moves = heard(list, 'move');
    button(list, 'Move to Closed Won').click();
    await settled();
    expect(moves).toEqual([]);
    expect(textOf(list)).toContain('In which stage is it won? Close as Signed Close as Renewed early Cancel');
    await expect(list).toBeAccessible();
    button(list, 'Cancel').click();
    await settled();
    expect(textOf(list)).not.toContain('In which stage');
    button(list, 'Move to Closed Won').click();
    await settled();
    button(list, 'Close as Renewed early').click();
    expect(moves).toEqual([{ gate: 'Closed Won', stage: 'Renewed' }]);
  });
  it.each(['Close as Signed', 'Cancel'])('leads from “%s” back to the button that asked', async choice => {
    const list = await open({ gates: [closing], wonStages: stages });
    button(list, 'Move to Closed Won').click();
    await settled();
    expect(focused()).toBe(button(list, 'Close as Signed'));
    button(list, choice).click();
    await settled();
    expect(focused()).toBe(button(list, 'Move to Closed Won'));
  });
});
