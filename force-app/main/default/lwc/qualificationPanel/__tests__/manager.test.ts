import { executeMutation } from 'lightning/graphql';
import QualificationPanel from 'c/qualificationPanel';
import { dealData, opportunityId } from 'fixtures/deals';
import type { DealOptions } from 'fixtures/deals';
import { all, button, clearPage, enter, one, settled, show, textOf } from 'fixtures/panels';
import { reading } from 'fixtures/wires';

jest.mock('@salesforce/customPermission/Verify_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});
jest.mock('@salesforce/customPermission/Waive_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});

const mutate = jest.mocked(executeMutation);

async function open(options: DealOptions = {}): Promise<HTMLElement> {
  const panel = show('c-qualification-panel', QualificationPanel, { recordId: opportunityId });
  await settled();
  reading.answer(dealData(options));
  await settled();
  return panel;
}
const click = async (panel: HTMLElement, text: string): Promise<void> => {
  button(panel, text).click();
  await settled();
};
const field = (panel: HTMLElement, name: string) => one(panel, `[data-field="${name}"]`);

beforeEach(() => mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } }));
afterEach(clearPage);

describe('a manager’s evidence', () => {
  it('is verified by a manager, in the manager’s name', async () => {
    const panel = await open({ isJudged: true, planEvidence: 'Plan of Nov 18' });
    expect(textOf(panel)).toContain('A manager has to verify it');
    await click(panel, 'Verify');
    await click(panel, 'Save as met');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      check: { Id: 'a12', Criterion_Check__c: { Status__c: 'Met', Checked_By__c: '005000000000000000' } }
    });
  });
  it('is met at once', async () => {
    const panel = await open();
    (all(panel, '[data-remedy]')[1] as HTMLElement).click();
    await settled();
    enter(field(panel, 'evidence'), 'Plan of Nov 18');
    await settled();
    await click(panel, 'Save as met');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      check: { Criterion_Check__c: { Status__c: 'Met' } }
    });
  });
});

describe('a waiver', () => {
  it('says why', async () => {
    const panel = await open();
    (all(panel, '[data-waive]')[1] as HTMLElement).click();
    await settled();
    expect(textOf(panel)).not.toContain('Where it comes from');
    enter(field(panel, 'evidence'), 'A renewal: the plan of last year holds.');
    await settled();
    await click(panel, 'Waive it');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      check: {
        Criterion_Check__c: { Status__c: 'Waived', Evidence__c: 'A renewal: the plan of last year holds.' }
      }
    });
  });
});
