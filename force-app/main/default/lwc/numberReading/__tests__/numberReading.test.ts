import { chosenNumber, readNumber } from 'c/numberReading';
import type { NumberAsked } from 'c/numberReading';

/** What is made of a typed text, in one line: `14 “2 weeks” (14 days?)` is 14, keeps what was said, and is shown first. */
function told(typed: string, asked: NumberAsked): string {
  const reading = readNumber(typed, asked);
  switch (reading.kind) {
    case 'number':
      return [reading.value, said(reading.said), reading.understoodAs && `(${reading.understoodAs}?)`]
        .filter(part => part !== undefined)
        .join(' ');
    case 'asked':
      return [`${reading.candidates.join(' or ')}?`, said(reading.said), reading.reason]
        .filter(part => part !== undefined)
        .join(' ');
    case 'refused':
      return `refused: ${reading.reason}`;
    default:
      return reading.kind;
  }
}

function said(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `“${text}”`;
}

/** What people type, and what it is. */
type Rows = readonly (readonly [typed: string, is: string])[];

function table(unit: string | undefined, locale: string, rows: Rows): void {
  it.each(rows)('%s is %s', (typed, is) => {
    expect(told(typed, { locale, unit })).toBe(is);
  });
}

describe('in days, for a person who writes English', () => {
  table('days', 'en-US', [
    ['', 'blank'],
    [' \u00a0 ', 'blank'],
    ['48', '48'],
    ['48 days', '48'],
    ['48days', '48'],
    ['1 day', '1'],
    ['+5', '5'],
    ['007', '7'],
    ['48.', '48'],
    ['0.1', '0.1'],
    ['.5', '0.5'],
    ['12.5', '12.5'],
    ['1,200', '1200'],
    ['60,000.50', '60000.5'],
    ['1 000', '1000'],
    ['1’000', '1000'],
    ['1\u202f000 000', '1000000'],
    ['２４', '24'],
    ['2 weeks', '14 “2 weeks” (14 days?)'],
    ['two weeks', '14 “two weeks” (14 days?)'],
    ['a week', '7 “a week” (7 days?)'],
    ['about two weeks', '14 “about two weeks” (14 days?)'],
    ['1.2m', '1200000 (1,200,000 days?)'],
    ['40k', '40000 (40,000 days?)'],
    ['1.5 million', '1500000 (1,500,000 days?)'],
    ['about 48', '48 “about 48”'],
    ['~48', '48 “~48”'],
    ['48ish', '48 “48ish”'],
    ['ca. 48 days', '48 “ca. 48 days”'],
    ['48 or so', '48 “48 or so”'],
    ['48?', '48 “48?”'],
    ['over 48', '48 “over 48” (48 days?)'],
    ['48+', '48 “48+” (48 days?)'],
    ['zero', '0 (0 days?)'],
    ['none', '0 (0 days?)'],
    ['twelve', '12 (12 days?)'],
    ['a dozen', '12 (12 days?)'],
    ['forty-eight', '48 (48 days?)']
  ]);

  describe('is asked or shown where it may mean something else', () => {
    table('days', 'en-US', [
      ['12,5', '12.5 or 125? separator'],
      ['0,5', '0.5? separator'],
      ['1.200', '1.2 or 1200? separator'],
      ['1.2000', '1.2'],
      ['60.000,50', '60000.5 (60,000.5 days?)'],
      ['1.000.000', '1000000 (1,000,000 days?)'],
      ['1,20,000', '120000 (120,000 days?)'],
      ['45-50', '45 or 50? “45-50” range'],
      ['45 to 50', '45 or 50? “45 to 50” range'],
      ['45–50', '45 or 50? “45–50” range'],
      ['between 45 and 50 days', '45 or 50? “between 45 and 50 days” range'],
      ['2-3 weeks', '14 or 21? “2-3 weeks” range'],
      ['five or six', '5 or 6? “five or six” range'],
      ['45-50k', '45000 or 50000? “45-50k” range'],
      ['500-1k', '500 or 1000? “500-1k” range'],
      ['2 months', '61? “2 months” unit'],
      ['48 hours', '2 or 6? “48 hours” unit'],
      ['48 a month', '48? “48 a month” unit'],
      ['12 abc', '12? “12 abc” words'],
      ['approx.48', '48? “approx.48” words'],
      ['5-', '5? “5-” words'],
      ['1e3', '1000? notation'],
      ['12.34567', '12.3457? decimals']
    ]);
  });

  describe('is refused where nobody can tell', () => {
    table('days', 'en-US', [
      ['-5', 'refused: negative'],
      ['−5', 'refused: negative'],
      ['--5', 'refused: notANumber'],
      ['abc', 'refused: notANumber'],
      ['-', 'refused: notANumber'],
      ['N/A', 'refused: notANumber'],
      ['half a day', 'refused: notANumber'],
      ['2½', 'refused: notANumber'],
      ['5²', 'refused: notANumber'],
      ['1,2,3', 'refused: notANumber'],
      ['5.5.5', 'refused: notANumber'],
      ['1 2 3', 'refused: severalNumbers'],
      ['1:30', 'refused: severalNumbers'],
      ['1/2', 'refused: severalNumbers'],
      ['15%', 'refused: otherUnit'],
      ['$5', 'refused: otherUnit'],
      ['1e30', 'refused: outsideOfRange'],
      ['1e999999999', 'refused: outsideOfRange'],
      ['123456789012345', 'refused: outsideOfRange'],
      ['12345678901234.1234', 'refused: outsideOfRange']
    ]);
  });

  it.each([
    "don't know",
    'Doesn’t know.',
    'I really don’t know that',
    'no idea',
    'I have no idea',
    'dunno',
    'not sure',
    'unknown',
    "we couldn't say",
    '?',
    '؟'
  ])('%s is no figure: the buyer doesn’t know', typed => {
    expect(told(typed, { locale: 'en-US', unit: 'days' })).toBe('doesNotKnow');
  });

  it('takes a figure among words of doubt for a figure', () => {
    expect(told('no idea, maybe 40', { locale: 'en-US', unit: 'days' })).toBe(
      '40? “no idea, maybe 40” words'
    );
  });
});

