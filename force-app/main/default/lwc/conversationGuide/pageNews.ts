import { subscribe, unsubscribe } from 'lightning/messageService';
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

/** How long after the last answer the rest of the page hears of it, in milliseconds. */
const quietTime = 1_000;

/**
 * What passes between the panel and the rest of its page: the deal's figures follow from what was saved, so that once
 * nobody types everything else reads them anew; and when something else changed, the panel does.
 */
export class PageNews {
  isTelling = false;
  registration: number | undefined;
  subscription: Subscription | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;

  listen(panel: EventTarget, context: Context | undefined, { changed, asked }: Hearing): void {
    this.registration = registerRefreshHandler(panel, async () => {
      if (!this.isTelling) await changed();
    });
    if (context) this.subscription = subscribe<DealMessage>(context, dealPage, asked);
  }
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.registration !== undefined) unregisterRefreshHandler(this.registration);
    if (this.subscription) unsubscribe(this.subscription);
  }
  tellSoon(panel: EventTarget): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.isTelling = true;
      panel.dispatchEvent(new RefreshEvent());
      this.isTelling = false;
    }, quietTime);
  }
  /** Somebody types: what is to be told waits on, so that no key press meets the work that it makes. */
  keepQuiet(panel: EventTarget): void {
    if (this.timer !== undefined) this.tellSoon(panel);
  }
}
