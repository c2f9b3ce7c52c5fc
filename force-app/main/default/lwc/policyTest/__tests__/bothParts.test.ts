import PolicyTest from 'c/policyTest';
import { all, clearPage, settled, show, textOf } from 'fixtures/panels';
import { alpha, letter, marta, me, policyId, testData } from 'fixtures/policyTests';
import type { Said } from 'fixtures/policyTests';
import { access, reading } from 'fixtures/wires';

jest.mock('@salesforce/customPermission/Verify_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});

const judged = (by: string): Said => ({ by, deal: 1, criterion: letter, answer: 'Holds' });

async function open(...said: Said[]): Promise<HTMLElement> {
  const shown = show('c-policy-test', PolicyTest, { recordId: policyId });
  await settled();
  access.given('Test_Deal__c', true);
  await settled();
  reading.answer(testData({ criteria: [letter], deals: [alpha], said }), undefined, 'PolicyTest');
  await settled();
  return shown;
}

afterEach(clearPage);

describe('who chooses the deals and judges them, too', () => {
  it('sees what others said after the own answers are given, and not before', async () => {
    const before = await open(judged(marta));
    expect(all(before, 'c-policy-test-agreement')).toEqual([]);
    expect(textOf(before)).toContain('once you judged every deal yourself');
    expect(textOf(before)).not.toContain('Marta');
    clearPage();

    const after = await open(judged(marta), judged(me));
    expect(textOf(after)).toContain('Marta: 1 of 1 deals, 1 of 1 answers');
  });
});
