/** What a key asks the guide to do. */
export type Command =
  | { readonly kind: 'choose'; readonly digit: string }
  | { readonly kind: 'accept' | 'note' | 'skip' | 'undo' | 'help' };

const letters: Readonly<Record<string, Command>> = {
  enter: { kind: 'accept' },
  n: { kind: 'note' },
  s: { kind: 'skip' },
  z: { kind: 'undo' },
  '?': { kind: 'help' }
};

/** The command of a key press; nothing for other keys, for the browser's own shortcuts and for a held key. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined;
  return /^[0-9]$/.test(event.key) ? { kind: 'choose', digit: event.key } : letters[event.key.toLowerCase()];
}
