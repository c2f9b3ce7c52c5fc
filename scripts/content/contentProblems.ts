import { brochureProblems, words } from './brochureWords.ts';
import { sentenceProblems, wordsProblems } from './letterProblems.ts';
import type { OfferingContent } from './offeringContent.ts';
import type { StarterContent } from './readContent.ts';

/** The longest question that a person can say aloud and another can hold in mind. */
const MOST_WORDS = 25;

/** What keeps content from being usable in a call, as sentences that name the place. Empty when all is well. */
export function contentProblems({ titles, offerings }: StarterContent): string[] {
  const known = new Set(titles.map(title => title.name));
  const writings = titles.flatMap(title => [title.name, ...title.synonyms]);
  return [
    ...repeated(writings).map(writing => `titles: "${writing}" belongs to more than one title`),
    ...repeated(offerings.flatMap(codes)).map(code => `the code ${code} is used more than once`),
    ...offerings.flatMap(offering => offeringProblems(offering, known))
  ];
}

function offeringProblems(offering: OfferingContent, titles: ReadonlySet<string>): string[] {
  const unknown = offering.targetTitles.filter(target => !titles.has(target.title));
  const noKeyPlayer = !offering.targetTitles.some(target => target.keyPlayer);
  return [
    ...unknown.map(target => `${offering.code}: the title ${target.title} is not in titles.json`),
    ...(noKeyPlayer ? [`${offering.code}: no target title is a key player`] : []),
    ...offering.targetTitles.flatMap(target => target.outcomes).flatMap(wordsProblems),
    ...promptsOf(offering).flatMap(prompt => [
      ...questionProblems(prompt.code, prompt.question),
      ...questionProblems(prompt.code, prompt.followUp),
      ...scenarioProblems(prompt.code, prompt.capability),
      ...sentenceProblems(prompt)
    ])
  ];
}

function questionProblems(place: string, question: string): string[] {
  return [
    ...(question.endsWith('?') ? [] : [`${place}: "${question}" is not a question`]),
    ...(words(question).length > MOST_WORDS ? [`${place}: "${question}" has over ${MOST_WORDS} words`] : []),
    ...brochureProblems(place, question)
  ];
}

/** The three parts are read as "When EVENT, PLAYER could ACTION" and "…, would it help if PLAYER could ACTION?". */
function scenarioProblems(
  place: string,
  scenario: { event: string; player: string; action: string }
): string[] {
  const parts = Object.entries({ event: scenario.event, player: scenario.player, action: scenario.action });
  return parts.flatMap(([part, text]) => [
    ...(/^[A-Z]/.test(text) && !/^[A-Z]{2}/.test(text)
      ? [`${place}: the ${part} starts with a capital`]
      : []),
    ...(/[.?!,]$/.test(text) ? [`${place}: the ${part} ends with punctuation`] : []),
    ...(/^(when|could|would|can|to)\b/i.test(text)
      ? [`${place}: the ${part} repeats a word of the sentence`]
      : []),
    ...brochureProblems(place, text)
  ]);
}

const promptsOf = (offering: OfferingContent) =>
  offering.targetTitles.flatMap(target => target.outcomes.flatMap(outcome => outcome.prompts));

const codes = (offering: OfferingContent): string[] => [
  offering.code,
  ...offering.targetTitles.flatMap(target => target.outcomes.map(outcome => outcome.code)),
  ...promptsOf(offering).flatMap(prompt => [prompt.code, prompt.capability.code])
];

const repeated = (values: string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index))
];
