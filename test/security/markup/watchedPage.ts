/** A page that notices when stored text does something, and remembers which fields it showed as text. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Elements and attributes that could only come from a stored text: no page of the org or panel has them. */
const traces = [
  'x-hit',
  'iframe',
  'img[src*="x-hit"]',
  'svg[onload]',
  '[onclick]',
  '[onerror]',
  '[onload]',
  '[onfocus]',
  '[onmouseover]',
  '[srcdoc]',
  '[href^="javascript:" i][href*="hit" i]'
];

export class Watch {
  /** The fields whose text was read on a page or in an input. */
  readonly seen = new Set<string>();
  readonly pages: string[] = [];
  private readonly events: string[] = [];

  async install(context: BrowserContext): Promise<void> {
    await context.exposeFunction('hit', (what: unknown) => {
      this.events.push(`ran ${String(what)}`);
    });
    context.on('page', page => {
      page.on('dialog', dialog => {
        this.events.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', request => {
        if (/x-hit|a\.example/.test(request.url())) this.events.push(`request ${request.url()}`);
      });
      page.on('pageerror', error => this.events.push(`error ${error.message}`));
    });
  }

  /**
   * Reads what the page shows now, and holds that nothing of it is more than text.
   * @returns the fields whose text stands in that part of the page
   */
  async look(page: Page, where: string, part: Locator = page.locator('body')): Promise<readonly string[]> {
    this.pages.push(where);
    const text = await page.locator('body').innerText();
    const inputs = await page
      .locator('input, textarea, [title], button')
      .evaluateAll(found =>
        found.map(element =>
          [
            element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
              ? element.value
              : '',
            element.getAttribute('title') ?? ''
          ].join(' ')
        )
      );
    const all = [text, ...inputs].join('\n');
    for (const name of namesIn(all)) this.seen.add(name);
    const found: string[] = [];
    for (const trace of traces) if ((await page.locator(trace).count()) > 0) found.push(trace);
    if ((await page.locator('script', { hasText: 'hit(' }).count()) > 0) found.push('script');
    expect({ where, found, events: this.events }).toEqual({ where, found: [], events: [] });
    // What is shown is shown as it stands: an element's source, not the element.
    if (all.includes('«')) expect(all).toMatch(/<x-hit onclick|javascript:hit|onclick=hit/);
    return namesIn(await part.innerText());
  }
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/«([\w.]+)»/g)].map(([, name = '']) => name);
}
