import type { Locator, Page } from 'playwright-core';
import { painted } from './keyboard.ts';

/** Within this time the same key twice counts once, in milliseconds; who means it twice takes longer. */
const twiceMeant = 500;

/** The conversation guide on an opportunity's page. */
export class ConversationGuide {
  readonly panel: Locator;
  readonly contact: Locator;
  /** The question or heading of the present step. */
  readonly step: Locator;
  readonly choices: Locator;
  /** Where an answer is typed. */
  readonly answer: Locator;
  readonly status: Locator;
  readonly letter: Locator;
  /** What was said so far, who is in the call, and what changed. */
  readonly beside: Locator;
  private readonly page: Page;
  private readonly pressed = new Map<string, number>();

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Conversation guide' });
    this.contact = this.panel.getByRole('combobox', { name: 'Contact', exact: true });
    this.step = this.panel.getByRole('heading', { level: 3 });
    this.choices = this.panel.locator('c-call-choices li').getByRole('button');
    this.answer = this.panel.getByRole('textbox', { name: /^Answer/ });
    this.status = this.panel.locator('c-call-save-status').getByRole('status');
    this.letter = this.panel.locator('.letter');
    this.beside = this.panel.getByRole('complementary', { name: 'What is known so far' });
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }
  field(name: string | RegExp): Locator {
    return this.panel.getByRole('textbox', { name });
  }
  /** The choice that reads so. */
  choice(text: string | RegExp): Locator {
    return this.choices.filter({ hasText: text });
  }
  /** Something of a save that somebody else was quicker with. */
  get conflicts(): Locator {
    return this.panel.locator('c-call-conflict');
  }

  /** Waits until the step reads so and was painted: before that nobody could have seen it. */
  async asks(text: string | RegExp): Promise<void> {
    await this.step.filter({ hasText: text }).waitFor();
    await painted(this.page);
  }
  /** Presses a key, and waits for the step that it leads to. */
  async press(key: string, next?: string | RegExp): Promise<void> {
    const since = Date.now() - (this.pressed.get(key) ?? 0);
    if (since < twiceMeant) await this.page.waitForTimeout(twiceMeant - since);
    await this.page.keyboard.press(key);
    this.pressed.set(key, Date.now());
    if (next !== undefined) await this.asks(next);
  }
  /** Types where the cursor stands, once it stands there, and presses Enter. */
  async type(text: string, next?: string | RegExp): Promise<void> {
    await this.panel.locator('input:focus, textarea:focus').waitFor();
    await this.page.keyboard.type(text);
    await this.press('Enter', next);
  }
  /** Answers a number question anew that was answered before. */
  async correct(question: string, to: string): Promise<void> {
    await this.button(new RegExp(`^Change: ${question}`)).click();
    await this.asks(question);
    await this.answer.fill(to);
    await this.answer.press('Enter');
    await this.step.filter({ hasText: question }).waitFor({ state: 'detached' });
  }
  /** What was typed is shown as it is understood, and taken with one more Enter. */
  async isUnderstood(as: string, next: string | RegExp): Promise<void> {
    await this.panel.getByText(`Understood as ${as}. Press Enter again`).waitFor();
    await this.press('Enter', next);
  }
  /** Waits until everything is saved. */
  async isSaved(): Promise<void> {
    await this.status.filter({ hasText: /^Saved$/ }).waitFor();
  }
  /** Waits until the line about saving reads so. */
  async tells(text: string | RegExp): Promise<void> {
    await this.status.filter({ hasText: text }).waitFor();
  }
  /** The sentences of the letter that are to leave, as they stand. */
  async letterText(): Promise<string> {
    const sentences = this.letter.locator('[data-sentence]').filter({ hasNot: this.page.locator('s') });
    return (await sentences.allInnerTexts()).join('\n');
  }
}
