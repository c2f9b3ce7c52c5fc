import type { BuyerOutcome } from 'c/guide';
import type { HeardOutcome } from 'c/qualification';
import confirmedOn from '@salesforce/label/c.Guide_Confirmed_On';
import judge from '@salesforce/label/c.Qualification_Saved_By';
import savedOn from '@salesforce/label/c.Qualification_Saved_On';
import value from '@salesforce/label/c.Guide_Annual_Value';
import words from '@salesforce/label/c.Guide_Buyer_Words';

/** What a buyer wants as this form shows it, with who saved it last and when (`modifiedOn` is a moment). */
export interface ValuedOutcome extends BuyerOutcome, HeardOutcome {
  readonly modifiedBy?: string;
  readonly modifiedOn?: string;
}

/** What a version of a buyer outcome's value says, a line for each thing that it says. */
export type Version = readonly {
  readonly name: string;
  readonly text?: string;
  readonly date?: string;
  readonly moment?: string;
  readonly amount?: number;
  /** ISO code of the amount's currency; nothing where the org has one. */
  readonly currency?: string;
}[];

/** The version that somebody saved, by whom and when. */
export function savedVersion(outcome: ValuedOutcome): Version {
  const { annualValue, currency, buyerWords, confirmedOn: date, modifiedBy, modifiedOn } = outcome;
  return written([
    { name: value, amount: annualValue, currency },
    { name: words, text: buyerWords },
    { name: confirmedOn, date },
    { name: judge, text: modifiedBy },
    { name: savedOn, moment: modifiedOn }
  ]);
}

/** The version that a person entered; what was not typed stays as it was. */
export function enteredVersion(outcome: ValuedOutcome, typed: Readonly<Record<string, string>>): Version {
  const amount = typed['annualValue'] === undefined ? outcome.annualValue : undefined;
  return written([
    { name: value, text: typed['annualValue'], amount, currency: outcome.currency },
    { name: words, text: typed['buyerWords'] ?? outcome.buyerWords },
    { name: confirmedOn, date: typed['confirmedOn'] ?? outcome.confirmedOn }
  ]);
}

function written(lines: Version): Version {
  return lines.filter(
    ({ text, date, moment, amount }) => Boolean(text || date || moment) || amount !== undefined
  );
}
