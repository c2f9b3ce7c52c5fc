import { forgetText, keepText, textsOf } from 'c/draftService';
import type { Kept } from 'c/qualification';

/** Where half-typed text of one user in one deal is kept. */
export interface Keeper {
  readonly userId: string;
  readonly opportunityId: string;
}

/** What a form is about: the evidence or the waiver of a criterion, or the value of a buyer outcome. */
export interface FormSubject {
  readonly kind: 'evidence' | 'waiver' | 'value';
  readonly id: string;
}

/** Beside the texts: the state of the record that they were typed upon. */
const revisionName = 'revision';

const placeOf = ({ kind, id }: FormSubject): string => `${kind}/${id}/`;

/** Keeps a text of a form, and upon which state of the record it was typed. */
export function keepTyped(
  { userId, opportunityId }: Keeper,
  subject: FormSubject,
  name: string,
  text: string,
  revision: string | undefined
): void {
  keepText(userId, opportunityId, placeOf(subject) + name, text);
  keepText(userId, opportunityId, placeOf(subject) + revisionName, revision ?? '');
}

/** What was typed into a form and not saved; nothing when the form was left in order. */
export function keptOf(
  { userId, opportunityId }: Keeper,
  subject: FormSubject,
  revision: string | undefined
): Kept | undefined {
  const place = placeOf(subject);
  const kept = textsOf(userId, opportunityId, place);
  const typedOn = kept
    .map(text => text.typedOn)
    .toSorted()
    .at(-1);
  if (typedOn === undefined) return undefined;
  const texts = Object.fromEntries(kept.map(({ field, text }) => [field.slice(place.length), text]));
  return { texts, typedOn, isOutdated: texts[revisionName] !== (revision ?? '') };
}

/** Forgets what was typed into a form: it is saved, or given up. */
export function forgetTyped({ userId, opportunityId }: Keeper, subject: FormSubject): void {
  forgetText(userId, opportunityId, placeOf(subject));
}
