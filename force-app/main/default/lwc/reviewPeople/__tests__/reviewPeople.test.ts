import type { Meeting } from 'c/reviewAccess';
import ReviewPeople from 'c/reviewPeople';
import { clearPage, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

async function said(meetings: readonly Meeting[], notMet: readonly string[] = []): Promise<string> {
  const properties = { meetings, notMet, today: '2026-11-24', locale: 'en-US' };
  const people = show('c-review-people', ReviewPeople, properties);
  await settled();
  await expect(people).toBeAccessible();
  return textOf(people);
}
const dana: Meeting = { contactId: 'dana', name: 'Dana Reyes', isKeyPlayer: true, day: '2026-11-20' };

describe('who was met', () => {
  it('is nobody before the first conversation', async () => {
    expect(await said([], ['Dana Reyes (CFO)'])).toBe(
      'Who was met Nobody was met yet. Key players not met Dana Reyes (CFO)'
    );
  });
  it('is nobody while a conversation is only planned', async () => {
    expect(await said([{ ...dana, day: '2026-12-24' }])).toBe('Who was met Nobody was met yet.');
  });
  it('is told without a title where nobody noted one', async () => {
    expect(await said([dana])).toBe(
      'Who was met Dana Reyes key player Last met on Nov 20, 2026 ' +
        'Entered at: nobody noted the level A key player was there from the first day'
    );
  });
  it('is told to lack a key player', async () => {
    const clerk = { ...dana, title: 'Clerk', isKeyPlayer: false, levelRank: 3 };
    expect(await said([clerk])).toContain('Entered at: Management No key player was met yet');
  });
});
