/** Whom we have access to in a deal: who was met, where we entered, and how soon a key player was met. */
import { levels } from 'c/guide';
import type { DecisionRole, Level } from 'c/guide';
import { daysBetween } from 'c/qualification';

/** One conversation with one person, on that day (ISO date). */
export interface Meeting {
  readonly contactId: string;
  readonly name: string;
  /** The title that the offering's guide has for the person, else as it stands on the contact. */
  readonly title?: string;
  readonly role?: DecisionRole;
  readonly isKeyPlayer: boolean;
  /** Of the level that the person had then: 1 executive to 4 staff. */
  readonly levelRank?: number;
  readonly day: string;
}

/** Somebody who was met, as in the last conversation. */
export interface PersonMet extends Meeting {
  readonly times: number;
}

function byDay(one: Meeting, other: Meeting): number {
  return one.day < other.day ? -1 : Number(one.day > other.day);
}

/** Those who were met until today, key players first, then whoever was met last. */
export function peopleMet(meetings: readonly Meeting[], today: string): PersonMet[] {
  const held = meetings.filter(({ day }) => day <= today).toSorted(byDay);
  const last = new Map(held.map(meeting => [meeting.contactId, meeting]));
  return [...last.values()]
    .map(person => {
      const own = held.filter(({ contactId }) => contactId === person.contactId);
      return { ...person, times: own.length, isKeyPlayer: own.some(({ isKeyPlayer }) => isKeyPlayer) };
    })
    .toSorted((one, other) => Number(other.isKeyPlayer) - Number(one.isKeyPlayer) || -byDay(one, other));
}

/** The level of the first conversation: the highest where several were had on its day; nothing where nobody noted one. */
export function entryLevel(meetings: readonly Meeting[]): Level | undefined {
  const [first] = meetings.toSorted(byDay);
  const ranks = meetings.flatMap(({ day, levelRank }) =>
    day === first?.day && levelRank ? [levelRank] : []
  );
  return ranks.length > 0 ? levels[Math.min(...ranks) - 1] : undefined;
}

/** How many days passed from the first conversation to the first with a key player; nothing while none was met. */
export function daysToKeyPlayer(meetings: readonly Meeting[]): number | undefined {
  const inOrder = meetings.toSorted(byDay);
  const [first] = inOrder;
  const withPlayer = inOrder.find(({ isKeyPlayer }) => isKeyPlayer);
  return first && withPlayer && daysBetween(first.day, withPlayer.day);
}
