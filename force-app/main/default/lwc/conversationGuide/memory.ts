import type { Command } from 'c/callFlow';
import { draftStore, forgetText, keepText, textsOf } from 'c/draftService';
import type { DraftStore } from 'c/draftService';
import type { DealAbout } from 'c/guideService';
import { isLetterEdits } from 'c/letter';
import type { LetterEdits } from 'c/letter';

/** A letter as it was logged last. */
export interface Logged {
  readonly taskId: string;
  readonly subject: string;
  readonly text: string;
}

/** What became of the letter after a conversation. */
export interface KeptLetter {
  readonly edits?: LetterEdits;
  readonly logged?: Logged;
}

/** Where the guide's half-typed texts stand among those of the deal. */
const typedBelow = 'guide/';

const typing: readonly Command['kind'][] = [
  'answer',
  'answerFreely',
  'help',
  'confirm',
  'noteNeed',
  'notePrivately'
];

/** Does the command use up what was typed at its step? */
export function usesTyped({ kind }: Command): boolean {
  return typing.includes(kind);
}

function isDealAbout(value: unknown): value is DealAbout {
  if (typeof value !== 'object' || value === null) return false;
  const { accountId, versionId } = { accountId: undefined, versionId: undefined, ...value };
  return typeof accountId === 'string' && typeof versionId === 'string';
}

function isLogged(value: unknown): value is Logged {
  if (typeof value !== 'object' || value === null) return false;
  const { taskId, subject, text } = { taskId: undefined, subject: undefined, text: undefined, ...value };
  return [taskId, subject, text].every(member => typeof member === 'string');
}

/** What this browser keeps of a user's calls in a deal: where the call stands, what is half typed, what became of letters. */
export class CallMemory {
  readonly store: DraftStore;
  readonly userId: string;
  readonly opportunityId: string;

  constructor(userId: string, opportunityId: string) {
    this.store = draftStore(userId, opportunityId);
    this.userId = userId;
    this.opportunityId = opportunityId;
  }

  /** What the deal was about when this user read it last here. */
  about(): DealAbout | undefined {
    const kept = this.store.kept('about');
    return isDealAbout(kept) ? kept : undefined;
  }
  keepAbout(about: DealAbout | undefined): void {
    const { accountId, versionId } = this.about() ?? {};
    if (about?.accountId !== accountId || about?.versionId !== versionId)
      this.store.keepAs('about', about ?? null);
  }

  /** Half-typed texts by the step and the field where they stand. */
  typed(): Readonly<Record<string, string>> {
    const texts = textsOf(this.userId, this.opportunityId, typedBelow);
    return Object.fromEntries(texts.map(({ field, text }) => [field.slice(typedBelow.length), text]));
  }
  keepTyped(field: string, text: string): void {
    const name = typedBelow + field;
    if (text === '') forgetText(this.userId, this.opportunityId, name);
    else keepText(this.userId, this.opportunityId, name, text);
  }
  /** What was typed at the step is used up. */
  forgetStep(step: string): void {
    forgetText(this.userId, this.opportunityId, `${typedBelow}${step}/`);
  }

  /** The letter after the conversation of that key. */
  letter(conversationKey: string): KeptLetter {
    const edits = this.store.kept(`letter/${conversationKey}`);
    const logged = this.store.kept(`logged/${conversationKey}`);
    return {
      ...(isLetterEdits(edits) ? { edits } : {}),
      ...(isLogged(logged) ? { logged } : {})
    };
  }
  keepEdits(conversationKey: string, edits: LetterEdits): void {
    this.store.keepAs(`letter/${conversationKey}`, edits);
  }
  keepLogged(conversationKey: string, logged: Logged): void {
    this.store.keepAs(`logged/${conversationKey}`, logged);
  }
}
