/** What a key asks of the field in which one types. */
export type FieldCommand = 'accept' | 'leave';

const commands: Readonly<Record<string, FieldCommand>> = { Enter: 'accept', Escape: 'leave' };

/** Safari ends a composition before it tells of the Enter that ended it; only this code still says so. */
const composing = 229;

/**
 * Takes a key for the field that has the focus: around it no character is a command. Enter accepts and Escape leaves; not
 * while a word is being composed, nor while the key is held. Shift and Enter make a new line. Shortcuts of the browser and
 * the platform pass.
 */
export function fieldCommand(event: KeyboardEvent): FieldCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  event.stopPropagation();
  if (event.isComposing || event.keyCode === composing) return undefined;
  const command = event.shiftKey ? undefined : commands[event.key];
  if (command) event.preventDefault();
  return event.repeat ? undefined : command;
}
