import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { makeDeal } from './support/deals.ts';
import { painted } from './support/keyboard.ts';
import { goToOpportunity, openOpportunity } from './support/opportunityPage.ts';
import { answersOf } from './support/recorded.ts';
import { arrive } from './support/visitor.ts';

const menu = 'What does the buyer want to reach?';
const days = 'How many days does it take today';
const help = 'see on the same day why it is unpaid';
const reason = 'what is the most common reason today?';
const awayText = 'Keys are off while you are elsewhere on the page. Back to the call';

const name = 'Opportunity_Record_Page';
const flexipage = readFileSync(
  join(import.meta.dirname, `../../force-app/main/default/flexipages/${name}.flexipage-meta.xml`),
  'utf8'
);

/** Gives the opportunity's page that layout, as an administrator deploys it. */
async function layOut(page: string): Promise<void> {
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">
    <types><members>${name}</members><name>FlexiPage</name></types><version>67.0</version></Package>`;
  const zip = zipSync({
    'package.xml': strToU8(manifest),
    [`flexipages/${name}.flexipage`]: strToU8(page)
  });
  const connection = await administrator(inject('orgUrl'));
  connection.metadata.pollInterval = 100;
  connection.metadata.pollTimeout = 120_000;
  const { success } = await connection.metadata.deploy(Buffer.from(zip)).complete();
  expect(success).toBe(true);
}

/** The page with a second guide below the first, as a console has several records open. */
function withTwoGuides(): string {
  const [guide = ''] =
    /\s*<itemInstances>\s*<componentInstance>(?:(?!<\/itemInstances>)[^])*c:conversationGuide(?:(?!<\/itemInstances>)[^])*<\/itemInstances>/.exec(
      flexipage
    ) ?? [];
  return flexipage.replace(guide, guide + guide.replace('c_conversationGuide<', 'c_conversationGuide2<'));
}

async function openMenu() {
  const dealId = await makeDeal({ contact: 'Irene Maddox' });
  const opened = await openOpportunity(await arrive('rep'), dealId);
  await opened.guide.asks(menu);
  return { opened, guide: opened.guide, page: opened.page, dealId };
}

describe('a guide that nobody sees', () => {
  it('takes no key while another tab of the page is in front', async () => {
    const { opened, guide, page } = await openMenu();
    await opened.openTab('Qualification');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (const key of ['1', 'o', 's', 'Enter']) await page.keyboard.press(key);
    await painted(page);
    await opened.openTab('Conversation');
    await guide.asks(menu);
    await guide.button(awayText).click();
    await guide.press('1', days);
  });

  it('leaves the key to the guide in front, of several that are open', async () => {
    await layOut(withTwoGuides());
    try {
      const { page } = await goToOpportunity(
        await arrive('rep'),
        await makeDeal({ contact: 'Irene Maddox' })
      );
      const hosts = page.locator('c-conversation-guide');
      const stepOf = (index: number) => hosts.nth(index).getByRole('heading', { level: 3 });
      for (const index of [0, 1]) await stepOf(index).filter({ hasText: menu }).waitFor();
      await hosts.nth(0).evaluate(host => host.style.setProperty('display', 'none'));
      await painted(page);
      await page.keyboard.press('1');
      await stepOf(1).filter({ hasText: days }).waitFor();
      await hosts.nth(0).evaluate(host => host.style.removeProperty('display'));
      expect(await stepOf(0).innerText()).toBe(menu);
    } finally {
      await layOut(flexipage);
    }
  });
});

describe('keys', () => {
  it('are for the call again after a click elsewhere, and after a reload', async () => {
    const { guide, page, dealId } = await openMenu();
    await page.getByRole('heading', { level: 1 }).click();
    await guide.press('1', days);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.type('48');
    expect(await guide.answer.inputValue()).toBe('48');
    await guide.press('Enter', help);

    await page.reload();
    await guide.asks(help);
    await guide.press('1', reason);
    await guide.press('s', 'What would one week of faster payment');
    await page.reload();
    await guide.asks('What would one week of faster payment');
    await guide.type('don’t know');
    await guide.panel.getByText('the buyer doesn’t know. Press Enter again').waitFor();
    await guide.press('Enter', 'see how much cash');
    await guide.isSaved();
    expect((await answersOf(dealId)).map(answer => answer.Reply__c)).toEqual(['Given', "Doesn't know"]);
  });

  it('are left to a field elsewhere on the page; the panel says so, and leads back', async () => {
    const { guide, page } = await openMenu();
    await page.getByRole('combobox', { name: 'Persona' }).focus();
    await guide.button(awayText).waitFor();
    await page.keyboard.press('1');
    await guide.asks(menu);
    await guide.button(awayText).click();
    await guide.button(awayText).waitFor({ state: 'detached' });
    await guide.press('1', days);
  });

  it('are the answer where it is typed, though the question or nothing has the focus', async () => {
    const { guide, page } = await openMenu();
    await guide.press('1', days);
    await guide.step.click();
    await page.keyboard.type('about 48');
    expect(await guide.answer.inputValue()).toBe('about 48');
    await guide.answer.fill('');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.type('don’t know');
    expect(await guide.answer.inputValue()).toBe('don’t know');
    await guide.panel.getByText('Keys are off; Esc turns them on').waitFor();
    await guide.asks(days);
  });

  it('are commands once Escape has left the field', async () => {
    const { guide } = await openMenu();
    await guide.press('1', days);
    await guide.type('4');
    await guide.asks(help);
    await guide.press('z', days);
    await guide.panel.locator('input:focus').waitFor();
    await guide.press('Escape');
    await guide.panel.getByText('Keys are on').waitFor();
    await guide.press('o', menu);
    await guide.press('Escape', days);
  });
});
