/** An opportunity's record page, as people find their way on it: by what things are called. */
import type { Locator, Page } from 'playwright-core';
import { ConversationGuide } from './conversationGuide.ts';
import { DetailPanel } from './detailPanel.ts';
import { QualificationPanel } from './qualificationPanel.ts';
import { openTab } from './tabs.ts';

type Tab = 'Conversation' | 'Qualification' | 'Details' | 'Related';

export class OpportunityPage {
  readonly page: Page;
  /** In the first tab. */
  readonly guide: ConversationGuide;
  /** In a tab of its own. */
  readonly qualification: QualificationPanel;
  /** What stands beside the tabs. */
  readonly sidebar: Locator;
  readonly details: DetailPanel;

  constructor(page: Page) {
    this.page = page;
    this.guide = new ConversationGuide(page);
    this.qualification = new QualificationPanel(page.getByRole('tabpanel', { name: 'Qualification' }));
    this.sidebar = page.locator('[data-region="sidebar"]');
    this.details = new DetailPanel(page);
  }

  /** The deal's name at the top. */
  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1 }).filter({ hasText: name });
  }
  tab(name: Tab): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }
  /** Brings a tab to the front; where the window is narrow, out of those that have no place. */
  async openTab(name: Tab): Promise<void> {
    await openTab(this.page, name);
  }
}

/** Goes straight to a deal's page, without waiting for what is on it. */
export async function goToOpportunity(page: Page, opportunityId: string): Promise<OpportunityPage> {
  await page.goto(`/lightning/r/Opportunity/${opportunityId}/view`, { waitUntil: 'commit' });
  return new OpportunityPage(page);
}

/** Goes straight to a deal's page and waits until the guide shows its data. */
export async function openOpportunity(page: Page, opportunityId: string): Promise<OpportunityPage> {
  const opened = await goToOpportunity(page, opportunityId);
  await opened.guide.contact.waitFor();
  return opened;
}

/** Goes straight to a deal's page, to its qualification, and waits until it shows its data. */
export async function openQualification(page: Page, opportunityId: string): Promise<OpportunityPage> {
  const opened = await goToOpportunity(page, opportunityId);
  await opened.openTab('Qualification');
  await opened.qualification.gate('Commit').waitFor();
  return opened;
}

/** Goes straight to a deal's page, to the record's own fields. */
export async function openDetails(page: Page, opportunityId: string): Promise<OpportunityPage> {
  const opened = await goToOpportunity(page, opportunityId);
  await opened.openTab('Details');
  return opened;
}
