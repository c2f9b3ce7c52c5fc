import type { Page } from 'playwright-core';
import type { RequestLog } from './requestLog.ts';

/** A way to what the guide asks: pages opened one after the other, and what on each of them is waited for. */
export interface Way {
  readonly pages: readonly string[];
  readonly awaited: 'question' | 'lists';
  /**
   * What stands on the page. Empty: what the package put there. `guide`: nothing beside its tabs. `own`: the details and,
   * beside them, the layout's related lists. Else JSON of related lists to stand there.
   */
  readonly shown: string;
}

/** Opens pages in one window and takes their times; waits before each until nothing is under way. */
export class Traveller {
  private readonly page: Page;
  private readonly log: RequestLog;

  constructor(page: Page, log: RequestLog) {
    this.page = page;
    this.log = log;
  }

  /** Milliseconds of all pages together, each from the choice until what is awaited was painted. */
  async go(way: Way): Promise<number> {
    await this.toList(way.shown);
    return this.openAll(way);
  }

  /** Milliseconds from the start of the first page's load, shell included. */
  async load({ pages, awaited, shown }: Way): Promise<number> {
    await this.show(shown);
    await this.page.goto(pages[0] ?? '/', { waitUntil: 'commit' });
    const milliseconds = await this.page.evaluate(what => window.bench.loaded(what), awaited);
    await this.log.idle();
    return milliseconds;
  }

  async requestsOf(way: Way): Promise<readonly string[]> {
    await this.toList(way.shown);
    this.log.take();
    await this.openAll(way);
    return this.log.take();
  }

  /** Does the work while every request takes that many milliseconds longer. */
  async atDistance<Result>(latency: number, work: () => Promise<Result>): Promise<Result> {
    const session = await this.page.context().newCDPSession(this.page);
    const conditions = { offline: false, downloadThroughput: -1, uploadThroughput: -1 };
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { ...conditions, latency });
    try {
      return await work();
    } finally {
      await session.send('Network.emulateNetworkConditions', { ...conditions, latency: 0 });
      await session.detach();
    }
  }

  private async toList(shown: string): Promise<void> {
    await this.page.evaluate(() => window.bench.open('/lightning/o/Opportunity/list', 'list'));
    await this.log.idle();
    await this.show(shown);
  }

  private async show(shown: string): Promise<void> {
    await this.page.evaluate(value => sessionStorage.setItem('shown', value), shown);
  }

  private async openAll({ pages, awaited }: Way): Promise<number> {
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
