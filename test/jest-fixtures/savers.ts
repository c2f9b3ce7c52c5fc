/** Windows on one deal, each with a saver of its own, and the platform that they save to. */
import { Saver } from '../../force-app/main/default/lwc/conversationGuide/saver';
import { draftStore } from 'c/draftService';
import type { Guide } from 'c/guide';
import { draftKey, guideWith } from 'c/outbox';
import type { Draft, Entry } from 'c/outbox';
import type { SaveResult } from 'c/recordService';
import { tokens } from './entered';
import { guide, opportunityId } from './guides';
import { settled } from './panels';
import { Refusal, storedIn } from './platform';

/** What may happen to a save: it arrives nowhere; it arrives and its answer gets lost; the session is over; a rule. */
type Trouble = 'unreached' | 'lost' | 'expired' | { readonly refused: string };

/** A platform that saves take their way to. */
export class TestPlatform {
  guide: Guide = guide;
  /** The keys of each save that was tried. */
  readonly tries: string[][] = [];
  /** What the next saves meet, in their order; after them all goes well. */
  troubles: Trouble[] = [];
  isOffline = false;

  save(entries: readonly Entry[]): Promise<SaveResult> {
    this.tries.push(entries.map(draftKey));
    return Promise.resolve(this.resultOf(entries, this.isOffline ? 'unreached' : this.troubles.shift()));
  }

  resultOf(entries: readonly Entry[], trouble: Trouble | undefined): SaveResult {
    if (trouble === 'unreached' || trouble === 'expired') return { kind: trouble, messages: [] };
    if (typeof trouble === 'object') return { kind: 'refused', messages: [trouble.refused] };
    try {
      const { guide: after, ids } = storedIn(this.guide, entries);
      this.guide = after;
      return trouble === 'lost' ? { kind: 'unreached', messages: [] } : { kind: 'saved', ids };
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return { kind: refusal.kind === 'stale' ? 'stale' : 'refused', messages: [refusal.message] };
    }
  }
}

const newRevision = tokens();

function withIdentity(draft: Draft, identity: { readonly id?: string; readonly revision?: string }): Draft {
  switch (draft.kind) {
    case 'conversation':
      return { ...draft, record: { ...draft.record, ...identity } };
    case 'buyerOutcome':
      return { ...draft, record: { ...draft.record, ...identity } };
    case 'answer':
      return { ...draft, record: { ...draft.record, ...identity } };
  }
}

/** A page of a user on the deal, which read it when it was opened. */
export class TestWindow {
  readonly finished = jest.fn();
  readonly refresh = jest.fn(async () => this.read());
  readonly changed = jest.fn();
  reading: Guide | undefined;
  readonly saver: Saver;
  readonly platform: TestPlatform;

  constructor(platform: TestPlatform, userId = '005') {
    this.platform = platform;
    const { refresh, changed, finished } = this;
    const guideRead = () => this.reading;
    const save = (_guide: Guide, entries: readonly Entry[]) => platform.save(entries);
    this.saver = new Saver(
      { guide: guideRead, refresh, newRevision, save, changed, finished },
      draftStore(userId, opportunityId)
    );
  }

  /** Reads what the platform has, when it can be reached. */
  async read(): Promise<boolean> {
    if (this.platform.isOffline) return false;
    this.reading = this.platform.guide;
    this.saver.reconcile(this.reading);
    return true;
  }
  /** Somebody enters that here, and all that follows from it is done. */
  async enters(...drafts: readonly Draft[]): Promise<void> {
    this.saver.put(drafts.map(draft => this.asKnown(draft)));
    await settled(40);
  }
  /** A draft of what stands on the page is a change of it. */
  private asKnown(draft: Draft): Draft {
    const seen = guideWith(this.reading ?? guide, this.saver.outbox);
    const all: readonly Draft['record'][] = [...seen.conversations, ...seen.buyerOutcomes, ...seen.answers];
    const { id, revision } = all.find(({ key }) => key === draftKey(draft)) ?? {};
    return withIdentity(draft, { id, revision });
  }
}

/** A page that was opened and read. */
export async function openedOn(platform: TestPlatform, userId?: string): Promise<TestWindow> {
  const opened = new TestWindow(platform, userId);
  await opened.read();
  await settled(40);
  return opened;
}
