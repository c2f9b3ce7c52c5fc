import type { Answer, BuyerOutcome, Capability } from 'c/guide';
import { promptOf } from 'c/guide';
import { fill, withoutStop } from 'c/phrase';
import type { Voice } from './phrases';
import { bare, sentence } from './prose';
import type { LetterRequest, Wording } from './types';

/** Event, player and action of a capability, ready to stand inside a sentence. */
export function scenario({ event, player, action }: Capability): [string, string, string] {
  return [withoutStop(event), withoutStop(player), withoutStop(action)];
}

/** What would help, wholly or in part, and why; what would not help is not for the letter. */
export function helpWordings(answer: Answer, request: LetterRequest, voice: Voice): Wording[] {
  const { guide, phrases } = request;
  const capability = promptOf(guide, answer)?.capability;
  const turns = { Yes: phrases.help, Partly: phrases.helpPartly, No: undefined };
  const wordings = answer.capabilityHelps && turns[answer.capabilityHelps];
  if (!capability || !wordings) return [];
  const source = { kind: 'said', sourceKey: answer.key } as const;
  const told = scenario(capability);
  const text = sentence(fill(voice.next(wordings), ...told));
  const help = {
    ...source,
    id: `${answer.key}/help`,
    text,
    basis: [answer.capabilityHelps, ...told].join('\n')
  };
  const why = bare(answer.whyNot ?? '');
  if (why === '') return [help];
  const reason = sentence(fill(voice.next(phrases.why), why));
  return [help, { ...source, id: `${answer.key}/why`, text: reason, basis: why, goesOn: true }];
}

/** What reaching an outcome is worth to the buyer. */
export function valueWordings(buyerOutcome: BuyerOutcome, request: LetterRequest, voice: Voice): Wording[] {
  const { phrases, formats } = request;
  const { annualValue, unmetNeed, key } = buyerOutcome;
  if (annualValue === undefined) return [];
  const amount = formats.money(annualValue);
  const text = sentence(
    fill(voice.next(unmetNeed === undefined ? phrases.value : phrases.valueOfNeed), amount)
  );
  return [{ id: `${key}/value`, kind: 'said', sourceKey: key, text, basis: amount }];
}

/** The words in which the buyer confirmed an outcome, or spoke of it. */
export function wordsWordings(buyerOutcome: BuyerOutcome, request: LetterRequest, voice: Voice): Wording[] {
  const { phrases } = request;
  const { buyerWords, confirmedOn, annualValue, key } = buyerOutcome;
  const words = bare(buyerWords ?? '');
  if (words === '') return [];
  const goesOn = confirmedOn !== undefined || annualValue !== undefined;
  const spoken = (): string => voice.next(goesOn ? phrases.inYourWords : phrases.worthInWords);
  const text = sentence(fill(confirmedOn ? phrases.confirmed : spoken(), words));
  return [{ id: `${key}/words`, kind: 'said', sourceKey: key, text, basis: words, goesOn }];
}
