import anew from '@salesforce/label/c.Review_Question_Anew';
import attest from '@salesforce/label/c.Review_Question_Attest';
import confirm from '@salesforce/label/c.Review_Question_Confirm';
import conversation from '@salesforce/label/c.Review_Question_Conversation';
import diagnose from '@salesforce/label/c.Review_Question_Diagnose';
import expired from '@salesforce/label/c.Review_Question_Expired';
import expiring from '@salesforce/label/c.Review_Question_Expiring';
import expiringToday from '@salesforce/label/c.Review_Question_Expiring_Today';
import goal from '@salesforce/label/c.Review_Question_Goal';
import keyPlayer from '@salesforce/label/c.Review_Question_Key_Player';
import later from '@salesforce/label/c.Review_Question_Later';
import lost from '@salesforce/label/c.Review_Question_Lost';
import meet from '@salesforce/label/c.Review_Question_Meet';
import neverMoved from '@salesforce/label/c.Review_Question_Never_Moved';
import overdue from '@salesforce/label/c.Review_Question_Overdue';
import promise from '@salesforce/label/c.Review_Question_Promise';
import silent from '@salesforce/label/c.Review_Question_Silent';
import unjudged from '@salesforce/label/c.Review_Question_Unjudged';
import value from '@salesforce/label/c.Review_Question_Value';
import verify from '@salesforce/label/c.Review_Question_Verify';
import whatCouldStop from '@salesforce/label/c.Review_Question_What_Could_Stop';
import { daysText } from 'c/dayText';
import { fill, withoutStop } from 'c/phrase';
import type { Question } from 'c/reviewQuestion';

const texts: Readonly<Record<Question['kind'], string>> = {
  anew,
  attest,
  confirm,
  conversation,
  diagnose,
  expired,
  expiring,
  goal,
  keyPlayer,
  later,
  lost,
  meet,
  neverMoved,
  overdue,
  promise,
  silent,
  unjudged,
  value,
  verify,
  whatCouldStop
};

/** The question as a manager says it. */
export function questionText(question: Question, locale: string): string {
  const days = 'days' in question ? daysText(locale, question.days) : '';
  if (question.kind === 'expiring' && question.days === 0) return fill(expiringToday, question.statement);
  const text = texts[question.kind];
  if ('statement' in question) return fill(text, withoutStop(question.statement), days);
  if ('action' in question) return fill(text, withoutStop(question.action), days);
  if ('player' in question) return fill(text, question.player);
  if ('policy' in question) return fill(text, question.policy);
  return fill(text, days);
}
