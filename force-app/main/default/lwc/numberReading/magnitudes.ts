/** The powers of ten that words stand for; two where speakers of that word mean either. */
const everywhere: Readonly<Record<string, readonly number[]>> = {
  k: [3],
  tsd: [3],
  thousand: [3],
  thousands: [3],
  tausend: [3],
  mille: [3],
  tusen: [3],
  mila: [3],
  m: [6],
  mm: [6],
  mn: [6],
  mio: [6],
  million: [6],
  millions: [6],
  millionen: [6],
  millon: [6],
  millones: [6],
  milhao: [6],
  milhoes: [6],
  miljon: [6],
  miljoner: [6],
  bn: [9],
  mrd: [9],
  milliard: [9],
  milliards: [9],
  milliarde: [9],
  milliarden: [9],
  miljard: [9],
  miljarder: [9],
  bilhao: [9],
  bilhoes: [9],
  hundred: [2],
  hundert: [2],
  lakh: [5],
  lakhs: [5],
  lac: [5],
  crore: [7],
  crores: [7],
  cr: [7]
};

/** What depends on the speaker's language: a billion has nine zeros in English and twelve in German. */
const byLanguage: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  billion: { en: [9] },
  billions: { en: [9] },
  b: { en: [9] },
  mil: { es: [3], pt: [3] }
};
const either: Readonly<Record<string, readonly number[]>> = {
  billion: [9, 12],
  billions: [9, 12],
  mil: [6, 3]
};

/** The powers of ten that a word (lower case, without accents) may stand for in the language of that locale. */
export function magnitudesOf(word: string, locale: string): readonly number[] | undefined {
  const [language = ''] = locale.split('-');
  return everywhere[word] ?? byLanguage[word]?.[language] ?? either[word];
}
