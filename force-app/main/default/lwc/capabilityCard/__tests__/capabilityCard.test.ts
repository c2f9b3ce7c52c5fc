import CapabilityCard from 'c/capabilityCard';
import { choicePrompt } from 'fixtures/guides';
import { button, clearPage, heard, one, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

describe('a capability', () => {
  it('is asked, below what was answered; facts stay folded', async () => {
    const { capability, question } = choicePrompt;
    const card = show('c-capability-card', CapabilityCard, { capability, question, reply: 'A tool' });
    await settled();
    expect(textOf(card)).toContain(`${question} A tool`);
    expect(textOf(card)).toContain('Would it help if, when the quarter begins');
    expect(one<HTMLDetailsElement>(card, 'details').open).toBe(false);
    await expect(card).toBeAccessible();
  });
  it('is judged yes, partly or no', async () => {
    const card = show('c-capability-card', CapabilityCard, { capability: choicePrompt.capability });
    await settled();
    const judged = heard(card, 'help');
    for (const answer of ['Yes', 'Partly', 'No']) button(card, answer).click();
    expect(judged).toEqual([{ helps: 'Yes' }, { helps: 'Partly' }, { helps: 'No' }]);
  });
});
