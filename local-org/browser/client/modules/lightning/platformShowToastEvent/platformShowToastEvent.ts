import type { Toast } from 'lightning/platformShowToastEvent';

/** Its own name: the base components' toast event takes another form. The shell shows both. */
export const toastEventName = 'lightning__platformshowtoast';

export class ShowToastEvent extends CustomEvent<Toast> {
  constructor(detail: Toast) {
    super(toastEventName, { detail, bubbles: true, composed: true, cancelable: true });
  }
}
