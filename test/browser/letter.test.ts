import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ConversationGuide } from './support/conversationGuide.ts';
import { findAll, makeDeal } from './support/deals.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { expectConversations } from './support/recorded.ts';
import { arrive } from './support/visitor.ts';

const goal = 'You want to give the board a cash forecast that holds within five percent.';
const today = 'Due dates in a spreadsheet: that is what the cash number for the board rests on today';
const secret = 'Their controller is about to leave.';

/** A call with one answer, one question passed over, and a private note; its letter is open. */
async function letterAfterCall(): Promise<{ page: Page; guide: ConversationGuide; dealId: string }> {
  const page = await arrive('rep');
  const dealId = await makeDeal({ contact: 'Irene Maddox' });
  const { guide } = await openOpportunity(page, dealId);
  await guide.press('2', 'How do you arrive at the cash number');
  await guide.press('n');
  await guide.field('What the buyer said').fill('Every Friday');
  await guide.field('Private note').fill(secret);
  await guide.choice('Due dates in a spreadsheet').click();
  await guide.asks('start from the dates that customers promised');
  await guide.press('1', 'how far off was that number');
  await guide.button('Skip').click();
  await guide.asks('could you tell which customers');
  await guide.button('End call').click();
  await guide.asks('Letter to the buyer');
  await guide.isSaved();
  return { page, guide, dealId };
}

const sentence = (guide: ConversationGuide, text: string) =>
  guide.letter.locator('[data-sentence]').filter({ hasText: text });

/** Leaves a sentence out: the way to do it shows where one points. */
async function leaveOut(guide: ConversationGuide, text: string): Promise<void> {
  await sentence(guide, text).hover();
  await guide.button(`Leave out: ${text}`).click();
}

/** Leaves out of the letter whatever is still open. */
async function decide(guide: ConversationGuide, action: string): Promise<void> {
  await guide.button(action).first().click();
  await guide.panel.getByRole('heading', { name: 'Before the letter leaves' }).waitFor();
  await guide.button(`Leave out the rest and go on: ${action}`).click();
}

const copied = (page: Page, type: string): Promise<string> =>
  page.evaluate(async wanted => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text() ?? '';
  }, type);

interface Logged {
  readonly Id: string;
  readonly Subject: string;
  readonly Description: string;
}
const tasksOf = (dealId: string): Promise<Logged[]> =>
  findAll<Logged>(`SELECT Id, Subject, Description FROM Task WHERE WhatId = '${dealId}'`);

