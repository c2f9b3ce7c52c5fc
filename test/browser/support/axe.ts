/** What axe finds in a part of the page, in a script world of its own: there the page is as the browser has it. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

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
