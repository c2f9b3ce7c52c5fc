import { executeMutation } from 'lightning/graphql';
import QualificationPanel from 'c/qualificationPanel';
import { all, clearPage, click, enter, settled, textOf } from 'fixtures/panels';
import { field, opener, remedy } from 'fixtures/qualificationPanels';

const openPanel = opener(QualificationPanel);

jest.mock('@salesforce/customPermission/Verify_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});
jest.mock('@salesforce/customPermission/Waive_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});

const mutate = jest.mocked(executeMutation);

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

describe('a manager’s evidence', () => {
  it('is verified by a manager, in the manager’s name', async () => {
    const panel = await openPanel({ isJudged: true, planEvidence: 'Plan of Nov 18' });
    expect(textOf(panel)).toContain('Awaits your verification');
    await expect(panel).toBeAccessible();
    await click(panel, 'Verify');
    await click(panel, 'Save as met');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      check: { Id: 'a12', Criterion_Check__c: { Status__c: 'Met', Checked_By__c: '005000000000000000' } }
    });
  });
  it('is met at once', async () => {
    const panel = await openPanel();
    await remedy(panel, 1);
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
    const panel = await openPanel();
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
  it('is somebody else’s to give where the manager owns the deal', async () => {
    const panel = await openPanel({ ownerId: '005000000000000000' });
    expect(all(panel, '[data-waive]')).toEqual([]);
  });
  it('stands apart from what is met, with its reason', async () => {
    const panel = await openPanel({ isJudged: true, planEvidence: 'A renewal', planStatus: 'Waived' });
    expect(all(panel, 'h3').map(({ textContent }) => textContent)).toEqual([
      'Missing for Commit',
      'Met',
      'Waived'
    ]);
    expect(textOf(panel)).toContain('Waived by Max Manager');
    await expect(panel).toBeAccessible();
  });
});
