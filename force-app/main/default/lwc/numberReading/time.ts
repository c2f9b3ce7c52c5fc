/** Units of time that a buyer speaks in. */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const words: Readonly<Record<TimeUnit, string>> = {
  second: 's sec secs second seconds sekunde sekunden seconde secondes segundo segundos sekund sekunder',
  minute: 'min mins minute minutes minuten minuto minutos minut minuter',
  hour: 'h hr hrs hour hours std stunde stunden heure heures hora horas timme timmar tim',
  day: 'd day days tag tage tagen jour jours dia dias dag dagar',
  week: 'w wk wks week weeks woche wochen semaine semaines semana semanas vecka veckor',
  month: 'mo mos mth mths month months monat monate monaten mois mes meses manad manader',
  quarter: 'q qtr quarter quarters quartal quartale trimestre trimestres kvartal',
  year: 'y yr yrs year years jahr jahre jahren ans annee annees annum ano anos ar'
};
const unitOfWord = new Map(
  (Object.keys(words) as TimeUnit[]).flatMap(unit =>
    words[unit].split(' ').map(word => [word, unit] as const)
  )
);
const adverbs = new Map<string, TimeUnit>([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['taglich', 'day'],
  ['weekly', 'week'],
  ['wochentlich', 'week'],
  ['monthly', 'month'],
  ['monatlich', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['jahrlich', 'year'],
  ['pa', 'year']
]);

/** The unit that a word (lower case, without accents) names. */
export function timeUnitOf(word: string): TimeUnit | undefined {
  return unitOfWord.get(word);
}

/** The unit that an adverb counts by: “monthly” is a month. */
export function timeUnitOfAdverb(word: string): TimeUnit | undefined {
  return adverbs.get(word);
}
