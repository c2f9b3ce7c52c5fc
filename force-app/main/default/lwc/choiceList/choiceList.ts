import { LightningElement, api } from 'lwc';

/** One choice: `digit` is the key that picks it, `detail` stands faintly beside it. */
export interface Choice {
  readonly digit: string;
  readonly label: string;
  readonly detail?: string;
}

/**
 * Choices as large buttons, each with the key that picks it.
 *
 * @fires ChoiceList#choose with `detail.digit`.
 */
export default class ChoiceList extends LightningElement {
  @api choices: readonly Choice[] = [];
  /** The id of the question's element can't cross the shadow; this names the group for who can't see it. */
  @api label = '';

  handleClick(event: Event): void {
    const { digit } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: { digit } }));
  }
}
