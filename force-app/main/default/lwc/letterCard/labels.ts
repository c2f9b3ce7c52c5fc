import copied from '@salesforce/label/c.Letter_Copied';
import copiedPlain from '@salesforce/label/c.Letter_Copied_Plain';
import downloaded from '@salesforce/label/c.Letter_Downloaded';
import heading from '@salesforce/label/c.Letter_Heading';
import mailed from '@salesforce/label/c.Letter_Mailed';
import notCopied from '@salesforce/label/c.Letter_Not_Copied';
import nothingToDecide from '@salesforce/label/c.Letter_Nothing_To_Decide';
import subjectTooLong from '@salesforce/label/c.Letter_Subject_Too_Long';
import toDecide from '@salesforce/label/c.Letter_To_Decide';
import tooLong from '@salesforce/label/c.Letter_Too_Long';
import tooLongCopied from '@salesforce/label/c.Letter_Too_Long_Copied';

export const labels = {
  copied,
  copiedPlain,
  downloaded,
  heading,
  mailed,
  notCopied,
  nothingToDecide,
  subjectTooLong,
  toDecide,
  tooLong,
  tooLongCopied
};
