import ReviewDeal from 'c/reviewDeal';
import { all, clearPage, textOf } from 'fixtures/panels';
import { openReview } from 'fixtures/reviewPanels';

afterEach(clearPage);

describe('who verifies no criteria', () => {
  it('reads how the deal stands, and is offered no decision that the platform would refuse', async () => {
    const panel = await openReview(ReviewDeal);
    expect(textOf(panel)).toContain('Max Manager decided: Keep');
    expect(all(panel, 'c-review-note')).toEqual([]);
    await expect(panel).toBeAccessible();
  });
});
