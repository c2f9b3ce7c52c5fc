import type { BuyerOutcome, Guide, TargetTitle } from 'c/guide';
import { titleOfContact } from 'c/titleMatch';

type Wanted = Pick<BuyerOutcome, 'contactId' | 'outcomeId'>;

/**
 * The key player as whom a contact wants an outcome: the target title that the outcome stands under in the edition that is
 * read, where it is a key player's and the contact holds it. Nothing for an outcome of another title's menu.
 */
export function keyPlayerOf(guide: Guide, { contactId, outcomeId }: Wanted): TargetTitle | undefined {
  const holder = guide.targetTitles.find(
    ({ keyPlayer, outcomes }) => keyPlayer && outcomes.some(({ id }) => id === outcomeId)
  );
  const contact = guide.contacts.find(({ id }) => id === contactId);
  const title = contact && titleOfContact(contact, guide.titles);
  return holder?.title.id === title?.id ? holder : undefined;
}

/**
 * Is it by this outcome that the platform is to count its buyer? By the first that a key player shared directly, unless the
 * buyer is counted already.
 */
export function countsKeyPlayer(guide: Guide, { key, contactId }: BuyerOutcome): boolean {
  const isCounting = (candidate: BuyerOutcome) =>
    candidate.contactId === contactId && !candidate.isByProxy && keyPlayerOf(guide, candidate) !== undefined;
  return !guide.countedKeyPlayers.includes(contactId) && guide.buyerOutcomes.find(isCounting)?.key === key;
}
