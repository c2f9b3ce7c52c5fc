import QualificationGates from 'c/qualificationGates';
import { button, clearPage, heard, settled, show } from 'fixtures/panels';

afterEach(clearPage);

it('asks for the move to a gate, whatever is missing', async () => {
  const gates = [
    { gate: 'Best Case', missing: 0, isHere: true },
    { gate: 'Commit', missing: 2, isHere: false }
  ] as const;
  const list = show('c-qualification-gates', QualificationGates, { gates });
  await settled();
  const moves = heard(list, 'move');
  button(list, 'Move to Commit').click();
  expect(moves).toEqual([{ gate: 'Commit' }]);
  await expect(list).toBeAccessible();
});

it('asks once at a time', async () => {
  const gates = [{ gate: 'Commit', missing: 2, isHere: false }] as const;
  const list = show('c-qualification-gates', QualificationGates, { gates, isBusy: true });
  await settled();
  expect(button(list, 'Move to Commit').disabled).toBe(true);
});
