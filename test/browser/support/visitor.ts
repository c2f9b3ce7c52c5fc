/** A person at a browser of their own: a window without a past, closed when the test ends. */
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import type { Persona } from '../../conformance/support/testOrg.ts';

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Where the device is: an IANA name. */
  readonly timezoneId?: string;
  /** Where the org is, unless it is the suite's. */
  readonly orgUrl?: string;
}

/** How long something may take to appear: the machine may be busy with other things. */
const patience = 120_000;
const failures = join(import.meta.dirname, '../../../test-results');

let connection: Promise<Browser> | undefined;

/** A new window, empty. When the test fails, a picture of it stays in test-results/. */
export async function openWindow(options: WindowOptions = {}): Promise<Page> {
  const {
    width = 1280,
    height = 900,
    colorScheme = 'light',
    timezoneId,
    orgUrl = inject('orgUrl')
  } = options;
  connection ??= chromium.connect(inject('chromiumUrl'));
  const browser = await connection;
  const context = await browser.newContext({
    baseURL: orgUrl,
    viewport: { width, height },
    colorScheme,
    timezoneId,
    reducedMotion: 'reduce',
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write']
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const path = join(failures, `${task.name.replaceAll(/\W+/g, '-')}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    await context.close();
  });
  return page;
}

/** The button of a persona on the first page. */
export function personaButton(page: Page, persona: Persona): Locator {
  return page.getByTitle(usernameOf(persona));
}

/** A new window, empty, in which that persona has signed in already. */
export async function arrive(persona: Persona, options?: WindowOptions): Promise<Page> {
  const page = await openWindow(options);
  const answer = await page.request.post('/local-org/session', {
    data: { username: usernameOf(persona) },
    headers: { 'X-Local-Org': 'browser' }
  });
  if (!answer.ok()) throw new Error(`The ${persona} could not sign in: ${await answer.text()}`);
  return page;
}

/** Ends the session of the window's browser, as another window's sign-out or its age would. */
export async function endSession(page: Page): Promise<void> {
  const answer = await page.request.delete('/local-org/session', { headers: { 'X-Local-Org': 'browser' } });
  if (!answer.ok()) throw new Error(`The session did not end: ${await answer.text()}`);
}

function usernameOf(persona: Persona): string {
  return `${persona}@same-page.local`;
}
