import { answersTo, outcomeOf, sharedBy } from 'c/guide';
import type { Guide, Outcome, TargetTitle } from 'c/guide';
import { targetTitleOf } from './people';
import { answeredPrompts } from './steps';
import type { Topic } from './types';

/** A choice of the menu: a topic, or without one the buyer's own words. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  /** `2 / 3` of the outcome's prompts are answered. */
  readonly detail?: string;
  /** The title under which an outcome stands, where those of several titles are offered. */
  readonly group?: string;
  readonly topic?: Topic;
}

function outcomeChoice(guide: Guide, contactId: string, outcome: Outcome, group?: string): MenuChoice {
  const shared = sharedBy(guide, contactId, outcome);
  const answers = shared ? answersTo(guide, shared.key) : [];
  return {
    id: outcome.id,
    label: outcome.statement,
    topic: { kind: 'outcome', outcomeId: outcome.id },
    ...(answers.length > 0
      ? { detail: `${answeredPrompts(guide, outcome, answers)} / ${outcome.prompts.length}` }
      : {}),
    ...(group === undefined ? {} : { group })
  };
}

/** The outcomes of the contact's title; of a contact whose title is in no guide those of all titles, title by title. */
function agreedChoices(guide: Guide, contactId: string): MenuChoice[] {
  const target = targetTitleOf(guide, contactId);
  const choicesOf = ({ outcomes, title }: TargetTitle, isGrouped: boolean) =>
    outcomes.map(outcome => outcomeChoice(guide, contactId, outcome, isGrouped ? title.name : undefined));
  return target ? choicesOf(target, false) : guide.targetTitles.flatMap(each => choicesOf(each, true));
}

/** What the contact shared that stands in no menu: outcomes of former editions, and needs in own words. */
function sharedChoices(guide: Guide, contactId: string, offered: ReadonlySet<string>): MenuChoice[] {
  return guide.buyerOutcomes
    .filter(candidate => candidate.contactId === contactId)
    .flatMap((candidate): MenuChoice[] => {
      const outcome = outcomeOf(guide, candidate);
      if (outcome) return offered.has(outcome.id) ? [] : [outcomeChoice(guide, contactId, outcome)];
      const { key, unmetNeed = '' } = candidate;
      return [{ id: key, label: unmetNeed, topic: { kind: 'unmetNeed', key } }];
    });
}

/** All that the contact may want, in the order of the guide; at the end what they said in own words, and new words. */
export function outcomeMenu(guide: Guide, contactId: string, ownWords: string): MenuChoice[] {
  const agreed = agreedChoices(guide, contactId);
  const offered = new Set(agreed.map(({ id }) => id));
  return [...agreed, ...sharedChoices(guide, contactId, offered), { id: 'ownWords', label: ownWords }];
}
