import type { Contact, Guide, TargetTitle, Title } from 'c/guide';
import { memo } from 'c/memo';
import { titleOfContact } from 'c/titleMatch';

export { countsKeyPlayer, keyPlayerOf } from './counting';

/** A key player of the offering and the contacts of the deal who hold that title. */
export interface KeyPlayer {
  readonly targetTitle: TargetTitle;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
}

/** What has to be known of a deal to tell whom nobody met. */
type Deal = Pick<Guide, 'contacts' | 'titles' | 'targetTitles'> & {
  readonly conversations: readonly Pick<Guide['conversations'][number], 'contactId'>[];
};

/** Which contact holds which title: that stays the same through a call. */
const heldIn = memo((contacts: readonly Contact[], titles: readonly Title[]) =>
  contacts.map(contact => ({ contact, titleId: titleOfContact(contact, titles)?.id }))
);

/**
 * The key players with whom no conversation of this deal took place. Who works elsewhere is one only with a role in the
 * deal, or once they spoke for the account.
 */
export function keyPlayersNotMet(guide: Deal): KeyPlayer[] {
  const met = new Set(guide.conversations.map(conversation => conversation.contactId));
  const isOfDeal = ({ id, worksElsewhere, hasRole }: Contact) =>
    worksElsewhere === undefined || hasRole || met.has(id);
  const held = heldIn(guide.contacts, guide.titles);
  return guide.targetTitles
    .filter(target => target.keyPlayer)
    .map(targetTitle => ({
      targetTitle,
      contacts: held
        .filter(({ contact, titleId }) => titleId === targetTitle.title.id && isOfDeal(contact))
        .map(({ contact }) => contact)
    }))
    .filter(player => !player.contacts.some(contact => met.has(contact.id)));
}

/** How a key player is named: by name where the account has one, else by title. */
export function keyPlayerName(player: KeyPlayer): string {
  const names = player.contacts.map(contact => contact.name);
  return names.length > 0
    ? `${names.join(', ')} (${player.targetTitle.title.name})`
    : player.targetTitle.title.name;
}
