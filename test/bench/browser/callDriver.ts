import type { Page } from 'playwright-core';
import type { Echo } from './probeTypes.ts';

interface Answered {
  readonly kind: 'choice' | 'typed';
  /** Key presses, where typing one value counts as one. */
  readonly actions: number;
  readonly echo: Echo;
}
export interface Call {
  readonly answers: readonly Answered[];
  /** Whether a capability would help: one key each. */
  readonly capabilities: readonly Echo[];
}

/** The guide takes the same key twice in less time for one press; people read what is asked in between. */
const pause = 600;

/** Leads calls about the first outcomes of the guide's menu with the keyboard alone, and notes every echo. */
export async function leadCall(page: Page, outcomes: number): Promise<Call> {
  const answers: Answered[] = [];
  const capabilities: Echo[] = [];
  for (let outcome = 1; outcome <= outcomes; outcome++) {
    await press(page, String(outcome));
    for (let step = await stepOf(page); step !== 'end'; step = await stepOf(page)) {
      if (step === 'value') await passOver(page);
      else if (step === 'capability') capabilities.push(await press(page, '1'));
      else if (step === 'choice') answers.push({ kind: step, actions: 1, echo: await press(page, '1') });
      else {
        await page.keyboard.type('12');
        answers.push({ kind: step, actions: 2, echo: await press(page, 'Enter') });
      }
    }
    await press(page, '1');
  }
  return { answers, capabilities };
}

/** Presses a key and waits until the guide's next step is painted. */
async function press(page: Page, key: string): Promise<Echo> {
  await page.waitForTimeout(pause);
  const echo = page.evaluate(() => window.bench.echo());
  await page.evaluate(() => undefined);
  await page.keyboard.press(key);
  return echo;
}

/** Leaves the field, where letters are written, and skips the step; what is skipped comes back once by itself. */
async function passOver(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForTimeout(pause);
  await page.keyboard.press('s');
  await page.waitForTimeout(pause);
}

async function stepOf(page: Page): Promise<'choice' | 'typed' | 'capability' | 'value' | 'end'> {
  const [capability, typed, question, value] = await page.evaluate(() => [
    window.bench.count('c-conversation-guide c-call-capability'),
    window.bench.count('c-conversation-guide c-call-question [data-typed]'),
    window.bench.count('c-conversation-guide c-call-question'),
    window.bench.count('c-conversation-guide c-value-form')
  ]);
  if (capability) return 'capability';
  if (typed) return 'typed';
  if (question) return 'choice';
  return value ? 'value' : 'end';
}
