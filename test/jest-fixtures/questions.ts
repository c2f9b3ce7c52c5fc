import CallQuestion from 'c/callQuestion';
import type { Answer, Prompt } from 'c/guide';
import { all, one, settled, show } from 'fixtures/panels';

export interface Properties {
  readonly prompt: Prompt;
  readonly answer?: Answer;
  readonly isReworded?: boolean;
  readonly locale?: string;
  readonly privateNotes?: string;
  readonly typed?: Readonly<Record<string, string>>;
}
export type Shown = HTMLElement &
  Properties & {
    choose: (digit: string) => boolean;
    doesNotKnow: () => void;
    submit: () => void;
    focusStep: () => void;
    focusNote: () => void;
  };
export type Field = HTMLElement & { value: string };

/** A question on the page. */
export async function ask(properties: Properties): Promise<Shown> {
  const shown = show('c-call-question', CallQuestion, properties) as Shown;
  await settled();
  return shown;
}

/** Gives a question on the page other properties. */
export async function change(shown: Shown, properties: Partial<Properties>): Promise<void> {
  Object.assign(shown, properties);
  await settled();
}

/** The field for the number that is the answer. */
export const numberInput = (shown: Shown): Field => one(shown, '[data-input]');
/** The field for the words that are the answer. */
export const textInput = (shown: Shown): Field => one(shown, 'lightning-textarea[data-typed]');
/** A line beside the answer. */
export const line = (shown: Shown, name: string): Field => one(shown, `[data-field="${name}"]`);
/** The names of the lines that are unfolded. */
export const lines = (shown: Shown): (string | undefined)[] =>
  all(shown, '[data-field]').map(({ dataset }) => dataset['field']);
