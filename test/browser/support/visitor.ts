/** A person at a browser of their own: a window without history, closed when the test ends. */
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import type { Persona } from '../../conformance/support/testOrg.ts';

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** How long something may take to appear: the machine may be busy with other things. */
const patience = 60_000;
const failures = join(import.meta.dirname, '../../../test-results');

let connection: Promise<Browser> | undefined;

/** A new window on the first page of the org. When the test fails, a picture of it stays in test-results/. */
export async function openWindow(options: WindowOptions = {}): Promise<Page> {
  const { width = 1280, height = 900, colorScheme = 'light' } = options;
  connection ??= chromium.connect(inject('chromiumUrl'));
  const context = await (
    await connection
  ).newContext({
    baseURL: inject('orgUrl'),
    viewport: { width, height },
    colorScheme,
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
  await page.goto('/');
  return page;
}

/** The button of a persona on the first page. */
export function personaButton(page: Page, persona: Persona) {
  return page.getByTitle(`${persona}@same-page.local`);
}

/** A new window in which that persona is signed in, with the list of opportunities before them. */
export async function arrive(persona: Persona, options?: WindowOptions): Promise<Page> {
  const page = await openWindow(options);
  await personaButton(page, persona).click();
  await page.getByRole('heading', { name: 'Opportunities' }).waitFor();
  return page;
}