describe('the letter to the buyer', () => {
  it('stands there after the call; each sentence says where it comes from, and private notes are in none', async () => {
    const { guide, dealId } = await letterAfterCall();
    const letter = await guide.letterText();
    expect(letter).toContain('Dear Irene,');
    expect(letter).toContain(goal);
    expect(letter).toContain('(“every Friday”, as you put it)');
    expect(letter).not.toContain(secret);
    expect(letter).not.toContain('[');
    await guide.panel.getByText('Show where each sentence comes from').click();
    const sources = await guide.letter.locator('small.source').allInnerTexts();
    expect(sources).toContainEqual(
      'From the outcome “Give the board a cash forecast that holds within five percent”'
    );
    expect(sources).toContainEqual(
      'From the answer to “How do you arrive at the cash number you give the board today?”: Due dates in a spreadsheet'
    );
    expect(sources).toContainEqual('From the guide: key players who were not met');
    await expectConversations(dealId, [{ Notes__c: secret }]);
  });

  it('is put in the rep’s own words where it stands, and keeps them through a reload', async () => {
    const { page, guide } = await letterAfterCall();
    await sentence(guide, goal).click();
    await guide.letter
      .getByRole('textbox', { name: 'In your own words' })
      .fill('You want a forecast that the board can trust.');
    await page.keyboard.press('Enter');
    await sentence(guide, 'You want a forecast that the board can trust.').getByText('your words').waitFor();
    await leaveOut(guide, today);
    await page.reload();
    await guide.asks('Letter to the buyer');
    const letter = await guide.letterText();
    expect(letter).toContain('You want a forecast that the board can trust.');
    expect(letter).not.toContain(goal);
    expect(letter).not.toContain('Due dates in a spreadsheet');
  });

  it('asks what is missing before it is copied, and copies it formatted and plain', async () => {
    const { page, guide, dealId } = await letterAfterCall();
    await guide.button(/^Copy$/).click();
    await guide.panel.getByRole('heading', { name: 'Before the letter leaves' }).waitFor();
    const asked = guide.panel.locator('c-letter-questions li');
    const percent = asked.filter({ hasText: 'how far off was that number' });
    await percent.getByRole('button', { name: 'Ask next time' }).click();
    await asked
      .filter({ hasText: 'No next step is noted.' })
      .getByRole('button', { name: 'Write it' })
      .click();
    await page.keyboard.type('Meet Amara Okafor');
    await guide.panel.getByLabel('On which day').fill('Mar 3, 2027');
    await page.keyboard.press('Tab');
    await guide.button(/go on: Copy$/i).click();
    await guide.panel.getByText('The letter is on the clipboard.').waitFor();
    const html = await copied(page, 'text/html');
    const plain = await copied(page, 'text/plain');
    for (const text of [html, plain]) {
      expect(text).toContain('Meet Amara Okafor');
      expect(text).toContain('When we next speak, I would like to ask you');
      expect(text).not.toMatch(/\[|Not asked yet/);
      expect(text).not.toContain(secret);
    }
    expect(html).toMatch(/<p[ >]/);
    await guide.button('Copy as plain text').click();
    await guide.panel.getByText('The letter is on the clipboard as plain text.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(plain);
    await guide.isSaved();
    await expectConversations(dealId, [{ Next_Step__c: 'Meet Amara Okafor', Next_Step_On__c: '2027-03-03' }]);
  });

  it('is written with the keyboard alone: no key leaves it by accident, and the focus is never lost', async () => {
    const { page, guide } = await letterAfterCall();
    const copy = guide.button(/^Copy$/);
    const hasFocus = (locator: Locator) => locator.and(page.locator(':focus')).waitFor();

    await copy.press('Enter');
    await guide.panel.getByRole('heading', { name: 'Before the letter leaves' }).waitFor();
    await guide.press('Escape');
    await hasFocus(copy);
    await sentence(guide, goal).press('Delete');
    await guide.button(`Take back: ${goal}`).waitFor();
    await guide.press('z');
    await guide.button(`Leave out: ${goal}`).waitFor();
    await hasFocus(sentence(guide, goal));

    await copy.press('Enter');
    await guide.button('Leave out the rest and go on: Copy').press('Enter');
    await guide.panel.getByText('The letter is on the clipboard.').waitFor();
    await hasFocus(copy);
    await guide.button('Log as a task').press('Enter');
    await hasFocus(guide.panel.getByRole('status').filter({ hasText: /^Logged$/ }));
    await sentence(guide, goal).press('Delete');
    await guide.button('Update the log').press('Enter');
    await hasFocus(guide.panel.getByRole('status').filter({ hasText: /^Logged$/ }));
  });

  it('is downloaded as a file for a word processor', async () => {
    const { page, guide } = await letterAfterCall();
    const arriving = page.waitForEvent('download');
    await decide(guide, 'Download');
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const chunks = await (await download.createReadStream()).toArray();
    const parts = unzipSync(Buffer.concat(chunks as Buffer[]));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(goal);
    expect(text).not.toContain(secret);
  });

  it('is handed to the mail program, to the buyer’s address', async () => {
    const { page, guide } = await letterAfterCall();
    const addresses: string[] = [];
    page.on('request', request => addresses.push(request.url()));
    await decide(guide, 'Open in the mail program');
    await guide.panel.getByText('The mail program has the letter now.').waitFor();
    const [address = ''] = addresses.filter(url => url.startsWith('mailto:'));
    expect(address).toMatch(/^mailto:irene\.maddox@brightwater\.example\?subject=/);
    expect(decodeURIComponent(address)).toContain(goal);
    expect(decodeURIComponent(address)).not.toContain(secret);
  });

  it('is logged as a task; the log follows what is changed afterwards', async () => {
    const { page, guide, dealId } = await letterAfterCall();
    await decide(guide, 'Log as a task');
    await guide.panel.getByText('Logged').first().waitFor();
    const [logged, ...others] = await tasksOf(dealId);
    expect(others).toEqual([]);
    expect(logged?.Subject).toContain('What I understood in our conversation');
    expect(logged?.Description).toContain(goal);
    expect(logged?.Description).not.toContain(secret);

    await page.reload();
    await guide.asks('Letter to the buyer');
    await leaveOut(guide, goal);
    await guide.panel.getByText('The log is older than the letter.').waitFor();
    await guide.button('Update the log').click();
    await expect
      .poll(async () => (await tasksOf(dealId)).map(task => [task.Id, task.Description.includes(goal)]))
      .toEqual([[logged?.Id, false]]);
  });

  it('is to a buyer who said something, and asks for nobody who listened', async () => {
    const page = await arrive('rep');
    const { guide } = await openOpportunity(page, await makeDeal({ contact: 'Irene Maddox' }));
    await guide.press('2', 'How do you arrive at the cash number');
    await guide.press('1', 'start from the dates');
    await guide.press('b', 'Who is here?');
    await guide.choice('Tobias Renner').click();
    await guide.asks('What does the buyer want to reach?');
    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
    const letter = await guide.letterText();
    expect(letter).toContain('Dear Irene,');
    expect(letter).toContain(goal);
    expect(letter).toMatch(/hear from[^.]*Amara/);
    expect(letter).not.toMatch(/hear from[^.]*Tobias/);
  });

  it('asks nobody to meet herself, and the next buyer’s letter is one choice away', async () => {
    const page = await arrive('rep');
    const { guide } = await openOpportunity(page, await makeDeal({ contact: 'Irene Maddox' }));
    await guide.press('2', 'How do you arrive at the cash number');
    await guide.press('1', 'start from the dates');
    await guide.press('b', 'Who is here?');
    await guide.choice('Amara Okafor').click();
    await guide.asks('What does the buyer want to reach?');
    await guide.press('1', 'How many days a year does your team spend');
    await guide.press('Escape');
    await guide.press('d', 'set it up on the same day');
    await guide.button('End call').click();
    await guide.asks('Letter to the buyer');
    const letter = await guide.letterText();
    expect(letter).toContain('Dear Amara,');
    expect(letter).toContain('I would like to hear from Tobias Renner');
    expect(letter).not.toMatch(/hear from[^.]*Amara/);
    expect(letter).not.toMatch(/hear from[^.]*Irene/);

    await guide.contact.click();
    await page.getByRole('option', { name: /^Irene Maddox/ }).click();
    await guide.asks('Letter to the buyer');
    expect(await guide.letterText()).toContain('Dear Irene,');
  });
});
