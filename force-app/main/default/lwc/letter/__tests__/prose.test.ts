import { amountText, timesAYear, wholeOf } from '../amounts';
import { formatsFor } from '../formats';
import { bare, chosen, placed, sentence } from '../prose';

describe('a sentence', () => {
  it.each([
    ['you do it by hand', 'You do it by hand.'],
    ['It is so..', 'It is so.'],
    ['You asked “how many?”.', 'You asked “how many?”'],
    ['In your words: “done”', 'In your words: “done”.'],
    ['Wait...', 'Wait…'],
    ['Why  not , then ?', 'Why not, then ?'],
    ['Really!.', 'Really!'],
    ['iPhones break', 'iPhones break.'],
    ['46 days', '46 days.']
  ])('made of “%s” is “%s”', (text, whole) => {
    expect(sentence(text)).toBe(whole);
  });
});

describe('somebody’s words', () => {
  it.each([
    ['About six weeks.', 'About six weeks'],
    ['“About six weeks.”', 'About six weeks'],
    ['"quoted"', 'quoted'],
    ['he said "no" twice', 'he said ‘no’ twice'],
    ['one\ntwo', 'one two'],
    ['“A” and “B”', '‘A’ and ‘B’']
  ])('“%s” stand between marks as “%s”', (words, quoted) => {
    expect(bare(words)).toBe(quoted);
  });
});

describe('an answer in its place', () => {
  const place = (template: string, answer: string, form: 'figure' | 'choice' | 'words' = 'choice') =>
    placed(template, answer, form, '“{0}”');

  it.each([
    [
      'The reason is that {answer}.',
      'The customer disputes something',
      'The reason is that the customer disputes something.'
    ],
    ['You decide by {answer}.', 'Asking each collector', 'You decide by asking each collector.'],
    ['It waits in {answer}.', 'SAP', 'It waits in “SAP”.'],
    ['{answer} decides.', 'Sales', 'Sales decides.'],
    ['The reason: {answer}.', 'The customer', 'The reason: The customer.'],
    ['Who checks it today? {answer}.', 'Somebody exports it', 'Who checks it today? Somebody exports it.'],
    ['You said “{answer}”.', 'The customer.', 'You said “The customer”.'],
    ['It is {answer}.', 'A list of their own', 'It is a list of their own.'],
    ['It is {answer}.', '10 to 20', 'It is 10 to 20.']
  ])('makes “%s” of the choice “%s”', (template, answer, whole) => {
    expect(place(template, answer)).toBe(whole);
  });
  it('is a quotation when it is the buyer’s words, and the bare figure when it is one', () => {
    expect(place('It happened like this: {answer}.', 'We found out late.', 'words')).toBe(
      'It happened like this: “We found out late”.'
    );
    expect(place('It happened like this: {answer}.', 'Why us?', 'words')).toBe(
      'It happened like this: “Why us?”'
    );
    expect(place('It takes {answer}.', '46 days', 'figure')).toBe('It takes 46 days.');
  });
  it('needs exactly one place', () => {
    expect(place('No place.', 'x')).toBeUndefined();
    expect(place('{answer} and {answer}', 'x')).toBeUndefined();
  });
  it('is one of two wordings for a yes or a no, either of which may be empty', () => {
    expect(chosen('You {can|cannot} tell why.', true)).toBe('You can tell why.');
    expect(chosen('You {can|cannot} tell why.', false)).toBe('You cannot tell why.');
    expect(chosen('You do {|not }tell.', true)).toBe('You do tell.');
    expect(chosen('You tell{|, but late}.', true)).toBe('You tell.');
    expect(chosen('No places.', true)).toBeUndefined();
  });
});

describe('a figure', () => {
  const formats = formatsFor({ locale: 'en-US', currency: 'USD' });
  it.each([
    [46, 'days', '46 days'],
    [1, 'days', '1 day'],
    [1, 'hours a week', '1 hour a week'],
    [1, 'entries a month', '1 entry a month'],
    [1, 'people', '1 person'],
    [1, 'losses', '1 loss'],
    [1, 'status', '1 status'],
    [15, 'percent', '15 percent'],
    [1, 'percent', '1 percent'],
    [15, '%', '15%'],
    [7, 'of 10', '7 of 10'],
    [1200.5, 'orders a month', '1,200.5 orders a month'],
    [12.34567, 'days', '12.34567 days'],
    [120_000, 'USD a year', '$120,000 a year'],
    [60_000.5, 'USD', '$60,000.50'],
    [40_000, '€ a year', '€40,000 a year'],
    [3, 'FTE', '3 FTE'],
    [3, undefined, '3']
  ])('%s with the unit %s reads “%s”', (value, unit, text) => {
    expect(amountText(value, unit, formats)).toBe(text);
  });
  it('comes to a year where its unit is money by time', () => {
    expect([
      timesAYear('USD a year'),
      timesAYear('USD a month'),
      timesAYear('days a year'),
      timesAYear('USD')
    ]).toEqual([1, 12, undefined, undefined]);
    expect([wholeOf('percent'), wholeOf('of 10'), wholeOf('days')]).toEqual([100, 10, undefined]);
  });
});

describe('a day', () => {
  it('goes without its year when it is near, and is the day of the reader’s time zone', () => {
    const near = formatsFor({
      locale: 'en-GB',
      currency: 'GBP',
      timeZone: 'Asia/Tokyo',
      today: '2026-12-01'
    });
    expect(near.day('2027-01-07')).toBe('Thursday 7 January');
    expect(near.day('2027-12-07')).toMatch(/^Tuesday,? 7 December 2027$/);
    expect(near.dayOf('2026-12-01T20:00:00Z')).toBe('Wednesday 2 December');
  });
  it('is written in figures where the letter is in another language', () => {
    const french = formatsFor({ locale: 'fr-FR', language: 'en-US', currency: 'EUR' });
    expect(french.day('2026-12-08')).toBe('08/12/2026');
    expect(french.list(['a', 'b'])).toBe('a and b');
  });
});
