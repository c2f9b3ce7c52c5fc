import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyKeyPlayerShares } from './support/buyers.ts';
import { sideways, violationsIn } from './support/axe.ts';
import { makeDeal } from './support/deals.ts';
import { goToOpportunity, openDetails, openOpportunity } from './support/opportunityPage.ts';
import { interceptGraphql, isQuery } from './support/requests.ts';
import { arrive, openWindow } from './support/visitor.ts';

const guidePanel = 'c-conversation-guide';
const qualificationPanel = 'lightning-tab c-qualification-panel';
const sidebar = '[data-region="sidebar"]';

let talkedAbout: string;
let withoutOffering: string;

beforeAll(async () => {
  talkedAbout = await makeDeal({ contact: 'Irene Maddox' });
  await everyKeyPlayerShares(talkedAbout);
  withoutOffering = await makeDeal({ offering: null });
});

/** Nothing in the panels offends axe; `state` names them when something does. */
async function expectAccessible(page: Page, state: string, ...panels: string[]): Promise<void> {
  for (const panel of panels) expect(await violationsIn(page, panel), `${panel}, ${state}`).toEqual([]);
}

/** An answer as if no policy were agreed. */
function withoutPolicy(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (name: string, value: unknown) =>
    /^(Qualification_Policy__c|agreedCriteria)$/.test(name) ? { edges: [] } : value
  );
}

const windows = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 400 }
] as const;

describe.each(windows)('the panels in $colorScheme colours, $width pixels wide', window => {
  it('are accessible while they load', async () => {
    const page = await arrive('rep', window);
    await interceptGraphql(page, isQuery, () => new Promise(() => undefined));
    const opened = await goToOpportunity(page, talkedAbout);
    const { guide, qualification } = opened;
    await guide.panel.locator('[aria-busy]').waitFor();
    await expectAccessible(page, 'loading', guidePanel);
    await opened.openTab('Qualification');
    await qualification.panel.locator('[aria-busy]').waitFor();
    await expectAccessible(page, 'loading', qualificationPanel);
  });

  it('are accessible when there is nothing to show, and say what to do first', async () => {
    const page = await arrive('rep', window);
    await interceptGraphql(page, isQuery, async route => {
      const response = await route.fetch();
      await route.fulfill({ response, json: withoutPolicy(await response.json()) });
    });
    const opened = await goToOpportunity(page, withoutOffering);
    await opened.guide.panel.getByText('Choose what this deal is about.').waitFor();
    await expectAccessible(page, 'empty', guidePanel);
    await opened.openTab('Qualification');
    await opened.qualification.panel
      .getByText('No qualification policy is in force for this deal.')
      .waitFor();
    await expectAccessible(page, 'empty', qualificationPanel);
  });

  it('are accessible when the org can’t be read, and read it with another try', async () => {
    const page = await arrive('rep', window);
    const answerAgain = await interceptGraphql(page, isQuery, route =>
      route.fulfill({ status: 500, json: [] })
    );
    const opened = await goToOpportunity(page, talkedAbout);
    const { guide, qualification } = opened;
    await guide.panel.getByText('The guide could not be read').waitFor();
    await expectAccessible(page, 'error', guidePanel);
    await opened.openTab('Qualification');
    await qualification.panel.getByText('The qualification could not be read').waitFor();
    await expectAccessible(page, 'error', qualificationPanel);
    await answerAgain();
    await opened.openTab('Conversation');
    await guide.button('Try again').click();
    await guide.asks('What does the buyer want to reach?');
  });

  it('are accessible with their data', async () => {
    const page = await arrive('rep', window);
    const opened = await openOpportunity(page, talkedAbout);
    const { guide, sidebar: beside } = opened;
    await beside.getByRole('button', { name: 'Open the qualification' }).waitFor();
    await expectAccessible(page, 'menu and card', guidePanel, sidebar);
    await guide.button('Letter').click();
    await guide.asks('Letter to the buyer');
    await expectAccessible(page, 'letter of before', guidePanel);
    await beside.getByRole('button', { name: 'Open the qualification' }).click();
    await page.getByRole('dialog').getByText('Move to Commit').waitFor();
    await expectAccessible(page, 'the panel in a dialog', '[role="dialog"]');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});

describe('the pages around the panels', () => {
  it('are accessible: the choice of a persona, the list, the record with its fields in editing', async () => {
    const first = await openWindow();
    await first.goto('/');
    await first.getByText('Choose a persona').waitFor();
    await expectAccessible(first, 'personas', 'body');
    const page = await arrive('rep');
    await page.goto('/');
    await page.getByRole('link', { name: 'Brightwater Foods: Receivables Desk' }).waitFor();
    await expectAccessible(page, 'list', 'body');
    await openDetails(page, talkedAbout);
    await page.getByRole('button', { name: 'Edit Stage' }).click();
    await page.getByRole('combobox', { name: 'Stage' }).waitFor();
    await expectAccessible(page, 'record', 'body');
  });
});
