/** What a key asks the guide to do. */
export type KeyCommand =
  | { readonly kind: 'choose'; readonly digit: string }
  | {
      readonly kind:
        'accept' | 'note' | 'skip' | 'undo' | 'help' | 'doesNotKnow' | 'otherOutcome' | 'otherBuyer' | 'back';
    };

const named: Readonly<Record<string, KeyCommand>> = {
  enter: { kind: 'accept' },
  escape: { kind: 'back' },
  n: { kind: 'note' },
  s: { kind: 'skip' },
  z: { kind: 'undo' },
  d: { kind: 'doesNotKnow' },
  o: { kind: 'otherOutcome' },
  b: { kind: 'otherBuyer' },
  '?': { kind: 'help' }
};

/** Digits count by what they write, and by where they lie: French keyboards write them only with shift. */
function digitOf({ key, code, shiftKey }: KeyboardEvent): string | undefined {
  if (/^[0-9]$/.test(key)) return key;
  const lies = /^(?:Digit|Numpad)([0-9])$/.exec(code);
  return !shiftKey && key.length === 1 ? lies?.[1] : undefined;
}

/** Letters count by what they write; where no Latin letter is written (Greek, Russian) by where they lie. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isForeign = /^\p{Letter}$/u.test(key) && !/^[a-z]$/i.test(key);
  return (isForeign ? code.replace(/^Key/, '') : key).toLowerCase();
}

/** Is the event's target a field in which somebody writes? */
export function isInField(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');
}

/** Does a key write a character that a field could take? A space alone scrolls the page or presses a button. */
export function isCharacter(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, repeat, isComposing } = event;
  return [...key].length === 1 && key !== ' ' && !(ctrlKey || metaKey || altKey || repeat || isComposing);
}

/**
 * The command of a key press; nothing for other keys, for the browser's and the computer's own shortcuts, for a held key,
 * and while somebody writes.
 */
export function commandOf(event: KeyboardEvent): KeyCommand | undefined {
  const { ctrlKey, metaKey, altKey, repeat, isComposing } = event;
  if (ctrlKey || metaKey || altKey || repeat || isComposing || isInField(event)) return undefined;
  const digit = digitOf(event);
  return digit === undefined ? named[letterOf(event)] : { kind: 'choose', digit };
}
