import type { AskedReason, RefusedReason } from 'c/numberReading';
import askedCurrency from '@salesforce/label/c.Number_Asked_Currency';
import askedDecimals from '@salesforce/label/c.Number_Asked_Decimals';
import askedFigure from '@salesforce/label/c.Number_Asked_Figure';
import askedRange from '@salesforce/label/c.Number_Asked_Range';
import askedUnit from '@salesforce/label/c.Number_Asked_Unit';
import askedWords from '@salesforce/label/c.Number_Asked_Words';
import doesNotKnow from '@salesforce/label/c.Number_Does_Not_Know';
import isItDoesNotKnow from '@salesforce/label/c.Number_Is_It_Does_Not_Know';
import isItNumber from '@salesforce/label/c.Number_Is_It';
import negative from '@salesforce/label/c.Number_Negative';
import notANumber from '@salesforce/label/c.Number_Not_A_Number';
import otherUnit from '@salesforce/label/c.Number_Other_Unit';
import outsideOfRange from '@salesforce/label/c.Number_Outside_Of_Range';
import severalNumbers from '@salesforce/label/c.Number_Several_Numbers';
import understood from '@salesforce/label/c.Number_Understood';

export const labels = { doesNotKnow, isItDoesNotKnow, isItNumber, understood };

/** {0} is what was typed, {1} the unit, {2} how many decimals are held. */
export const questions: Readonly<Record<AskedReason, string>> = {
  separator: askedFigure,
  magnitude: askedFigure,
  notation: askedFigure,
  range: askedRange,
  unit: askedUnit,
  currency: askedCurrency,
  words: askedWords,
  decimals: askedDecimals
};

/** {0} is what was typed, {1} the unit, {2} a number as that person writes it. */
export const refusals: Readonly<Record<RefusedReason, string>> = {
  notANumber,
  severalNumbers,
  negative,
  outsideOfRange,
  otherUnit
};
