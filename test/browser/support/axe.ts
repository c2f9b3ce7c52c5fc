/** What axe finds in a part of the page, in a script world of its own: there the page is as the browser has it. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing in the part offends axe, and the page runs nowhere sideways; `state` names it when something does. */
export async function looksRight(page: Page, selector: string, state: string): Promise<void> {
  expect(await violationsIn(page, selector), state).toEqual([]);
  expect(await sideways(page), state).toBeLessThanOrEqual(0);
}

/** How many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The violations in the elements that the selector names, a line each; empty when there are none. */
export async function violationsIn(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe'
    });
    await session.send('Runtime.evaluate', { expression: axe.source, contextId });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `axe.run({ include: [${JSON.stringify([selector])}] }, { resultTypes: ['violations'] })`,
      contextId,
      awaitPromise: true,
      returnByValue: true
    });
    if (exceptionDetails)
      throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? ''}`);
    return linesOf(result.value as axe.AxeResults);
  } finally {
    await session.detach();
  }
}

function linesOf({ violations }: axe.AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}. ${any[0]?.message ?? ''} ${html.slice(0, 300)}`)
  );
}
