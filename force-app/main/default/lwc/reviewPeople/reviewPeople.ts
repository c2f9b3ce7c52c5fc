import { LightningElement, api } from 'lwc';
import { dayText, daysText } from 'c/dayText';
import { fill } from 'c/phrase';
import { daysToKeyPlayer, entryLevel, peopleMet } from 'c/reviewAccess';
import type { Meeting, PersonMet } from 'c/reviewAccess';
import { labels, levelNames, roles } from './labels';

interface Person {
  readonly id: string;
  readonly name: string;
  /** The title, the part in the decision, whether it can't go without. */
  readonly who: string;
  readonly last: string;
}

/** Who was met in a deal, where it was entered, and which key players nobody met. */
export default class ReviewPeople extends LightningElement {
  @api meetings: readonly Meeting[] = [];
  @api notMet: readonly string[] = [];
  /** ISO date. */
  @api today = '';
  @api locale = '';
  labels = labels;

  get people(): Person[] {
    return peopleMet(this.meetings, this.today).map(person => ({
      id: person.contactId,
      name: person.name,
      who: this.whoIs(person),
      last: fill(labels.last, dayText(this.locale, person.day))
    }));
  }
  get isNobodyMet(): boolean {
    return this.people.length === 0;
  }
  get isAnybodyNotMet(): boolean {
    return this.notMet.length > 0;
  }
  get entry(): string {
    const level = entryLevel(this.held);
    return level ? fill(labels.entry, levelNames[level]) : labels.entryUnknown;
  }
  get access(): string {
    const days = daysToKeyPlayer(this.held);
    if (days === undefined) return labels.noKeyPlayer;
    return days === 0 ? labels.firstDay : fill(labels.days, daysText(this.locale, days));
  }

  private get held(): Meeting[] {
    return this.meetings.filter(({ day }) => day <= this.today);
  }
  private whoIs({ title, role, isKeyPlayer }: PersonMet): string {
    return [title, role && roles[role], isKeyPlayer ? labels.keyPlayer : undefined]
      .filter(part => part !== undefined && part !== '')
      .join(' · ');
  }
}
