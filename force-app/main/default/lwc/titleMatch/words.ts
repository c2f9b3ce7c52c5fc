/** Words of titles, lower case, without accents and without the ending of a plural. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that join others and tell nothing. */
export const fillers = list('of the and for a an in at de du des la le les und von fur der die das et y e');

/** Where or how wide somebody does the job: the job stays the same. */
export const neutral = list(
  'group global corporate international worldwide regional region national divisional division company senior ' +
    'executive emea apac amer america latam dach nordic benelux europe european asia pacific africa middle east west ' +
    'north south northern southern eastern western central emerging market us usa uk uki ireland germany france ' +
    'spain italy austria switzerland netherlands belgium sweden norway denmark finland poland india china japan ' +
    'australia canada brazil mexico since i ii iii'
);

/** Somebody who has the job half, for a while, or not yet. */
export const lowering = list(
  'deputy interim acting co designate elect incoming junior temporary second vice'
);

/** Lowering before another noun (“Assistant Finance Director”), a job of its own elsewhere (“Finance Assistant”). */
export const prefixes = list('assistant associate');

/** Who leads something. */
const leading = list(
  'head lead leader director manager vp president supervisor owner founder principal chair chairman chairwoman ' +
    'member'
);

/** Who does something. */
const doing = list(
  'analyst specialist clerk accountant agent collector administrator representative rep coordinator bookkeeper ' +
    'engineer architect developer buyer planner recruiter trainer auditor partner technician operator'
);

/** Who serves or advises somebody with the job, or only works near it. */
const serving = list(
  'assistant associate secretary pa ea aide advisor adviser advisory consultant consulting coach staff office ' +
    'liaison intern trainee student recruitment candidate aspiring support'
);

/** Some lead and some do: a financial controller, a credit controller. */
const either = list('controller treasurer');

export type Noun = 'leading' | 'doing' | 'either' | 'serving';

/** What kinds of people a word names; none when it names no person. An officer without a chief carries things out. */
export function nounsOf(word: string, isChief: boolean): readonly Noun[] {
  if (word === 'officer') return [isChief ? 'leading' : 'doing'];
  const kinds = { leading, doing, either, serving };
  return (['leading', 'doing', 'either', 'serving'] as const).filter(kind => kinds[kind].has(word));
}

/** Ranks and nouns tell how high somebody is, not what of. */
export function isSubject(word: string): boolean {
  const isRank = word === 'chief' || prefixes.has(word) || lowering.has(word);
  return !isRank && nounsOf(word, false).length === 0 && !neutral.has(word) && !fillers.has(word);
}

/** How the words of titles are shortened, and words that mean the same. */
const meanings: Readonly<Record<string, string>> = {
  fin: 'finance',
  financial: 'finance',
  ops: 'operation',
  operating: 'operation',
  operational: 'operation',
  mgr: 'manager',
  mngr: 'manager',
  mgmt: 'management',
  dir: 'director',
  svp: 'senior vp',
  evp: 'executive vp',
  avp: 'assistant vp',
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  exec: 'executive',
  asst: 'assistant',
  assoc: 'associate',
  dep: 'deputy',
  coord: 'coordinator',
  admin: 'administrator',
  acct: 'account',
  recv: 'receivable',
  ar: 'receivable',
  rev: 'revenue',
  coll: 'collection',
  o2c: 'order cash',
  otc: 'order cash',
  intl: 'international',
  corp: 'corporate',
  glob: 'global',
  mktg: 'marketing',
  cfo: 'chief finance officer',
  cio: 'chief information officer',
  coo: 'chief operation officer',
  chro: 'chief hr officer',
  ceo: 'chief executive officer',
  cto: 'chief technology officer',
  cmo: 'chief marketing officer',
  ciso: 'chief security officer'
};

/** Two words that together are one. */
export const pairs: readonly (readonly [string, string, string])[] = [
  ['vice', 'president', 'vp'],
  ['human', 'resource', 'hr'],
  ['information', 'technology', 'it'],
  ['account', 'receivable', 'receivable']
];

/** Acronyms that companies use for several jobs, so that nobody can tell. */
export const unclearAcronyms = list('cpo cso cco cdo');

/** A word in the form in which titles are compared; several where it is short for several. */
export function meaningsOf(word: string): readonly string[] {
  const found = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
  return (found ?? singular(word)).split(' ');
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}
