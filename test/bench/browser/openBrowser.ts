import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { stripTypes } from '../../../scripts/build/stripTypes.ts';
import { chromiumFlags, chromiumPath } from '../../browser/support/chromium.ts';

/** A window of Chromium with the probe in every page, in which that persona is signed in, on the page where the app opens. */
export async function openWindowAs(
  persona: string,
  baseURL: string
): Promise<{ readonly page: Page; readonly version: string; close(): Promise<void> }> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce'
  });
  context.setDefaultTimeout(60_000);
  const probe = join(import.meta.dirname, 'probe.ts');
  await context.addInitScript(stripTypes(readFileSync(probe, 'utf8'), probe));
  const page = await context.newPage();
  await page.goto('/');
  await page.getByTitle(`${persona}@same-page.local`).click();
  await page.getByRole('combobox', { name: 'Persona' }).waitFor();
  return { page, version: browser.version(), close: () => browser.close() };
}

/** Starts an org and a window as the rep, does the work with both, and ends both. */
export async function asRep<Result>(
  org: { readonly url: string; stop(): void },
  work: (page: Page, browserVersion: string) => Promise<Result>
): Promise<Result> {
  try {
    const window = await openWindowAs('rep', org.url);
    try {
      await window.page.getByRole('link', { name: 'Brightwater Foods: Receivables Desk' }).waitFor();
      return await work(window.page, window.version);
    } finally {
      await window.close();
    }
  } finally {
    org.stop();
  }
}
