import type { Page } from 'playwright-core';
import type { ConversationGuide } from './conversationGuide.ts';
import { find } from './deals.ts';
import { mouseEventsOf, tabTo } from './keyboard.ts';
import { OpportunityPage } from './opportunityPage.ts';
import { openWindow, personaButton } from './visitor.ts';

/** The deal's page, reached by a rep who has no mouse, and every event of a mouse that it heard. */
export async function callWithoutMouse(
  dealId: string
): Promise<{ page: Page; mouse: readonly string[]; guide: ConversationGuide }> {
  const { Name: name } = await find<{ Name: string }>(`SELECT Name FROM Opportunity WHERE Id = '${dealId}'`);
  const page = await openWindow();
  const mouse = await mouseEventsOf(page);
  await page.goto('/');
  await tabTo(personaButton(page, 'rep'));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('searchbox', { name: 'Search this list' }));
  await page.keyboard.type(name);
  await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
  await tabTo(page.getByRole('link', { name, exact: true }));
  await page.keyboard.press('Enter');
  return { page, mouse, guide: new OpportunityPage(page).guide };
}
