import { noEdits, edited, ownSentence } from './edits';
import type { LetterEdits } from './edits';
import type { Slot, Topic } from './topics';
import type { Paragraph, Sentence } from './types';

const mostSentences = 4;

/** A sentence for each slot that has one: what is missing has one only where the rep wrote it. */
export function sentencesOf(slots: readonly Slot[], edits: LetterEdits = noEdits): Sentence[] {
  return slots.flatMap(slot => ('gap' in slot ? (ownSentence(slot.gap, edits) ?? []) : edited(slot, edits)));
}

/** Sentences in as few paragraphs as are not too long, each about as long as the others; what goes on stays together. */
function evenly(sentences: readonly Sentence[]): (readonly Sentence[])[] {
  const count = Math.ceil(sentences.length / mostSentences);
  const even = Array.from({ length: count + 1 }, (_, index) => Math.ceil((index * sentences.length) / count));
  const starts = even.map(start => (sentences[start]?.goesOn ? start - 1 : start));
  return starts.slice(1).map((end, index) => sentences.slice(starts[index], end));
}

/** The paragraphs of a topic: today, then what would help; together where one of them would stand alone. */
function paragraphsOf(id: string, today: readonly Sentence[], help: readonly Sentence[]): Paragraph[] {
  const all = [...today, ...help];
  const isTogether = all.length <= mostSentences || today.length === 1 || help.length === 1;
  const groups = isTogether ? evenly(all) : [...evenly(today), ...evenly(help)];
  return groups.map((sentences, index) => ({ id: `${id}/${index}`, sentences, isLines: false }));
}

const isNews = (slot: Slot): boolean => 'isNew' in slot && slot.isNew === true;
const isOld = (slot: Slot): boolean => !isNews(slot);

function hasNews({ today, help }: Topic): boolean {
  return [...today, ...help].some(isNews);
}

/** Was anything of it answered? An outcome alone does not tell when it was shared. */
function isAnswered({ today, help }: Topic): boolean {
  return [...today, ...help].some(slot => 'isNew' in slot && slot.isNew !== undefined);
}

/** Was nothing of it answered before? What has no moment of its own decides nothing. */
function isAllNew({ today, help }: Topic): boolean {
  return [...today, ...help].every(slot => !('isNew' in slot) || slot.isNew === true);
}

/** What the letter tells of the outcomes: in a further letter what is new first, then what was noted before. */
export function bodyOf(
  topics: readonly Topic[],
  isFurther: boolean,
  edits: LetterEdits
): { readonly paragraphs: readonly Paragraph[]; readonly hasNews: boolean } {
  const whole = ({ key, goal, today, help }: Topic, isFirst: boolean): Paragraph[] => {
    const begun = [isFirst ? goal.first : goal.still, ...today];
    return paragraphsOf(key, sentencesOf(begun, edits), sentencesOf(help, edits));
  };
  if (!isFurther) return { paragraphs: topics.flatMap(topic => whole(topic, true)), hasNews: false };
  const news = topics.filter(hasNews).flatMap(topic => {
    const { key, goal, today, help } = topic;
    if (isAllNew(topic))
      return whole({ ...topic, goal: { ...goal, first: { ...goal.first, isNew: true } } }, true);
    const begun = sentencesOf([goal.still, ...today.filter(isNews)], edits);
    return paragraphsOf(`${key}/new`, begun, sentencesOf(help.filter(isNews), edits));
  });
  const noted = topics.flatMap(topic => {
    if (!hasNews(topic)) return whole(topic, !isAnswered(topic));
    if (isAllNew(topic)) return [];
    const { key, goal, today, help } = topic;
    const old = sentencesOf(today.filter(isOld), edits);
    const oldHelp = sentencesOf(help.filter(isOld), edits);
    return old.length + oldHelp.length > 0
      ? paragraphsOf(key, [edited(goal.noted, edits), ...old], oldHelp)
      : [];
  });
  return { paragraphs: [...news, ...noted], hasNews: news.length > 0 };
}
