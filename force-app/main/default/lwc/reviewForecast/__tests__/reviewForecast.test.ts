import { forecastLines } from 'c/reviewForecast';
import type { Sum } from 'c/reviewForecast';

const sum = (count: number, amount: number): Sum => ({ count, amount, text: `$${amount}` });
const none = new Map<string, Sum>();

describe('the forecast at a glance', () => {
  it('has a line for each category that has deals, the nearest to the money first', () => {
    const claimed = new Map([
      ['Best Case', sum(2, 50)],
      ['Closed', sum(1, 200)],
      ['Commit', sum(3, 100)],
      ['Omitted', sum(9, 900)],
      ['Pipeline', sum(4, 400)]
    ]);
    const lines = forecastLines({ claimed, qualified: none, lacking: none });
    expect(lines.map(({ category }) => category)).toEqual(['Closed', 'Commit', 'Best Case', 'Pipeline']);
    expect(lines.map(({ claimedShare }) => claimedShare)).toEqual([50, 25, 12.5, 100]);
    expect(lines.map(({ isForecast }) => isForecast)).toEqual([true, true, true, false]);
  });
  it('names what is qualified of what is claimed, and what is not', () => {
    const [commit] = forecastLines({
      claimed: new Map([['Commit', sum(8, 1000)]]),
      qualified: new Map([['Commit', sum(2, 250)]]),
      lacking: new Map([['Commit', sum(6, 750)]])
    });
    expect(commit).toMatchObject({
      qualifiedShare: 25,
      qualified: { count: 2, text: '$250' },
      lacking: { count: 6, text: '$750' }
    });
  });
  it('compares by count where no deal has an amount', () => {
    const [commit] = forecastLines({
      claimed: new Map([['Commit', { count: 4, amount: 0 }]]),
      qualified: new Map([['Commit', { count: 3, amount: 0 }]]),
      lacking: none
    });
    expect(commit).toMatchObject({ claimedShare: 0, qualifiedShare: 75 });
  });
  it('draws nothing for amounts below zero, and no more than there is', () => {
    const lines = forecastLines({
      claimed: new Map([
        ['Commit', sum(1, -100)],
        ['Best Case', sum(2, 100)]
      ]),
      qualified: new Map([['Best Case', sum(1, 300)]]),
      lacking: none
    });
    expect(lines.map(({ claimedShare, qualifiedShare }) => [claimedShare, qualifiedShare])).toEqual([
      [0, 0],
      [100, 100]
    ]);
  });
  it('has no line where there is no deal', () => {
    expect(forecastLines({ claimed: none, qualified: none, lacking: none })).toEqual([]);
  });
});
