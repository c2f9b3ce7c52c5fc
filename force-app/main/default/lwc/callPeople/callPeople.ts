import { LightningElement, api } from 'lwc';
import { contactLabel, outsideText, wantedBy } from 'c/callContacts';
import { contactOf } from 'c/callFlow';
import type { Guide } from 'c/guide';
import { keyPlayerName, keyPlayersNotMet } from 'c/keyPlayers';
import { memo } from 'c/memo';
import { fill } from 'c/phrase';
import { labels } from './labels';

interface Person {
  readonly id: string;
  readonly name: string;
  /** For whom they speak, when that is not their employer. */
  readonly outside: string;
  readonly wants: string;
}

/** Who is in the call with what each wants, and the key players who were not heard yet. */
export default class CallPeople extends LightningElement {
  @api guide: Guide | undefined;
  /** With whom the rep speaks. */
  @api contactId = '';
  /** Who takes part in the call, by contact id. */
  @api buyers: readonly string[] = [];
  labels = labels;
  private playersNotMet = memo(keyPlayersNotMet);

  get people(): readonly Person[] {
    const { guide } = this;
    if (!guide) return [];
    return [...new Set([this.contactId, ...this.buyers])].flatMap(id => {
      const contact = contactOf(guide, id);
      if (!contact) return [];
      const wanted = wantedBy(guide, id);
      return {
        id,
        name: contactLabel(contact),
        outside: outsideText(guide, contact, labels),
        wants: wanted.length > 0 ? fill(labels.wants, wanted.join('; ')) : labels.notHeard
      };
    });
  }
  /** Whoever is in the call is being heard. */
  get notMet(): readonly { readonly id: string; readonly name: string }[] {
    const here = new Set([this.contactId, ...this.buyers]);
    return (this.guide ? this.playersNotMet(this.guide) : [])
      .filter(({ contacts }) => !contacts.some(({ id }) => here.has(id)))
      .map(player => ({ id: player.targetTitle.id, name: keyPlayerName(player) }));
  }
  get isAnybodyNotMet(): boolean {
    return this.notMet.length > 0;
  }
}
