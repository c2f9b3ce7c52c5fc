import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** What judges said of a deal about which they differ. */
interface Difference {
  readonly id: string;
  readonly name: string;
  readonly said: readonly string[];
}

/** How far judges agree on a criterion, as it is written. */
export interface AgreementRow {
  readonly id: string;
  readonly gate: string;
  readonly statement: string;
  readonly deals: string;
  readonly share: string;
  readonly kappa: string;
  readonly finding: string;
  readonly icon: string;
  readonly differingText: string;
  readonly differences: readonly Difference[];
}

/**
 * Who judged in a test and how far they are, and for each criterion how far they agree: in words, and in figures.
 *
 * @fires PolicyTestAgreement#refresh
 */
export default class PolicyTestAgreement extends LightningElement {
  @api rows: readonly AgreementRow[] = [];
  /** How far each judge is, a sentence each. */
  @api judges: readonly string[] = [];
  /** What of it all matters first. */
  @api summary = '';
  /** By which figures a criterion is flagged. */
  @api thresholds = '';
  labels = labels;

  get isNobody(): boolean {
    return this.judges.length === 0;
  }
  get isSomebody(): boolean {
    return this.judges.length > 0;
  }

  handleRefresh(): void {
    this.dispatchEvent(new CustomEvent('refresh'));
  }
}
