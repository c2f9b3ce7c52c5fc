/** An opportunity's record page, as people find their way on it: by what things are called. */
import type { Locator, Page } from 'playwright-core';
import { ConversationGuide } from './conversationGuide.ts';
import { DetailPanel } from './detailPanel.ts';
import { QualificationPanel } from './qualificationPanel.ts';

export class OpportunityPage {
  readonly page: Page;
  readonly guide: ConversationGuide;
  readonly qualification: QualificationPanel;
  readonly details: DetailPanel;

  constructor(page: Page) {
    this.page = page;
    this.guide = new ConversationGuide(page);
    this.qualification = new QualificationPanel(page);
    this.details = new DetailPanel(page);
  }

  /** The deal's name at the top. */
  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1 }).filter({ hasText: name });
  }
}

/** Goes straight to a deal's page, without waiting for what is on it. */
export async function goToOpportunity(page: Page, opportunityId: string): Promise<OpportunityPage> {
  await page.goto(`/lightning/r/Opportunity/${opportunityId}/view`, { waitUntil: 'commit' });
  return new OpportunityPage(page);
}

/** Goes straight to a deal's page and waits until both panels show their data. */
export async function openOpportunity(page: Page, opportunityId: string): Promise<OpportunityPage> {
  const opened = await goToOpportunity(page, opportunityId);
  await opened.guide.contact.waitFor();
  await opened.qualification.gate('Commit').waitFor();
  return opened;
}
