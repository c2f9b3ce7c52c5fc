import { fill } from 'c/phrase';
import { mostDecimals, sayNumber } from 'c/numberReading';
import type { NumberAsked, NumberReading } from 'c/numberReading';
import { labels, questions, refusals } from './labels';

/** One way to take what was typed. */
export interface Option {
  readonly key: string;
  readonly label: string;
  readonly value?: number;
}

/** Shows the decimal mark of whoever types. */
const example = 12.5;

/** What a person is told on Enter when what was typed can't be taken as it is; empty when it can. */
export function messageOf(reading: NumberReading, typed: string, asked: NumberAsked): string {
  const said = typed.trim();
  switch (reading.kind) {
    case 'blank':
      return '';
    case 'number':
      return reading.understoodAs === undefined ? '' : fill(labels.isItNumber, reading.understoodAs);
    case 'doesNotKnow':
      return labels.isItDoesNotKnow;
    case 'asked':
      return fill(questions[reading.reason], said, unitOf(asked), mostDecimals(asked));
    case 'refused':
      return fill(refusals[reading.reason], said, unitOf(asked), sayNumber(example, asked));
  }
}

/** The ways to take what was typed, as buttons. */
export function optionsOf(reading: NumberReading, asked: NumberAsked): readonly Option[] {
  if (reading.kind === 'doesNotKnow') return [{ key: reading.kind, label: labels.doesNotKnow }];
  return candidatesOf(reading).map(value => ({ key: String(value), label: sayNumber(value, asked), value }));
}

function candidatesOf(reading: NumberReading): readonly number[] {
  if (reading.kind === 'asked') return reading.candidates;
  return reading.kind === 'number' ? [reading.value] : [];
}

/** What stands below the field while somebody types: how it is understood, where that is more than the figure itself. */
export function echoOf(reading: NumberReading, typed: string, asked: NumberAsked): string {
  const isPlain = /^\s*\d*\s*$/.test(typed);
  return reading.kind === 'number' && !isPlain
    ? fill(labels.understood, sayNumber(reading.value, asked))
    : '';
}

/** The unit as words. */
export function unitOf({ unit, currency }: NumberAsked): string {
  return unit ?? currency ?? '';
}
