/** What passes between a panel and the rest of a deal's page. */
import { publish, subscribe, unsubscribe } from 'lightning/messageService';
import type { Context, Subscription } from 'lightning/messageService';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import dealPage from '@salesforce/messageChannel/Deal_Page__c';

/** What panels of a deal's page tell each other; without `show`, that the deal changed. */
export interface DealMessage {
  readonly recordId: string;
  readonly show?: string;
}

/** What a panel does about what it hears. */
interface Hearing {
  /** Something on the page changed. */
  readonly changed: () => Promise<unknown>;
  readonly asked: (message: DealMessage) => void;
}

/** A panel's ear and mouth on its page; what it tells itself it doesn't hear. */
export class DealPage {
  private isTelling = false;
  private registration: number | undefined;
  private subscription: Subscription | undefined;

  /** Hears from now on what the page says to the panel. */
  listen(panel: EventTarget, context: Context | undefined, { changed, asked }: Hearing): void {
    this.registration = registerRefreshHandler(panel, async () => {
      if (!this.isTelling) await changed();
    });
    if (context) this.subscription = subscribe<DealMessage>(context, dealPage, asked);
  }
  /** Hears nothing any more. */
  stop(): void {
    if (this.registration !== undefined) unregisterRefreshHandler(this.registration);
    unsubscribe(this.subscription);
  }
  /** The deal's figures follow from what the panel saved: everything else on the page reads them anew. */
  tellChange(panel: EventTarget): void {
    this.isTelling = true;
    panel.dispatchEvent(new RefreshEvent());
    this.isTelling = false;
  }
}

/** Asks whatever shows that of a deal to come into view. */
export function askToShow(context: Context | undefined, recordId: string, show: string): void {
  if (context) publish(context, dealPage, { recordId, show });
}
