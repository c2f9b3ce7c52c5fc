import type { Page } from 'playwright-core';
import { painted } from './keyboard.ts';

/** Brings a tab of a record's page to the front; where the window is narrow, out of those that have no place. */
export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await page.getByRole('tab').first().waitFor();
  // Which tabs have a place is seen once they were laid out.
  await painted(page);
  if ((await tab.count()) === 0) {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  } else {
    await tab.click();
  }
  await page.getByRole('tabpanel', { name, exact: true }).waitFor();
}
