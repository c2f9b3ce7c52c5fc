import type { RecordToWrite } from '../org/connection.ts';
import { WrongUse } from '../runCommand.ts';

const NUMBERS: ReadonlySet<string> = new Set(['int', 'double', 'currency', 'percent']);

/**
 * What the throw-away deals are given beside name, stage and close date.
 * @param given `NAME=VALUE` as it was typed
 * @param types of the object's fields, by name
 * @throws WrongUse that names what does not fit
 */
export function fieldValues(given: readonly string[], types: ReadonlyMap<string, string>): RecordToWrite {
  return Object.fromEntries(given.map(text => fieldValue(text, types)));
}

function fieldValue(text: string, types: ReadonlyMap<string, string>): [string, string | number | boolean] {
  const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (name === '') throw new WrongUse(`--field is NAME=VALUE, not ${text}.`);
  const type = types.get(name);
  if (type === undefined)
    throw new WrongUse(`Opportunity has no field ${name}, or hides it from you. Names are as in the API.`);
  if (['Name', 'StageName', 'ForecastCategoryName'].includes(name))
    throw new WrongUse(`--field can't give ${name}: the self-test does.`);
  if (NUMBERS.has(type)) {
    if (value.trim() === '' || Number.isNaN(Number(value)))
      throw new WrongUse(`${name} is a number, not ${value}.`);
    return [name, Number(value)];
  }
  if (type !== 'boolean') return [name, value];
  if (!['true', 'false'].includes(value)) throw new WrongUse(`${name} is true or false, not ${value}.`);
  return [name, value === 'true'];
}
