import { answeredPrompts } from 'c/callProgress';
import type { Contact, Guide } from 'c/guide';
import { latestConversation } from 'c/guide';
import { buyerOutcomeKey } from 'c/recordKeys';
import { targetTitleOf } from 'c/callDrafts';

/** A choice of the menu: an outcome, or with no id the buyer's own words. */
export interface MenuChoice {
  readonly digit: string;
  readonly label: string;
  readonly detail?: string;
  readonly outcomeId?: string;
}

/** More outcomes than keys would not be a menu. */
const mostOutcomes = 9;

/** The outcomes of a contact's title, with how many prompts are answered; at the end the buyer's own words. */
export function outcomeMenu(guide: Guide, contactId: string, ownWords: string): MenuChoice[] {
  const outcomes = targetTitleOf(guide, contactId)?.outcomes.slice(0, mostOutcomes) ?? [];
  const choices = outcomes.map((outcome, index) => {
    const key = buyerOutcomeKey(guide.opportunity.id, contactId, outcome.id);
    const answers = guide.answers.filter(answer => answer.buyerOutcomeKey === key);
    const detail = `${answeredPrompts(outcome, answers)} / ${outcome.prompts.length}`;
    const label = outcome.statement;
    return {
      digit: String(index + 1),
      label,
      outcomeId: outcome.id,
      ...(answers.length > 0 ? { detail } : {})
    };
  });
  return [...choices, { digit: String((choices.length + 1) % 10), label: ownWords }];
}

/** The contact to begin with: the one talked with last, else the primary one, else a key player, else anybody. */
export function likelyContact(guide: Guide): Contact | undefined {
  const byId = (id: string | undefined) => guide.contacts.find(contact => contact.id === id);
  const isKeyPlayer = ({ id }: Contact) => targetTitleOf(guide, id)?.keyPlayer === true;
  const last = latestConversation(guide.conversations.filter(({ isOwn }) => isOwn));
  return (
    byId(last?.contactId) ??
    byId(guide.primaryContactId) ??
    guide.contacts.find(isKeyPlayer) ??
    guide.contacts[0]
  );
}
