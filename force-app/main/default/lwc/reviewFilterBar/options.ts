import { categories, periods } from 'c/reviewFilters';
import type { Filters } from 'c/reviewFilters';
import { choices, notListedText, periodNames, wonText } from './labels';

/** A line of a list to choose from. */
export interface Option {
  readonly label: string;
  readonly value: string;
}

const option = (value: string, label: string): Option => ({ value, label });

/** The options with what is chosen among them, though the list may lack it: then it says so. */
function holding(options: readonly Option[], chosen: string | undefined): Option[] {
  const isThere = chosen === undefined || options.some(({ value }) => value === chosen);
  return isThere ? [...options] : [...options, option(chosen, notListedText)];
}

export function peopleOptions(people: readonly Option[], { personId }: Filters): Option[] {
  return holding([option('', choices.everybody), ...people], personId);
}
export function offeringOptions(offerings: readonly Option[], { offeringId }: Filters): Option[] {
  return holding([option('', choices.everyOffering), ...offerings], offeringId);
}
export function missingOptions(criteria: readonly Option[], { missing }: Filters): Option[] {
  const first = [option('', choices.missingWhatever), option('any', choices.missingAny)];
  return holding([...first, ...criteria], missing);
}
export function categoryOptions(names: ReadonlyMap<string, string>): Option[] {
  const named = categories.map(value =>
    option(value, value === 'Closed' ? wonText : (names.get(value) ?? value))
  );
  return [option('', choices.everyCategory), ...named];
}

/** Stands in the list of periods for days that somebody writes. */
export const ownDays = 'days';

export const periodOptions: readonly Option[] = [
  option('', choices.anyTime),
  ...periods.map(period => option(period, periodNames[period])),
  option(ownDays, choices.days)
];
