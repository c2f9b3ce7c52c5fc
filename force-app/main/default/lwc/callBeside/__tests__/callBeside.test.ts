import CallBeside from 'c/callBeside';
import type { Beside } from 'c/callBeside';
import { ada, answerTo, boardNumber, buyerOutcome, guide, numberPrompt, outcomeKey } from 'fixtures/guides';
import { clearPage, heard, one, settled, show, textOf } from 'fixtures/panels';
import { formatsFor } from 'c/letter';

const before: Beside = {
  guide,
  contactId: ada,
  callId: undefined,
  buyers: [ada],
  topic: undefined,
  formats: formatsFor({ locale: 'en-US', currency: 'USD' }),
  former: undefined,
  newerVersion: undefined,
  isReadOnly: false
};
const answers = [answerTo(numberPrompt, { number: 46 })];
const after: Beside = { ...before, guide: { ...guide, buyerOutcomes: [buyerOutcome], answers } };

afterEach(clearPage);

describe('what stands beside the step of a call', () => {
  it('is there from the first moment', () => {
    const shown = show('c-call-beside', CallBeside, { beside: after });
    expect(textOf(shown)).toContain('46 percent');
    expect(textOf(one(shown, 'c-call-people'))).toContain('Ada');
  });
  it('takes in what was just said once the next question is on the screen', async () => {
    const shown = show('c-call-beside', CallBeside, { beside: before });
    shown.beside = after;
    expect(textOf(shown)).not.toContain('46 percent');
    await settled();
    expect(textOf(shown)).toContain('46 percent');
    await expect(shown).toBeAccessible();
  });
  it('shows the last of two answers that came at once', async () => {
    const shown = show('c-call-beside', CallBeside, { beside: before });
    shown.beside = after;
    shown.beside = before;
    await settled();
    expect(textOf(shown)).not.toContain('46 percent');
  });
  it('says what is to be changed and what is taken back', () => {
    const shown = show('c-call-beside', CallBeside, { beside: after });
    const changes = heard(shown, 'change');
    const withdrawals = heard(shown, 'withdraw');
    const topic = { kind: 'outcome', outcomeId: boardNumber.id };
    one(shown, 'c-call-said').dispatchEvent(new CustomEvent('change', { detail: { contactId: ada, topic } }));
    one(shown, 'c-call-said').dispatchEvent(
      new CustomEvent('withdraw', { detail: { buyerOutcomeKey: outcomeKey } })
    );
    expect(changes).toEqual([{ contactId: ada, topic }]);
    expect(withdrawals).toEqual([{ buyerOutcomeKey: outcomeKey }]);
  });
});
