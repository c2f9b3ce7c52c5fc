import type { Page } from 'playwright-core';
import type { ConversationGuide } from './conversationGuide.ts';
import { mouseEventsOf, tabTo } from './keyboard.ts';
import { OpportunityPage } from './opportunityPage.ts';
import { openWindow, personaButton } from './visitor.ts';

/** The deal's page, reached by a rep who has no mouse, and every event of a mouse that it heard. */
export async function callWithoutMouse(
  dealId: string
): Promise<{ page: Page; mouse: readonly string[]; guide: ConversationGuide }> {
  const page = await openWindow();
  const mouse = await mouseEventsOf(page);
  await page.goto('/');
  await tabTo(personaButton(page, 'rep'));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Opportunities' }).first().waitFor();
  await page.goto(`/lightning/r/Opportunity/${dealId}/view`);
  return { page, mouse, guide: new OpportunityPage(page).guide };
}
