import type { Page, Response } from 'playwright-core';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { openWindowAs } from '../browser/openBrowser.ts';
import { copyForecast } from '../support/manyDeals.ts';
import { median } from '../support/measure.ts';
import { rounded, type Figure, type FigureValues } from '../support/figure.ts';

const sizes = [1_000, 10_000, 100_000];
const turns = 5;
const address = '/lightning/n/Pipeline_Review';
/** Has the page itself look at the clock, from its first moment on: the org may hold this process up. */
const watch = `window.seen = Promise.all([bench.loaded('deals'), bench.loaded('sums')])`;

const how = `The whole page is loaded by its address as the head of Sales, who sees every deal, files from the cache; medians. Usable: the
first 25 deals stand there, painted, and take keys. Complete: the sums by category too. Deals are the demo's in the forecast, copied with their
qualifications and checks; the org is in this process and in memory. Next deal: from the press of J, with a deal open, until the next
one is open and was painted, which was read ahead.`;

/** How soon a manager can begin the review of a pipeline, at three sizes of it, and go on to the next deal. */
export async function reviews(): Promise<Figure> {
  const org = await startTestOrg({ content: 'demo', withPages: true, server: '' });
  const window = await openWindowAs('sales', org.url);
  await window.page.addInitScript(watch);
  try {
    const values: Record<string, FigureValues> = {};
    const usable: number[] = [];
    let made = 0;
    for (const size of sizes) {
      await copyForecast(org.database.db, size - made, made);
      made = size;
      const measured = await review(window.page);
      usable.push(measured.usable);
      values[`${size} deals`] = measured.values;
    }
    const [first = NaN] = usable;
    values['100000 to 1000 deals'] = { 'usable, ratio': rounded((usable.at(-1) ?? NaN) / first) };
    values['next deal'] = { 'key to paint, ms': rounded(await nextDeal(window.page)) };
    return {
      name: 'The review of a pipeline',
      how: `Chromium ${window.version}. ${how.replaceAll('\n', ' ')}`,
      aim: 'at most 3 requests; 100,000 deals at most 1.3 times as long as 1,000; the next deal within 100 ms',
      values
    };
  } finally {
    await window.close();
    await org.close();
  }
}

interface Answers {
  readonly names: string[];
  bytes: number;
}

/** Counts the answers to GraphQL requests, and how large they are. */
async function countAnswer(response: Response, answers: Answers): Promise<void> {
  const request = response.request();
  if (!request.url().endsWith('/graphql')) return;
  answers.names.push(/query (\w+)/.exec(request.postData() ?? '')?.[1] ?? '');
  // Read first: other answers are added meanwhile.
  const { length } = await response.body();
  answers.bytes += length;
}

async function review(page: Page): Promise<{ readonly usable: number; readonly values: FigureValues }> {
  const times: { readonly usable: number; readonly complete: number }[] = [];
  const answers: Answers = { names: [], bytes: 0 };
  const counted: Promise<void>[] = [];
  const count = (response: Response) => void counted.push(countAnswer(response, answers));
  for (let turn = 0; turn <= turns; turn += 1) {
    if (turn === turns) page.on('response', count);
    await page.goto(address, { waitUntil: 'commit' });
    const [usable, complete] = await page.evaluate<[number, number]>('seen');
    if (turn > 0) times.push({ usable, complete: Math.max(usable, complete) });
    await page.waitForLoadState('networkidle');
    await Promise.all(counted);
  }
  page.off('response', count);
  const usable = median(times.map(time => time.usable));
  return {
    usable,
    values: {
      'usable, ms': rounded(usable),
      'complete, ms': rounded(median(times.map(({ complete }) => complete))),
      requests: answers.names.length,
      kilobytes: rounded(answers.bytes / 1000)
    }
  };
}

/** Says in the page how long it took from the press of a key until the deal with that id was open and painted. */
const untilOpen = (id: string): string => `new Promise(done => {
  const isOpen = () => window.bench.count('c-review-pipeline .deal.open[data-row="${id}"]') > 0;
  window.addEventListener('keydown', ({ timeStamp }) => {
    const look = () => isOpen()
      ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp)))
      : requestAnimationFrame(look);
    look();
  }, { capture: true, once: true });
})`;

async function nextDeal(page: Page): Promise<number> {
  const rows = page.locator('c-review-pipeline tr.deal');
  const ids = await rows.evaluateAll(found => found.map(row => row.getAttribute('data-row') ?? ''));
  const times: number[] = [];
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  for (const id of ids.slice(1, turns + 1)) {
    await page.waitForTimeout(3_000);
    await page.waitForLoadState('networkidle');
    // The key may overtake what is asked of the page with it.
    await page.evaluate(`void (window.taken = ${untilOpen(id)})`);
    await page.keyboard.press('j');
    times.push(await page.evaluate<number>('taken'));
  }
  return median(times);
}
