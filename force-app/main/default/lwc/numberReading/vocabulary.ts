import type { Token } from './token';

/** Kinds of tokens that are told by the phrase alone. */
type Simple = 'hedge' | 'bound' | 'range' | 'start' | 'article' | 'per' | 'percent' | 'minus' | 'plus';

/** Words about a figure in the languages of the first users, lower case, without accents. */
const simple: Readonly<Record<Simple, string>> = {
  hedge:
    '~|≈|?|about|abt|approx|approximately|around|roughly|circa|ca|some|nearly|almost|maybe|perhaps|probably|say|-ish|ish|' +
    'or so|more or less|give or take|i think|i guess|i would say|ungefahr|etwa|rund|zirka|knapp|vielleicht|environ|' +
    'a peu pres|peut-etre|unos|unas|aproximadamente|cerca de|mas o menos|alrededor de|quizas|uns|umas|mais ou menos|' +
    'talvez|ungefar|cirka|runt|kanske|लगभग|करीब|حوالي|تقريبا|حدود',
  bound:
    '<|>|≤|≥|over|under|above|below|more than|less than|fewer than|at least|at most|up to|just over|just under|well over|' +
    'well under|no more than|not more than|max|maximum|minimum|or more|or less|plus|mindestens|hochstens|uber|unter|' +
    "bis zu|mehr als|weniger als|maximal|plus de|moins de|au moins|au plus|jusqu'a|mas de|menos de|al menos|hasta|" +
    'mais de|pelo menos|ate|mer an|mindre an|minst|hogst|upp till',
  range: 'to|bis|until|till|through|and|or|und|oder|et|ou|y|o|e|och|eller|al|til|..|...|…',
  start: 'between|from|zwischen|von|entre|de|del|mellan|fran',
  article: 'a|an|ein|eine|einem|einer|un|une|una|um|uma|en|ett',
  per: '/|per|each|every|pro|je|par|por|im|am|om|i',
  percent: '%|percent|per cent|pct|prozent|pour cent|por ciento|por cento|procent',
  minus: '-|minus|moins|menos|negative',
  plus: '+'
};

const counts: Readonly<Record<number, string>> = {
  0:
    'zero|none|nothing|nil|nought|null|keine|keiner|kein|nichts|aucun|aucune|rien|cero|ninguno|ninguna|nada|nenhum|' +
    'nenhuma|noll|inga|ingen|inget|शून्य|صفر',
  1: 'one|once',
  2: 'two|twice',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
  11: 'eleven',
  12: 'twelve|dozen|a dozen',
  15: 'fifteen',
  20: 'twenty',
  30: 'thirty',
  40: 'forty',
  50: 'fifty',
  60: 'sixty',
  70: 'seventy',
  80: 'eighty',
  90: 'ninety'
};

/** Each phrase with the token that it is. */
export const phrases: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...(Object.keys(simple) as Simple[]).flatMap(kind =>
    simple[kind].split('|').map(phrase => [phrase, { kind }] as const)
  ),
  ...Object.entries(counts).flatMap(([count, words]) =>
    words.split('|').map(phrase => [phrase, { kind: 'count', count: Number(count) }] as const)
  )
]);
