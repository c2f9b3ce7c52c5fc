/** The pictures of the README: kept anew when `UPDATE_SCREENSHOTS` is set, so that they show what the suite saw. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../../docs/screenshots');

/** Takes a picture of the window or of one element of it; without `UPDATE_SCREENSHOTS` nothing is written. */
export async function picture(subject: Page | Locator, name: string): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  await subject.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