describe('in money a year, for a person who writes English', () => {
  table('USD a year', 'en-US', [
    ['$120k', '120000 (120,000 USD a year?)'],
    ['USD 120,000', '120000'],
    ['120,000 dollars a year', '120000'],
    ['US$ 40', '40'],
    ['40,000.50/year', '40000.5'],
    ['1.2m', '1200000 (1,200,000 USD a year?)'],
    ['$1.2bn p.a.', '1200000000 (1,200,000,000 USD a year?)'],
    ['USDm 1.1', '1100000 (1,100,000 USD a year?)'],
    ['T$ 40', '40000 (40,000 USD a year?)'],
    ['a million', '1000000 (1,000,000 USD a year?)'],
    ['hundred thousand', '100000 (100,000 USD a year?)'],
    ['2 lakh', '200000 (200,000 USD a year?)'],
    ['40k a month', '480000 “40k a month” (480,000 USD a year?)'],
    ['10k a week', '520000? “10k a week” unit'],
    ['€ 40k', '40000? “€ 40k” currency'],
    ['40k euros', '40000? “40k euros” currency'],
    ['TEUR 40', '40000? “TEUR 40” currency'],
    ['1.2 mil', '1200000 or 1200? magnitude'],
    ['$40k-$50k', '40000 or 50000? “$40k-$50k” range'],
    ['15%', 'refused: otherUnit'],
    ['3 days', 'refused: otherUnit']
  ]);

  it('holds as many decimals as the field', () => {
    const asked = { locale: 'en-US', currency: 'USD', decimals: 2 };
    expect(told('60,000.50', asked)).toBe('60000.5');
    expect(told('60,000.505', asked)).toBe('60000.51? decimals');
    expect(told('60.000,50', asked)).toBe('60000.5 (60,000.50 USD?)');
  });
});

