import type { Page } from 'playwright-core';
import { RequestLog } from './requestLog.ts';

/** A way to what the guide asks: pages opened one after the other, and what on each of them is waited for. */
export interface Way {
  readonly pages: readonly string[];
  readonly awaited: 'question' | 'lists' | 'heading';
  /**
   * What stands on the page. Empty: what the package put there. `guide`: nothing beside its tabs. `heading`:
   * nothing below its heading. `own`: the details and, beside them, the layout's related lists. Else JSON of related lists to stand there.
   */
  readonly shown: string;
  /** Does this browser know nothing of the deal, as when a user opens it for the first time? */
  readonly isFirstTime?: true;
}

/** Goes one way in a window of its own and takes its time; waits before each page until nothing is under way. */
export class Traveller {
  private readonly page: Page;
  private readonly log: RequestLog;
  private readonly way: Way;

  private constructor(page: Page, way: Way) {
    this.page = page;
    this.log = new RequestLog(page);
    this.way = way;
  }

  /** Opens another window beside that one, on the list of deals: what its shell knows of pages is that way's. */
  static async in(other: Page, way: Way): Promise<Traveller> {
    const page = await other.context().newPage();
    const traveller = new Traveller(page, way);
    await page.goto('/');
    await page.evaluate(value => sessionStorage.setItem('shown', value), way.shown);
    await page.waitForFunction(() => window.bench.count('local-list-page tbody') > 0);
    return traveller;
  }

  /** Milliseconds of all pages together, each from the choice until what is awaited was painted. */
  async go(): Promise<number> {
    await this.toList();
    return this.openAll();
  }

  /** Milliseconds from the start of the first page's load, shell included. */
  async load(): Promise<number> {
    await this.page.bringToFront();
    if (this.way.isFirstTime) await this.page.evaluate(() => localStorage.clear());
    await this.page.goto(this.way.pages[0] ?? '/', { waitUntil: 'commit' });
    const milliseconds = await this.page.evaluate(what => window.bench.loaded(what), this.way.awaited);
    await this.log.idle();
    return milliseconds;
  }

  async requests(): Promise<readonly string[]> {
    await this.toList();
    this.log.take();
    await this.openAll();
    return this.log.take();
  }

  /** From now on every request takes that many milliseconds longer. */
  async moveAway(latency: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      downloadThroughput: -1,
      uploadThroughput: -1,
      latency
    });
  }

  private async toList(): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate(() => window.bench.open('/lightning/o/Opportunity/list', 'list'));
    if (this.way.isFirstTime) await this.page.evaluate(() => localStorage.clear());
    await this.log.idle();
  }

  private async openAll(): Promise<number> {
    const { pages, awaited } = this.way;
    let milliseconds = 0;
    for (const address of pages) {
      milliseconds += await this.page.evaluate(([where, what]) => window.bench.open(where, what), [
        address,
        awaited
      ] as const);
      await this.log.idle();
    }
    return milliseconds;
  }
}
