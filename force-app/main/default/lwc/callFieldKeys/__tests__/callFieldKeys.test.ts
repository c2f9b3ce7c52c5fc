import { fieldCommand } from 'c/callFieldKeys';

const press = (key: string, how: ConstructorParameters<typeof KeyboardEvent>[1] = {}) => {
  const field = document.createElement('input');
  const around = document.createElement('div');
  const heard: string[] = [];
  around.addEventListener('keydown', event => heard.push(event.key));
  around.append(field);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
  let command: string | undefined;
  field.addEventListener('keydown', pressed => (command = fieldCommand(pressed)));
  field.dispatchEvent(event);
  return { command, isHeardAround: heard.length > 0, isTaken: event.defaultPrevented };
};

describe('a key in a field', () => {
  it.each(['1', '0', 'd', 'N', 's', 'z', '?', 'o', 'b', ' ', 'Backspace'])(
    'is text and no command around it: %s',
    key => {
      expect(press(key)).toEqual({ command: undefined, isHeardAround: false, isTaken: false });
    }
  );
  it('accepts with Enter and leaves with Escape', () => {
    expect(press('Enter')).toEqual({ command: 'accept', isHeardAround: false, isTaken: true });
    expect(press('Escape')).toEqual({ command: 'leave', isHeardAround: false, isTaken: true });
  });
  it('makes a new line with Shift and Enter', () => {
    expect(press('Enter', { shiftKey: true })).toMatchObject({ command: undefined, isTaken: false });
  });
  it('ends a composed word with Enter before it accepts anything', () => {
    expect(press('Enter', { isComposing: true })).toMatchObject({ command: undefined, isTaken: false });
    expect(press('Enter', { keyCode: 229 })).toMatchObject({ command: undefined, isTaken: false });
    expect(press('Escape', { isComposing: true })).toMatchObject({ command: undefined, isTaken: false });
  });
  it('accepts once while Enter is held', () => {
    expect(press('Enter', { repeat: true })).toEqual({
      command: undefined,
      isHeardAround: false,
      isTaken: true
    });
  });
  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('leaves shortcuts alone: %j', how => {
    expect(press('k', how)).toEqual({ command: undefined, isHeardAround: true, isTaken: false });
  });
});
