import { LightningElement, api } from 'lwc';
import label from '@salesforce/label/c.Guide_Call_Time';
import { elapsedText } from './elapsed';

/** Shows how long a call lasts. A bundle of its own, so that a second that passes renders nothing else. */
export default class CallClock extends LightningElement {
  /** When the call began; ISO 8601, UTC. */
  @api started = '';
  label = label;
  private now = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    this.now = Date.now();
    this.timer = setInterval(() => {
      this.now = Date.now();
    }, 1000);
  }
  override disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  get elapsed(): string {
    return elapsedText(this.started, this.now);
  }
}
