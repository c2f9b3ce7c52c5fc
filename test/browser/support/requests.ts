/** What a page asks of the org over the network, watched, held up or refused. */
import type { Page, Request, Route } from 'playwright-core';

const graphqlPath = '**/services/data/*/graphql';

/** The query or mutation that a GraphQL request carries. */
function operationIn(request: Request): string {
  const body = request.postDataJSON() as { readonly query?: string } | null;
  return body?.query ?? '';
}

/** Every GraphQL operation that the page sends from now on, as it sends them. */
export function graphqlOperations(page: Page): string[] {
  const operations: string[] = [];
  page.on('request', request => {
    if (request.url().endsWith('/graphql')) operations.push(operationIn(request));
  });
  return operations;
}

/** Handles the page's GraphQL requests that match; others go on to the org. Call the answer to let all through again. */
export async function interceptGraphql(
  page: Page,
  matches: (operation: string) => boolean,
  handle: (route: Route) => Promise<void>
): Promise<() => Promise<void>> {
  const handler = (route: Route, request: Request): Promise<void> =>
    matches(operationIn(request)) ? handle(route) : route.fallback();
  await page.route(graphqlPath, handler);
  return () => page.unroute(graphqlPath, handler);
}

export const isMutation = (operation: string): boolean => operation.includes('mutation');
export const isQuery = (operation: string): boolean => !isMutation(operation);
