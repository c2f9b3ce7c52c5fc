import type { Hindrance } from 'c/qualification';
import QualificationRefusal from 'c/qualificationRefusal';
import { all, button, clearPage, focused, heard, one, settled, show, textOf } from 'fixtures/panels';

const open = async (properties: object): Promise<HTMLElement> => {
  const shown = show('c-qualification-refusal', QualificationRefusal, properties);
  await settled();
  return shown;
};
afterEach(clearPage);

describe('what stands in the way', () => {
  it('is told in every word of the platform, and announced', async () => {
    const refusal = await open({ hindrance: { kind: 'refused', messages: ['One.', 'Two.'] } });
    expect(textOf(refusal)).toBe('The platform refused it: One. Two.');
    expect(all(refusal, '[role="alert"]')).toHaveLength(1);
    await expect(refusal).toBeAccessible();
  });
  it('names after these words the criteria that are missing', async () => {
    const refusal = await open({
      hindrance: { kind: 'refused', messages: ['Not qualified.'] },
      gateName: 'Commit',
      missing: ['Plan agreed', 'Value confirmed']
    });
    expect(textOf(refusal)).toBe(
      'The platform refused it: Not qualified. Missing for Commit: Plan agreed Value confirmed'
    );
    await expect(refusal).toBeAccessible();
  });
  it('is nothing while nothing was refused', async () => {
    expect(textOf(await open({}))).toBe('');
  });
  it('offline, waits and can be sent again', async () => {
    const refusal = await open({ hindrance: { kind: 'unreached', messages: ['Failed to fetch'] } });
    expect(textOf(refusal)).toBe(
      'No connection. This waits here and is sent when the connection is back. Try again'
    );
    const retries = heard(refusal, 'retry');
    button(refusal, 'Try again').click();
    expect(retries).toHaveLength(1);
    await expect(refusal).toBeAccessible();
  });
  it('after the session has ended, leads to signing in and loses nothing', async () => {
    const refusal = await open({ hindrance: { kind: 'expired', messages: ['Session expired'] } });
    expect(textOf(refusal)).toContain('Your session has ended. Sign in again, then try again');
    const link = one<HTMLAnchorElement>(refusal, 'a');
    expect([link.getAttribute('href'), link.target]).toEqual(['/', '_blank']);
    const retries = heard(refusal, 'retry');
    button(refusal, 'Try again').click();
    expect(retries).toHaveLength(1);
    await expect(refusal).toBeAccessible();
  });
  it('comes to the person who tried again in vain, and whose button is gone', async () => {
    const refusal = Object.assign(await open({}), {
      hindrance: { kind: 'unreached', messages: [] } as Hindrance
    });
    await settled();
    button(refusal, 'Try again').focus();
    refusal.hindrance = { kind: 'refused', messages: ['Not qualified.'] };
    await settled();
    expect(focused()).toBe(one(refusal, '.refusal'));
  });
});
