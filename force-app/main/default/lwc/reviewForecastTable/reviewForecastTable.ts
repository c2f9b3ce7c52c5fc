import { LightningElement, api } from 'lwc';
import asksNothing from '@salesforce/label/c.Pipeline_Asks_Nothing';
import category from '@salesforce/label/c.Pipeline_Category';
import claimed from '@salesforce/label/c.Pipeline_Claimed';
import deals from '@salesforce/label/c.Pipeline_Deals';
import empty from '@salesforce/label/c.Pipeline_Forecast_Empty';
import forecast from '@salesforce/label/c.Pipeline_Forecast';
import lack from '@salesforce/label/c.Pipeline_Lack';
import noAmount from '@salesforce/label/c.Pipeline_No_Amount';
import notQualified from '@salesforce/label/c.Pipeline_Not_Qualified';
import nothing from '@salesforce/label/c.Pipeline_Nothing_Qualified';
import oneDeal from '@salesforce/label/c.Pipeline_One_Deal';
import oneLacks from '@salesforce/label/c.Pipeline_One_Lacks';
import picture from '@salesforce/label/c.Pipeline_Picture';
import qualified from '@salesforce/label/c.Pipeline_Qualified';
import says from '@salesforce/label/c.Pipeline_Says';
import saysAll from '@salesforce/label/c.Pipeline_Says_All';
import { fill } from 'c/phrase';
import type { ForecastLine, Sum } from 'c/reviewForecast';

interface Line {
  readonly category: string;
  readonly name: string;
  readonly claimed: string;
  readonly claimedCount: string;
  readonly isForecast: boolean;
  readonly qualified: string;
  readonly qualifiedCount: string;
  readonly lacking: string;
  readonly lackingCount: string;
  readonly isWhole: boolean;
  /** How long the bar is, and how much of it is filled. */
  readonly bar: string;
  readonly filled: string;
}

const inWords = ({ count }: Sum, one: string, many: string): string =>
  count === 1 ? one : fill(many, count);
const money = ({ text, count }: Sum, none: string): string => text ?? (count === 0 ? none : noAmount);

/**
 * What each category claims and what of it is qualified: bars to read at a glance, in a table whose cells say the same. A
 * bar's filled part is qualified, its striped part is not; what asks for no criteria is an outline.
 */
export default class ReviewForecastTable extends LightningElement {
  @api lines: readonly ForecastLine[] = [];
  /** What to call what is won: of which period. */
  @api wonName = '';
  labels = { asksNothing, category, claimed, empty, forecast, notQualified, picture, qualified };

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }
  /** The category that people promise, in a sentence. */
  get sentence(): string {
    const promised = this.lines.find(line => line.category === 'Commit');
    if (!promised) return '';
    const sum = money(promised.claimed, nothing);
    if (promised.lacking.count === 0) return fill(saysAll, promised.name, sum);
    const lacking = inWords(promised.lacking, oneLacks, lack);
    return fill(says, promised.name, sum, money(promised.qualified, nothing), lacking);
  }
  get rows(): Line[] {
    return this.lines.map(line => ({
      category: line.category,
      name: line.category === 'Closed' ? this.wonName : line.name,
      claimed: money(line.claimed, nothing),
      claimedCount: inWords(line.claimed, oneDeal, deals),
      isForecast: line.isForecast,
      qualified: money(line.qualified, nothing),
      qualifiedCount: line.qualified.count > 0 ? inWords(line.qualified, oneDeal, deals) : '',
      lacking: money(line.lacking, nothing),
      lackingCount: line.lacking.count > 0 ? inWords(line.lacking, oneLacks, lack) : '',
      isWhole: line.lacking.count === 0,
      bar: `inline-size: ${line.claimedShare}%`,
      filled: `inline-size: ${line.qualifiedShare}%`
    }));
  }
}
