/** How the people of a call are told, and what each of them wants. */
import { outcomeOf } from 'c/guide';
import type { Contact, Guide } from 'c/guide';
import { fill } from 'c/phrase';

/** Words for somebody who works elsewhere and speaks for the account. */
export interface OutsideWords {
  /** employer, account */
  readonly outside: string;
  /** account; where the employer is unknown */
  readonly elsewhere: string;
  /** Names the account where its name is unknown. */
  readonly account: string;
}

/** A contact as lists name them: the name, and the title as it was written. */
export function contactLabel({ name, title }: Contact): string {
  return title ? `${name}, ${title}` : name;
}

/** The account of the deal by its name. */
export function accountOf({ opportunity }: Guide, { account }: Pick<OutsideWords, 'account'>): string {
  return opportunity.accountName ?? account;
}

/** That a contact works elsewhere and speaks for the account; nothing for the account's own people. */
export function outsideText(guide: Guide, { worksElsewhere }: Contact, words: OutsideWords): string {
  if (worksElsewhere === undefined) return '';
  const account = accountOf(guide, words);
  return worksElsewhere === ''
    ? fill(words.elsewhere, account)
    : fill(words.outside, worksElsewhere, account);
}

/** What a contact wants, in the order in which it was shared: outcomes as the guide puts them, needs in own words. */
export function wantedBy(guide: Guide, contactId: string): string[] {
  return guide.buyerOutcomes
    .filter(wanted => wanted.contactId === contactId)
    .map(wanted => outcomeOf(guide, wanted)?.statement ?? wanted.unmetNeed ?? '')
    .filter(statement => statement !== '');
}
