import type { Page } from 'playwright-core';

const quiet = 150;

/** What the page asks of the org beyond files, and whether it still waits for an answer. */
export class RequestLog {
  private requests: string[] = [];
  private waiting = 0;
  private lastChange = 0;

  constructor(page: Page) {
    page.on('request', request => {
      const { pathname } = new URL(request.url());
      this.change(1);
      if (!/^\/(services|local-org)\//.test(pathname)) return;
      const operation = /(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1];
      this.requests.push(pathname.endsWith('/graphql') ? `graphql ${operation ?? ''}` : pathname);
    });
    page.on('requestfinished', () => this.change(-1));
    page.on('requestfailed', () => this.change(-1));
  }

  /** Resolves when nothing was asked or answered for a moment. */
  async idle(): Promise<void> {
    while (this.waiting > 0 || performance.now() - this.lastChange < quiet)
      await new Promise(resolve => setTimeout(resolve, 20));
  }

  /** The requests since the last look. */
  take(): string[] {
    const taken = this.requests;
    this.requests = [];
    return taken;
  }

  private change(by: 1 | -1): void {
    this.waiting += by;
    this.lastChange = performance.now();
  }
}
