import { randomInt } from 'node:crypto';

/** Digits of the platform's ids, in the order of their bytes, so that later ids sort behind earlier ones. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checkDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

let lastMoment = 0;
let lastCount = 0;

/**
 * A new record's id: the object's key prefix, eight digits of the moment, four that count on from a random start, and
 * the platform's three check characters. Ids of one process ascend.
 */
export function newRecordId(keyPrefix: string): string {
  const moment = Math.max(Date.now(), lastMoment);
  lastCount = moment === lastMoment ? lastCount + 1 : randomInt(7_000_000);
  lastMoment = moment;
  return withCheckCharacters(`${keyPrefix}${inDigits(moment, 8)}${inDigits(lastCount, 4)}`);
}

/**
 * The 18-character form of an id that has 15 or 18 characters, or nothing when the text is no id or its check characters
 * do not fit.
 */
export function parseRecordId(text: string): string | undefined {
  if (/^[0-9A-Za-z]{15}$/.test(text)) return withCheckCharacters(text);
  if (!/^[0-9A-Za-z]{18}$/.test(text)) return undefined;
  const id = withCheckCharacters(text.slice(0, 15));
  return id === text ? id : undefined;
}

/** Each check character says which of five characters are capitals: the first has value 1, the fifth 16. */
function withCheckCharacters(id: string): string {
  let check = '';
  for (let start = 0; start < 15; start += 5) {
    let capitals = 0;
    for (let place = 0; place < 5; place++) {
      const character = id.charAt(start + place);
      if (character >= 'A' && character <= 'Z') capitals += 1 << place;
    }
    check += checkDigits.charAt(capitals);
  }
  return id + check;
}

function inDigits(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / digits.length)) {
    text = digits.charAt(rest % digits.length) + text;
  }
  return text;
}
