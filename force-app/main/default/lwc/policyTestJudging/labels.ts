import cannotTell from '@salesforce/label/c.Policy_Test_Cannot_Tell';
import doesNotHold from '@salesforce/label/c.Policy_Test_Does_Not_Hold';
import holds from '@salesforce/label/c.Policy_Test_Holds';
import keys from '@salesforce/label/c.Policy_Test_Keys';
import next from '@salesforce/label/c.Policy_Test_Next';
import noHow from '@salesforce/label/c.Policy_Test_No_How';
import openDeal from '@salesforce/label/c.Policy_Test_Open_Deal';
import previous from '@salesforce/label/c.Policy_Test_Previous';
import saved from '@salesforce/label/c.Policy_Test_Saved';
import saving from '@salesforce/label/c.Policy_Test_Saving';
import wordsChanged from '@salesforce/label/c.Policy_Test_Words_Changed';
import type { Answer } from 'c/agreement';

export const labels = { keys, next, noHow, openDeal, previous, saved, saving, wordsChanged };
export const answerLabels: Readonly<Record<Answer, string>> = {
  Holds: holds,
  'Does not hold': doesNotHold,
  'Cannot tell': cannotTell
};
