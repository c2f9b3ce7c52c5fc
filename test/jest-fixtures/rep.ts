/** A rep at work in tests of a call: what was read, what was entered, where the call stands. */
import { beforeTheCall, run, stepsOf } from 'c/callFlow';
import type { CallState, Command, Step } from 'c/callFlow';
import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import {
  guideWith,
  markFailed,
  markSaved,
  markSaving,
  nextTransaction,
  put,
  reconciled,
  retried
} from 'c/outbox';
import type { Entry, Outbox } from 'c/outbox';
import { ada, boardNumber, fewerSurprises, guide } from './guides';
import { Refusal, storedIn } from './platform';

export interface Rep {
  /** What the platform has. */
  readonly platform: Guide;
  /** What was last read of it. */
  readonly read: Guide;
  readonly outbox: Outbox;
  readonly state: CallState;
  /** Does somebody else work at the deal too, so that rules may refuse what was right when it was entered? */
  readonly isShared?: true;
}

/** A rep who opened the page and began no call. */
export function rep(of: Guide = guide, contactId = ada): Rep {
  return { platform: of, read: of, outbox: [], state: beforeTheCall(contactId) };
}

let lastId = 0;
const newId = () => `id-${(lastId += 1)}`;

export const now = '2026-11-20T09:30:00.000Z';

/** The guide as the rep sees it. */
export function seen({ read, outbox }: Rep): Guide {
  return guideWith(read, outbox);
}

type Said = Conversation | BuyerOutcome | Answer;

/** What buyers said as the rep sees it, by key, whatever its order and whether it is saved. */
export function said(one: Rep): ReadonlyMap<string, unknown> {
  const { conversations, buyerOutcomes, answers } = seen(one);
  const all: readonly Said[] = [...conversations, ...buyerOutcomes, ...answers];
  const content = (record: Said) =>
    JSON.parse(JSON.stringify({ ...record, id: undefined, revision: undefined })) as unknown;
  return new Map(
    all.map(record => [record.key, content(record)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))
  );
}

export function does(before: Rep, ...commands: readonly Command[]): Rep {
  return commands.reduce<Rep>((one, command) => {
    const { state, drafts } = run(seen(one), one.state, command, { now, newId });
    return { ...one, state, outbox: put(one.outbox, drafts, one.read) };
  }, before);
}

/** The next transaction on its way, and its entries. */
function sends({ outbox }: Rep): { readonly outbox: Outbox; readonly entries: readonly Entry[] } {
  const next = nextTransaction(outbox);
  const going = markSaving(outbox, next, newId);
  const entries = next.flatMap(({ record: { key } }) => going.filter(({ record }) => record.key === key));
  return { outbox: going, entries };
}

/** How the page takes a refusal: what it believed is read anew; what no reading mends is the test's to hear of. */
function hears(before: Rep, outbox: Outbox, entries: readonly Entry[], refusal: unknown): Rep {
  if (!(refusal instanceof Refusal)) throw refusal;
  if (refusal.kind === 'rule' && !before.isShared) throw refusal;
  const state = refusal.kind === 'stale' ? 'waiting' : 'refused';
  return reads({ ...before, outbox: markFailed(outbox, entries, state) });
}

/** The next transaction is tried; when nobody hears of it, it may have arrived all the same. */
function tries(before: Rep, isHeard: boolean): Rep {
  const { outbox, entries } = sends(before);
  if (entries.length === 0) return before;
  const unheard = markFailed(outbox, entries, 'unreached');
  try {
    const { guide: platform, ids } = storedIn(before.platform, entries);
    return { ...before, platform, outbox: isHeard ? markSaved(outbox, entries, ids) : unheard };
  } catch (refusal) {
    const refused = hears(before, outbox, entries, refusal);
    return isHeard ? refused : { ...before, outbox: unheard };
  }
}

export function savesOnce(before: Rep): Rep {
  return tries(before, true);
}

export function savesUnheard(before: Rep): Rep {
  return tries(before, false);
}

/** The next transaction does not arrive. */
export function isOffline(before: Rep): Rep {
  const { outbox, entries } = sends(before);
  return { ...before, outbox: markFailed(outbox, entries, 'unreached') };
}

/** What was not saved waits again, after the page read what of it arrived. */
export function triesAgain(before: Rep): Rep {
  const after = reads(before);
  return { ...after, outbox: retried(after.outbox) };
}

/** Everything that waits is saved, one transaction after the other. */
export function saves(before: Rep): Rep {
  const after = savesOnce(before);
  return after === before ? before : saves(after);
}

/** The page reads anew what the platform has. */
export function reads(before: Rep): Rep {
  const { platform, outbox } = before;
  return { ...before, read: platform, outbox: reconciled(outbox, platform) };
}

/** The page is closed and opened again; what was entered and where the call stood was kept as JSON. */
export function reloads(before: Rep): Rep {
  const kept = JSON.parse(JSON.stringify({ outbox: before.outbox, state: before.state })) as Pick<
    Rep,
    'outbox' | 'state'
  >;
  return reads({ ...before, ...kept });
}

/** What is to be asked now: the kind of the step, and the question. */
export function asked(one: Rep): string {
  const [step] = stepsOf(seen(one), one.state) ?? [];
  return step ? named(step) : one.state.place.kind;
}

/** All that is ahead in the present topic. */
export function ahead(one: Rep): string[] {
  return (stepsOf(seen(one), one.state) ?? []).map(named);
}

function named(step: Step): string {
  if (step.kind === 'through') return step.left > 0 ? `through, ${step.left} open` : 'through';
  return 'prompt' in step ? `${step.kind} ${step.prompt.code ?? ''}` : step.kind;
}

// What a rep does, as commands.

export const board = { kind: 'outcome', outcomeId: boardNumber.id } as const;
export const surprises = { kind: 'outcome', outcomeId: fewerSurprises.id } as const;
export const take = (topic: Extract<Command, { kind: 'take' }>['topic']): Command => ({
  kind: 'take',
  topic
});
export const choose = (text: string): Command => ({ kind: 'answer', given: { reply: 'Given', text } });
export const type = (number: number): Command => ({ kind: 'answer', given: { reply: 'Given', number } });
export const yes: Command = { kind: 'answer', given: { reply: 'Yes' } };
export const no: Command = { kind: 'answer', given: { reply: 'No' } };
export const unknown: Command = { kind: 'answer', given: { reply: "Doesn't know" } };
export const helps: Command = { kind: 'help', helps: 'Yes' };
export const helpsNot: Command = { kind: 'help', helps: 'No', whyNot: 'Too late.' };
export const worth = (annualValue: number): Command => ({
  kind: 'confirm',
  confirmation: { annualValue, buyerWords: undefined, confirmedOn: undefined }
});
export const skip: Command = { kind: 'skip' };
export const undo: Command = { kind: 'undo' };
export const end: Command = { kind: 'end' };
export const menu: Command = { kind: 'open', place: 'menu' };
export const letter: Command = { kind: 'open', place: 'letter' };
export const back: Command = { kind: 'back' };
export const speakWith = (contactId: string): Command => ({ kind: 'speakWith', contactId });
export const saidBy = (contactId: string): Command => ({ kind: 'wasSaidBy', contactId });
export const need = (words: string): Command => ({ kind: 'noteNeed', words });
export const tell = (question: string, words: string): Command => ({ kind: 'answerFreely', question, words });
export const note = (notes: string): Command => ({ kind: 'notePrivately', notes });