describe('in other units, for a person who writes English', () => {
  describe('percent:', () => {
    table('percent', 'en-US', [
      ['15%', '15'],
      ['15 %', '15'],
      ['15 percent', '15'],
      ['15 per cent', '15'],
      ['10-15%', '10 or 15? “10-15%” range']
    ]);
  });
  describe('of 10:', () => {
    table('of 10', 'en-US', [
      ['3 of 10', '3'],
      ['3 out of 10', '3'],
      ['3/10', '3'],
      ['30%', '3 “30%” (3 of 10?)'],
      ['3 of 20', 'refused: severalNumbers']
    ]);
  });
  describe('hours a month:', () => {
    table('hours a month', 'en-US', [
      ['12 hours', '12'],
      ['12h/month', '12'],
      ['90 minutes', '1.5 “90 minutes” (1.5 hours a month?)'],
      ['3 hours a week', '13? “3 hours a week” unit'],
      ['an hour a day', '30 or 22? “an hour a day” unit']
    ]);
  });
  describe('minutes:', () => {
    table('minutes', 'en-US', [['5m', '5 or 5000000? magnitude']]);
  });
  describe('customers:', () => {
    table('customers', 'en-US', [
      ['1 customer', '1'],
      ['12 clients', '12? “12 clients” words'],
      ['5 days', 'refused: otherUnit']
    ]);
  });
  describe('FTE, which is no currency:', () => {
    table('FTE', 'en-US', [['1.5 FTE', '1.5']]);
  });
  describe('no unit:', () => {
    table(undefined, 'en-US', [
      ['48', '48'],
      ['48 days', '48 “48 days” (48?)'],
      ['$40k', '40000 “$40k” (40,000?)']
    ]);
  });
});

describe('for a person who writes German', () => {
  table('Tage', 'de-DE', [
    ['12,5', '12.5'],
    ['1.200', '1200'],
    ['1.000,5', '1000.5'],
    ['1.000.000', '1000000'],
    ['1,200', '1.2 or 1200? separator'],
    ['12.5', '12.5 or 125? separator'],
    ['48 Tage', '48'],
    ['2 Wochen', '14 “2 Wochen” (14 Tage?)'],
    ['ungefähr 48', '48 “ungefähr 48”'],
    ['1,2 Mio.', '1200000 (1.200.000 Tage?)'],
    ['40 Tsd', '40000 (40.000 Tage?)'],
    ['45 bis 50', '45 or 50? “45 bis 50” range'],
    ['5 Billion', '5000000000 or 5000000000000? magnitude'],
    ['keine', '0 (0 Tage?)'],
    ['weiß nicht', 'doesNotKnow'],
    ['Keine Ahnung!', 'doesNotKnow']
  ]);
});

describe('for a person who writes French', () => {
  table('jours', 'fr-FR', [
    ['12,5', '12.5'],
    ['12.5', '12.5 (12,5 jours?)'],
    ['1\u202f200,5', '1200.5'],
    ['1.200', '1.2 or 1200? separator'],
    ['environ 48', '48 “environ 48”'],
    ['2 semaines', '14 “2 semaines” (14 jours?)'],
    ['de 45 à 50', '45 or 50? “de 45 à 50” range'],
    ['je ne sais pas', 'doesNotKnow']
  ]);
});

describe('for people who write otherwise', () => {
  it.each([
    ['de-CH', '1’200.50', '1200.5'],
    ['de-CH', '12,5', '12.5 (12.5 days?)'],
    ['sv-SE', '1 200,5', '1200.5'],
    ['sv-SE', 'vet ej', 'doesNotKnow'],
    ['pt-BR', '1.200,5', '1200.5'],
    ['pt-BR', 'não sei', 'doesNotKnow'],
    ['es-ES', '2 mil', '2000 (2000 days?)'],
    ['es-ES', 'no sé', 'doesNotKnow'],
    ['hi-IN', '1,20,000', '120000'],
    ['hi-IN', '१,२०,०००.५', '120000.5'],
    ['ar-EG', '١٬٢٣٤٫٥', '1234.5'],
    ['fa-IR', '۱۲٫۵', '12.5'],
    ['fa-IR', 'نمی‌دانم', 'doesNotKnow']
  ])('in %s %s is %s', (locale, typed, is) => {
    expect(told(typed, { locale, unit: 'days' })).toBe(is);
  });
});

describe('a negative number', () => {
  it('is taken where the field allows it', () => {
    const asked = { locale: 'en-US', allowsNegative: true };
    expect(told('-5', asked)).toBe('-5');
    expect(told('- 1,200.5', asked)).toBe('-1200.5');
    expect(told('minus five', asked)).toBe('-5 (-5?)');
  });
});

describe('what a person chose among candidates', () => {
  it('is the number, and keeps what was said', () => {
    const reading = readNumber('45-50', { locale: 'en-US' });
    if (reading.kind !== 'asked') throw new Error(`“45-50” is ${reading.kind}.`);
    expect(chosenNumber(reading, 45)).toEqual({ kind: 'number', value: 45, said: '45-50' });
  });
});
