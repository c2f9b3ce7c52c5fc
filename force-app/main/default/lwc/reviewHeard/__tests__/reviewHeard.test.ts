import ReviewHeard from 'c/reviewHeard';
import { clearPage, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

async function said(properties: { daysSilent?: number; isStalled?: boolean }): Promise<string> {
  const heard = show('c-review-heard', ReviewHeard, {
    outcomes: [],
    daysSilent: undefined,
    isStalled: false,
    locale: 'en-US',
    ...properties
  });
  await settled();
  await expect(heard).toBeAccessible();
  return textOf(heard);
}

describe('a buyer', () => {
  it.each([
    [{}, 'The buyer has done nothing yet'],
    [{ daysSilent: 0 }, 'The buyer did something today'],
    [{ daysSilent: 1 }, 'The buyer last did something 1 day ago'],
    [{ daysSilent: 45, isStalled: true }, 'The buyer last did something 45 days ago']
  ])('of whom %j is known', async (known, expected) => {
    expect(await said(known)).toContain(`No buyer has shared an outcome yet. ${expected}`);
  });
});
