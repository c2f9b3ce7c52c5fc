/** The conversation guide on a deal's page, as a rep uses it. Timers are those of tests. */
import { executeMutation } from 'lightning/graphql';
import ConversationGuide from 'c/conversationGuide';
import { dealRecord, guideData } from './guideData';
import { opportunityId } from './guides';
import { button, one, press, settled, show, textOf } from './panels';
import { reading, record } from './wires';

export type GuidePage = HTMLElement & { recordId: string };

/** The user of tests. */
export const me = '005000000000000000';

export const mutate = jest.mocked(executeMutation);
let next: unknown;

/** What the platform has by now: whoever reads again is given it. */
export function platformHas(data: unknown): void {
  next = data;
}

/** Whoever asks for the guide is given that. */
export async function answerGuide(data: unknown): Promise<void> {
  reading.answer(data, rereading, 'ConversationGuide');
  await settled(40);
}
export const rereading = jest.fn(async () => {
  if (next !== undefined) await answerGuide(next);
});

/** Whoever asks about the deal itself is given that. */
export async function answerDeal(deal: unknown): Promise<void> {
  record.emit(deal, ({ recordId }) => recordId === opportunityId);
  await settled();
}

interface Opening {
  readonly data?: unknown;
  readonly deal?: unknown;
}

/** The guide on the page of a deal in which nobody said anything yet, or of another one. */
export async function openGuide({
  data = guideData({ isNew: true }),
  deal = dealRecord()
}: Opening = {}): Promise<GuidePage> {
  const page: GuidePage = show('c-conversation-guide', ConversationGuide, { recordId: opportunityId });
  await settled();
  if (deal) await answerDeal(deal);
  if (data) await answerGuide(data);
  return page;
}

/** Presses keys one after the other, as a person does: each after the step before it is painted. */
export async function keys(page: GuidePage, ...pressed: readonly string[]): Promise<void> {
  const [first, ...rest] = pressed;
  if (first === undefined) return;
  jest.advanceTimersByTime(500);
  press(one(page, '.call'), first);
  await settled(60);
  await keys(page, ...rest);
}

export async function click(page: GuidePage, text: string): Promise<void> {
  jest.advanceTimersByTime(500);
  button(page, text).click();
  await settled(60);
}

/** Time passes. */
export async function pass(milliseconds: number): Promise<void> {
  jest.advanceTimersByTime(milliseconds);
  await settled(60);
}

/** The question, or what else is asked at the step. */
export const heading = (page: GuidePage): string => one(page, 'h3').textContent.trim();
export const saving = (page: GuidePage): string => textOf(one(page, 'c-call-save-status'));

/** What each save tried to write: the kinds of its records in their order. */
export const saves = (): string[][] =>
  mutate.mock.calls.map(([{ variables }]) =>
    Object.keys(variables ?? {}).map(name => name.replace(/\d+$/, ''))
  );

/** Saves arrive from now on, and nothing is known of those before. */
export function nothingSaved(): void {
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
}

/** A rep's browser at the beginning: nothing kept, nothing saved, time under control. */
export function freshBrowser(): void {
  jest.useFakeTimers();
  jest.clearAllMocks();
  localStorage.clear();
  next = undefined;
  nothingSaved();
}
