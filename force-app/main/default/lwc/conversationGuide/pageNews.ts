import { DealPage } from 'c/dealPageService';

export type { DealMessage } from 'c/dealPageService';

/** How long after the last answer the rest of the page hears of it, in milliseconds. */
const quietTime = 1_000;

/** What passes between the guide and the rest of its page; nobody hears of an answer while somebody types. */
export class PageNews extends DealPage {
  timer: ReturnType<typeof setTimeout> | undefined;

  override stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    super.stop();
  }
  tellSoon(panel: EventTarget): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.tellChange(panel);
    }, quietTime);
  }
  /** Somebody types: what is to be told waits on, so that no key press meets the work that it makes. */
  keepQuiet(panel: EventTarget): void {
    if (this.timer !== undefined) this.tellSoon(panel);
  }
}
