import { forecastLines } from 'c/reviewForecast';
import ReviewForecastTable from 'c/reviewForecastTable';
import { sumsFrom } from 'c/reviewService';
import { all, clearPage, one, settled, show, textOf } from 'fixtures/panels';
import { forecastData } from 'fixtures/pipelines';

async function shown(sums: Parameters<typeof forecastData>[0]): Promise<HTMLElement> {
  const lines = forecastLines(sumsFrom(forecastData(sums)));
  const table = show('c-review-forecast-table', ReviewForecastTable, { lines, wonName: 'Won this quarter' });
  await settled();
  return table;
}
afterEach(clearPage);

describe('the forecast at a glance', () => {
  it('says what Commit claims, what of it is qualified, and how many deals lack criteria', async () => {
    const table = await shown({
      claimed: { Commit: [9, 1_240_000], 'Best Case': [1, 50_000] },
      qualified: { Commit: [3, 410_000] },
      lacking: { Commit: [6, 830_000], 'Best Case': [1, 50_000] }
    });
    const text = textOf(table);
    expect(text).toContain('Commit says $1,240,000; $410,000 of it is qualified; 6 deals lack criteria.');
    expect(text).toContain('Best Case Claimed $50,000 1 deal Qualified nothing');
    expect(text).toContain('Not qualified $50,000 1 deal lacks criteria');
    await expect(table).toBeAccessible();
  });
  it('says so when all of it is qualified', async () => {
    const sums = { Commit: [2, 100] } as const;
    expect(textOf(await shown({ claimed: sums, qualified: sums }))).toContain(
      'Commit says $100, and all of it is qualified.'
    );
  });
  it('is a table whose bars say nothing that its cells don’t', async () => {
    const table = await shown({
      claimed: { Closed: [1, 10], Pipeline: [1, 20] },
      qualified: { Closed: [1, 10] }
    });
    expect(all(table, '[role="rowheader"]').map(({ textContent }) => textContent)).toEqual([
      'Won this quarter',
      'Pipeline'
    ]);
    expect(all(table, '.bar').every(bar => bar.getAttribute('aria-hidden') === 'true')).toBe(true);
    expect(textOf(one(table, '[data-category="Pipeline"]'))).toContain('No criteria asked');
  });
  it('tells that no deal of a category has an amount', async () => {
    expect(textOf(await shown({ claimed: { 'Best Case': [2, 0] } }))).toContain('no amount 2 deals');
  });
  it('says that there is nothing', async () => {
    const table = await shown({ claimed: {} });
    expect(textOf(table)).toBe('No deal is in the pipeline of this person, period and offering.');
    await expect(table).toBeAccessible();
  });
});
