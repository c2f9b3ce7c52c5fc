/** Somebody who has no mouse. */
import type { Locator, Page } from 'playwright-core';

const mouseEvents = ['mousedown', 'mousemove', 'mouseover', 'pointerdown', 'touchstart', 'wheel'];

/** Every event of a mouse, a finger or a pen that the page hears of from its next load on. */
export async function mouseEventsOf(page: Page): Promise<readonly string[]> {
  const heard: string[] = [];
  await page.exposeFunction('mouseWasUsed', (type: string) => void heard.push(type));
  await page.addInitScript(`
    for (const type of ${JSON.stringify(mouseEvents)})
      window.addEventListener(type, () => window.mouseWasUsed(type), { capture: true });
  `);
  return heard;
}

/** Presses Tab until the element has the focus. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  const focused = target.and(page.locator(':focus'));
  for (let presses = 0; presses < 150; presses += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

/** Waits until what changed was painted: before that nobody could have seen it. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Chooses in the list of the box that has the focus. */
export async function chooseOption(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option', { name, exact: true });
  await page.keyboard.press('Enter');
  await option.waitFor();
  const most = await page.getByRole('option').count();
  for (let presses = 0; presses < most; presses += 1) {
    if (await option.evaluate(element => element.matches('.slds-has-focus'))) break;
    await page.keyboard.press('ArrowDown');
    await painted(page);
  }
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'hidden' });
}
