import PolicyTestAgreement from 'c/policyTestAgreement';
import type { AgreementRow } from 'c/policyTestAgreement';
import { all, button, clearPage, heard, settled, show, textOf } from 'fixtures/panels';

const row: AgreementRow = {
  ...{ id: 'letter', gate: 'Commit', statement: 'A letter', deals: '10', share: '50%', kappa: '0.09' },
  ...{ finding: 'Not checkable', icon: 'utility:warning', differingText: 'Deals with different answers: 1' },
  differences: [{ id: 't1', name: 'Alpha', said: ['Marta: Holds', 'Noor: Cannot tell'] }]
};

async function open(properties: object = {}): Promise<HTMLElement> {
  const shown = show('c-policy-test-agreement', PolicyTestAgreement, {
    ...{ rows: [row], judges: ['Marta: 10 of 10 deals'], summary: 'Not checkable: 1 of 1 criteria' },
    ...properties
  });
  await settled();
  return shown;
}

afterEach(clearPage);

describe('the agreement of managers', () => {
  it('is told in figures and words, with what each said where they differ', async () => {
    const shown = await open();
    expect(all(shown, 'tbody tr').map(textOf)).toEqual([
      expect.stringMatching(
        /^A letter Commit .*10 .*50% .*0\.09 Not checkable Deals with different answers: 1 Alpha Marta: Holds Noor: Cannot tell$/
      )
    ]);
    await expect(shown).toBeAccessible();
  });
  it('has nothing to open where nobody differs', async () => {
    expect(all(await open({ rows: [{ ...row, differingText: '', differences: [] }] }), 'details')).toEqual(
      []
    );
  });
  it('is nothing while nobody judged, and read anew when somebody asks', async () => {
    const shown = await open({ judges: [] });
    const asked = heard(shown, 'refresh');
    expect(textOf(shown)).toBe('Who judged Nobody has judged yet. Read anew');
    button(shown, 'Read anew').click();
    expect(asked).toHaveLength(1);
  });
});
