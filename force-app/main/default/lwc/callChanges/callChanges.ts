/** What changed in the guide since the last call with a contact, so that a rep isn't surprised in the next one. */
import { targetTitleOf } from 'c/callFlow';
import { agreedOutcomes, isReworded, latestConversation, outcomeById, outcomeOf, promptOf } from 'c/guide';
import type { Guide, Outcome, Prompt } from 'c/guide';
import { callIdOf } from 'c/recordKeys';

/** One edition of what was agreed. */
export type Edition = Pick<Guide, 'offering' | 'targetTitles'>;

/** A question or an outcome that is put differently now. */
interface Rewording {
  readonly before: string;
  readonly now: string;
}

export interface Changes {
  /** The number of the edition of the last call; absent where that edition isn't read. */
  readonly before?: number;
  readonly now?: number;
  readonly reworded: readonly Rewording[];
  /** Statements of outcomes that are new for the contact's title; known only with the former edition. */
  readonly added: readonly string[];
  /** Statements of outcomes that are agreed no more. */
  readonly gone: readonly string[];
}

/** What a change of the guide is told to: a contact, and the call that is underway and is none of the last ones. */
export interface Since {
  readonly contactId: string;
  readonly callId?: string;
}

type Coded = Pick<Outcome | Prompt, 'id' | 'code'>;

function isSame(one: Coded, other: Coded): boolean {
  return one.id === other.id || (one.code !== undefined && one.code === other.code);
}

/** The edition under which the last call with the contact was, to be read for `changesSince`; nothing when it is this one. */
export function editionOfLastCall(guide: Guide, { contactId, callId }: Since): string | undefined {
  const isPresent = (key: string) => callId !== undefined && callIdOf(key) === callId;
  const last = latestConversation(
    guide.conversations.filter(({ contactId: buyer, key }) => buyer === contactId && !isPresent(key))
  );
  const versionId = last?.offeringVersionId;
  return versionId === guide.offering?.version?.id ? undefined : versionId;
}

/** What the contact was asked under another edition and would be asked otherwise now. */
function rewordedAnswers(guide: Guide, contactId: string): Rewording[] {
  const keys = new Set(
    guide.buyerOutcomes.filter(wanted => wanted.contactId === contactId).map(({ key }) => key)
  );
  const prompts = agreedOutcomes(guide).flatMap(outcome => outcome.prompts);
  return guide.answers.flatMap(answer => {
    const former = keys.has(answer.buyerOutcomeKey) ? promptOf(guide, answer) : undefined;
    const present = former && prompts.find(prompt => isSame(prompt, former));
    return present && isReworded(answer, present)
      ? { before: answer.questionAsked, now: present.question }
      : [];
  });
}

/** What the contact wants and was put differently, or is agreed no more. */
function sharedOf(guide: Guide, contactId: string): { reworded: Rewording[]; gone: string[] } {
  const agreed = new Set(agreedOutcomes(guide).map(({ id }) => id));
  const pairs = guide.buyerOutcomes.flatMap(wanted => {
    const shared = outcomeById(guide, wanted.outcomeId);
    const present = outcomeOf(guide, wanted);
    return wanted.contactId === contactId && shared && present ? { shared, present } : [];
  });
  return {
    reworded: pairs
      .filter(({ shared, present }) => shared.statement !== present.statement)
      .map(({ shared, present }) => ({ before: shared.statement, now: present.statement })),
    gone: pairs.filter(({ present }) => !agreed.has(present.id)).map(({ present }) => present.statement)
  };
}

/** The outcomes that an edition has for the contact's title; for all of them where the title is in no guide. */
function outcomesFor(guide: Guide, { targetTitles }: Edition, contactId: string): readonly Outcome[] {
  const title = targetTitleOf(guide, contactId)?.title;
  const targets = title ? targetTitles.filter(target => target.title.id === title.id) : targetTitles;
  return targets.flatMap(target => target.outcomes);
}

function rewordedOutcome(former: Outcome, present: Outcome): Rewording[] {
  const prompts = present.prompts.flatMap(prompt => {
    const before = former.prompts.find(candidate => isSame(candidate, prompt));
    return before ? { before: before.question, now: prompt.question } : [];
  });
  return [{ before: former.statement, now: present.statement }, ...prompts].filter(
    ({ before, now }) => before !== now
  );
}

/** What the whole former edition tells besides. */
function changesOfEdition(guide: Guide, former: Edition, contactId: string): Omit<Changes, 'before' | 'now'> {
  const present = outcomesFor(guide, guide, contactId);
  const before = outcomesFor(guide, former, contactId);
  return {
    reworded: present.flatMap(outcome => {
      const other = before.find(candidate => isSame(candidate, outcome));
      return other ? rewordedOutcome(other, outcome) : [];
    }),
    added: present.filter(outcome => !before.some(other => isSame(other, outcome))).map(textOf),
    gone: before.filter(outcome => !present.some(other => isSame(other, outcome))).map(textOf)
  };
}

function textOf({ statement }: Outcome): string {
  return statement;
}

function onceEach(rewordings: readonly Rewording[]): Rewording[] {
  return [...new Map(rewordings.map(rewording => [rewording.now, rewording])).values()];
}

/**
 * What changed since the last call with the contact, or nothing. What they said tells of itself; what they were never asked
 * is known only with the former edition.
 */
export function changesSince(guide: Guide, since: Since, former?: Edition): Changes | undefined {
  const { contactId } = since;
  if (editionOfLastCall(guide, since) === undefined) return undefined;
  const shared = sharedOf(guide, contactId);
  const ofEdition = former && changesOfEdition(guide, former, contactId);
  const reworded = [...shared.reworded, ...rewordedAnswers(guide, contactId), ...(ofEdition?.reworded ?? [])];
  return {
    before: former?.offering?.version?.number,
    now: guide.offering?.version?.number,
    reworded: onceEach(reworded),
    added: ofEdition?.added ?? [],
    gone: [...new Set([...shared.gone, ...(ofEdition?.gone ?? [])])]
  };
}
