import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sideways } from './support/axe.ts';
import type { ConversationGuide } from './support/conversationGuide.ts';
import { makeDeal, makeDealWith } from './support/deals.ts';
import { openOpportunity } from './support/opportunityPage.ts';
import { arrive, type WindowOptions } from './support/visitor.ts';

const menu = 'What does the buyer want to reach?';

/** The steps of a call with much said, one after the other. */
const steps: readonly (readonly [name: string, go: (guide: ConversationGuide) => Promise<void>])[] = [
  ['menu', guide => guide.asks(menu)],
  ['number question', guide => guide.press('1', 'How many days does it take today')],
  ['number that is understood', guide => guide.type('2 weeks')],
  ['capability', guide => guide.isUnderstood('14 days', 'see on the same day')],
  ['choices', guide => guide.press('1', 'what is the most common reason today?')],
  ['second capability', guide => guide.press('2', 'get the question within the hour')],
  ['second number question', guide => guide.press('1', 'What would one week of faster payment')],
  ['third capability', guide => guide.type('90000', 'see how much cash')],
  ['value', guide => guide.press('1', 'What would it be worth a year?')],
  ['through', guide => guide.type('60000', 'Everything on this outcome is asked.')]
];

async function bottomOf(target: Locator): Promise<number> {
  const box = await target.boundingBox();
  return (box?.y ?? 0) + (box?.height ?? 0);
}

async function call(window: WindowOptions): Promise<{ page: Page; guide: ConversationGuide }> {
  return openOpportunity(await arrive('rep', window), await makeDeal({ contact: 'Irene Maddox' }));
}

describe('a call', () => {
  it('has each of its steps within a window of 1280 by 768', async () => {
    const { page, guide } = await call({ width: 1280, height: 768 });
    for (const [name, go] of steps) {
      await go(guide);
      expect(await sideways(page), name).toBeLessThanOrEqual(0);
      expect(await bottomOf(guide.button('Keys')), `keys at ${name}`).toBeLessThanOrEqual(768);
      expect(await bottomOf(guide.panel.locator('[data-step], .step').last()), name).toBeLessThanOrEqual(768);
    }
  });

  it('keeps its actions in view, however much stands in the step', async () => {
    const { page, guide } = await call({ width: 1280, height: 768 });
    await guide.press('2', 'How do you arrive at the cash number');
    await guide.press('n');
    await guide.field('Private note').fill('One line\n'.repeat(20));
    expect(await bottomOf(guide.button('Keys')), 'notes').toBeLessThanOrEqual(768);
    await page.keyboard.press('Escape');
    await guide.press('b', 'Who is here?');
    await guide.button('New contact').click();
    expect(await bottomOf(guide.button('Keys')), 'buyers').toBeLessThanOrEqual(768);
    const bar = await guide.panel.locator('.actions').boundingBox();
    await expect.poll(() => bottomOf(guide.field('First name'))).toBeLessThanOrEqual(bar?.y ?? 0);
  });

  it('has one row of its bar and one of its actions at 200 % zoom', async () => {
    const { guide } = await call({ width: 640, height: 384 });
    for (const [name, go] of steps) {
      await go(guide);
      const rows = await Promise.all(
        ['c-call-bar .bar', '.actions'].map(row => guide.panel.locator(row).first().boundingBox())
      );
      for (const row of rows) expect(row?.height, name).toBeLessThan(60);
    }
  });

  it.each([
    ['768 pixels wide', { width: 768, height: 1024 }],
    ['400 pixels wide', { width: 400, height: 800 }],
    ['at 200 % zoom', { width: 640, height: 384 }]
  ])('runs nowhere sideways, and has the question before what is known: %s', async (_name, window) => {
    const { page, guide } = await call(window);
    for (const [name, go] of steps) {
      await go(guide);
      expect(await sideways(page), name).toBeLessThanOrEqual(0);
      if (name === 'menu' || window.width > 640) continue;
      const [question, beside] = [await guide.step.boundingBox(), await guide.beside.boundingBox()];
      expect(question?.y, name).toBeLessThan(beside?.y ?? 0);
    }
    await guide.press('2', 'Letter to the buyer');
    expect(await sideways(page), 'letter').toBeLessThanOrEqual(0);
  });

  it.each([1280, 400])('runs nowhere sideways from right to left, %s pixels wide', async width => {
    const { page, guide } = await call({ width });
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    for (const [name, go] of steps) {
      await go(guide);
      expect(await sideways(page), name).toBeLessThanOrEqual(0);
    }
    const [question, panel] = [await guide.step.boundingBox(), await guide.panel.boundingBox()];
    const right = (panel?.x ?? 0) + (panel?.width ?? 0);
    expect(right - ((question?.x ?? 0) + (question?.width ?? 0))).toBeLessThan(40);
  });

  it('wraps names of any length', async () => {
    const long = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft';
    const dealId = await makeDealWith([
      { FirstName: 'Hubert', LastName: long, Title: 'Chief Financial Officer' }
    ]);
    const { page, guide } = await openOpportunity(await arrive('rep', { width: 400 }), dealId);
    await guide.asks(menu);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await guide.press('1', 'How many days does it take today');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await guide.press('Escape');
    await guide.press('b', 'Who is here?');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});

describe('fingers', () => {
  it('find every button of a call at least 44 pixels high', async () => {
    const { guide } = await call({ width: 400 });
    const small = (): Promise<unknown> =>
      guide.panel
        .locator('button:not(lightning-combobox *, lightning-input *, lightning-helptext *), summary')
        .evaluateAll(targets =>
          targets
            .map(target => ({ text: target.textContent, height: target.getBoundingClientRect().height }))
            .filter(({ height }) => height > 0 && height < 44)
        );
    for (const [name, go] of steps) {
      await go(guide);
      expect(await small(), name).toEqual([]);
    }
    await guide.press('2', 'Letter to the buyer');
    expect(await small(), 'letter').toEqual([]);
  });
});
