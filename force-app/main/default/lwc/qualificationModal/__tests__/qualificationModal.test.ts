import QualificationModal from 'c/qualificationModal';
import { dealData, opportunityId } from 'fixtures/deals';
import { clearPage, click, heard, one, settled, show, textOf } from 'fixtures/panels';
import { reading } from 'fixtures/wires';

async function open(startWith?: object): Promise<HTMLElement> {
  const modal = show('c-qualification-modal', QualificationModal, {
    label: 'Qualification',
    recordId: opportunityId,
    startWith
  });
  await settled();
  reading.answer(dealData({ keyPlayers: { needed: 3, heard: 1 } }));
  await settled();
  return modal;
}
beforeEach(() => localStorage.clear());
afterEach(clearPage);

describe('the panel over the page', () => {
  it('is the whole panel', async () => {
    const modal = await open();
    expect(textOf(modal)).toContain('Missing for Best Case');
    await expect(modal).toBeAccessible();
  });
  it('begins with what it was opened for', async () => {
    const modal = await open({ criterionId: 'a08000000000002AAA', remedy: 'addEvidence' });
    expect(one(modal, 'c-qualification-evidence')).toBeTruthy();
  });
  it('closes for the guide, which is below', async () => {
    const modal = await open();
    const closes = heard(modal, 'close');
    await click(modal, 'Open the guide');
    expect(closes).toEqual(['guide']);
  });
  it('tells whoever opened it that the deal was changed', async () => {
    const modal = await open();
    const saves = heard(modal, 'saved');
    one(modal, 'c-qualification-panel').dispatchEvent(new CustomEvent('saved'));
    expect(saves).toHaveLength(1);
  });
});
