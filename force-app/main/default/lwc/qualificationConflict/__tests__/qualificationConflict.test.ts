import QualificationConflict from 'c/qualificationConflict';
import { all, button, clearPage, focused, heard, one, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

async function open(properties: object = {}): Promise<HTMLElement> {
  const shown = show('c-qualification-conflict', QualificationConflict, {
    theirs: [
      { name: 'Judgement', text: 'Met' },
      { name: 'Judged on', date: '2026-11-20' },
      { name: 'Saved on', moment: '2026-11-20T09:30:00.000Z' },
      { name: 'Annual value', amount: 0 }
    ],
    mine: [{ name: 'Judgement', text: 'Not met' }],
    ...properties
  });
  await settled();
  return shown;
}

describe('two values of one record', () => {
  it('stand side by side, and it is announced', async () => {
    const shown = await open();
    expect(textOf(one(shown, '[role="alert"]'))).toContain('Somebody saved another value');
    expect(all(shown, 'dt').map(term => term.textContent)).toEqual([
      'Judgement',
      'Judged on',
      'Saved on',
      'Annual value',
      'Judgement'
    ]);
    const valuesOf = (selector: string) =>
      all(shown, selector).map(found => Reflect.get(found, 'value') as unknown);
    expect(valuesOf('lightning-formatted-date-time')).toEqual(['2026-11-20', '2026-11-20T09:30:00.000Z']);
    expect(valuesOf('lightning-formatted-text')).toEqual(['Met', 'Not met']);
    expect(valuesOf('lightning-formatted-number')).toEqual([0]);
    await expect(shown).toBeAccessible();
  });
  it('wait for the person’s choice', async () => {
    const shown = await open();
    const kept = heard(shown, 'keep');
    const replaced = heard(shown, 'replace');
    button(shown, 'Keep theirs').click();
    button(shown, 'Put mine in its place').click();
    expect([kept.length, replaced.length]).toEqual([1, 1]);
  });
  it('wait while something is on its way', async () => {
    const shown = await open({ isBusy: true });
    const chosen = [heard(shown, 'keep'), heard(shown, 'replace')];
    button(shown, 'Keep theirs').click();
    button(shown, 'Put mine in its place').click();
    expect(chosen).toEqual([[], []]);
  });
  it('come to the person whose button they take the place of', async () => {
    const shown = await open();
    expect(focused()).toBe(one(shown, '.conflict'));
  });
  it('take nobody away from what they type elsewhere', async () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    await open();
    expect(focused()).toBe(elsewhere);
  });
});
