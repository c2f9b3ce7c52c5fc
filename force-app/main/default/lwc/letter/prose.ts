import { fill, withoutStop } from 'c/phrase';

const closingMarks = '”’"»)';
const endsSentence = new RegExp(`[.!?…][${closingMarks}]*$`);
const stopsTwice = new RegExp(`([.!?…][${closingMarks}]*)\\.+$`);

/** A text as a sentence of a letter: one space between words, a capital to begin with, one stop at the end. */
export function sentence(text: string): string {
  const words = text
    .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
    .replace(/ +([.,])/g, '$1')
    .replace(/\.{3,}/g, '…')
    .trim()
    .replace(stopsTwice, '$1');
  const begun = words.replace(/^\p{Lowercase_Letter}(?!\p{Uppercase_Letter})/u, first => first.toUpperCase());
  return begun === '' || endsSentence.test(begun) ? begun : `${begun}.`;
}

/** What somebody said, ready to stand in quotation marks: without marks around it, and with single ones inside. */
export function bare(words: string): string {
  const line = withoutStop(words.replace(/\s+/g, ' '));
  const inner = /^[“"„](.*)[”"“]$/.exec(line)?.[1] ?? line;
  const isWhole = !/[“”„"]/.test(inner);
  return withoutStop(isWhole ? inner : line)
    .replace(/"([^"]*)"/g, '‘$1’')
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’');
}

/** A verb phrase as it follows “you want to”. */
export function following(phrase: string): string {
  return withoutStop(phrase).replace(/^\p{Uppercase_Letter}(?=\p{Lowercase_Letter}|\s)/u, first =>
    first.toLowerCase()
  );
}

/** Words with which no name begins: a choice that opens with one may follow other words without its capital. */
const plainOpeners = new Set(
  (
    'a an the this that these those no none nobody nothing somebody someone something anybody anyone everybody ' +
    'everyone everything each every all some any both more most many few several one two three four five it we you ' +
    'they our your their its by from in on at with without when if because through for to of after before between ' +
    'within once twice never always often rarely sometimes usually mostly only not there who what which where how as ' +
    'about around hardly less than due'
  ).split(' ')
);

/** May the words stand inside a sentence without a capital? */
function isPlain(words: string): boolean {
  const [opener = ''] = words.split(/[\s,]/);
  const isPlainWord = plainOpeners.has(opener.toLowerCase()) || /^\p{Lu}\p{Ll}{2,}ing$/u.test(opener);
  return isPlainWord || !/^\p{Lu}/u.test(opener);
}

/** A choice inside a sentence: as it is written, in quotation marks where it needs its capital. */
function within(words: string, quote: string): string {
  return isPlain(words) ? following(words) : fill(quote, bare(words));
}

/** Somebody's words as a quotation in the middle of a sentence. */
export function bareWithin(words: string): string {
  const said = bare(words);
  return isPlain(said) ? following(said) : said;
}

/** How an answer stands in a sentence: a figure as it is; a choice as it is written; the buyer's words as a quotation. */
export type AnswerForm = 'figure' | 'choice' | 'words';

/** A letter sentence with the answer in its place; nothing when it has no place for it. */
export function placed(
  template: string,
  answer: string,
  form: AnswerForm,
  quote: string
): string | undefined {
  const parts = template.split('{answer}');
  const [before = '', after] = parts;
  if (after === undefined || parts.length > 2) return undefined;
  const isQuoted = /[“"„]\s*$/.test(before);
  const standsAlone = before.trim() === '' || /[:.!?…]\s*$/.test(before);
  if (isQuoted) return sentence(`${before}${bare(answer)}${after}`);
  if (form === 'figure') return sentence(`${before}${answer}${after}`);
  if (form === 'words') return sentence(`${before}${fill(quote, bare(answer))}${after}`);
  const choice = withoutStop(answer);
  return sentence(`${before}${standsAlone ? choice : within(choice, quote)}${after}`);
}

/** A letter sentence with two wordings, `{yes|no}`, as one of them; nothing when it has none. */
export function chosen(template: string, isYes: boolean): string | undefined {
  const wordings = /\{([^{}|]*)\|([^{}|]*)\}/.exec(template);
  if (!wordings) return undefined;
  const [whole, yes = '', no = ''] = wordings;
  return sentence(template.split(whole).join(isYes ? yes : no));
}
