import { commandOf } from '../keys';

/** The command of a press, as a browser reports it. */
function pressed(
  key: string,
  rest: Partial<KeyboardEvent> = {},
  target: HTMLElement = document.createElement('div')
): unknown {
  let command: unknown;
  const listen = (event: Event): void => {
    command = event instanceof KeyboardEvent ? commandOf(event) : undefined;
  };
  document.body.append(target);
  document.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...rest }));
  return command;
}

describe('keys as commands', () => {
  it.each([
    ['3', { kind: 'choose', digit: '3' }],
    ['0', { kind: 'choose', digit: '0' }],
    ['Enter', { kind: 'accept' }],
    ['Escape', { kind: 'back' }],
    ['n', { kind: 'note' }],
    ['S', { kind: 'skip' }],
    ['z', { kind: 'undo' }],
    ['d', { kind: 'doesNotKnow' }],
    ['o', { kind: 'otherOutcome' }],
    ['b', { kind: 'otherBuyer' }],
    ['?', { kind: 'help' }]
  ])('%s is one', (key, command) => {
    expect(pressed(key)).toEqual(command);
  });

  it.each([['x'], ['F5'], ['ArrowDown'], ['Tab'], ['End'], [' ']])('%s is none', key => {
    expect(pressed(key)).toBeUndefined();
  });

  it.each([
    [{ ctrlKey: true }],
    [{ metaKey: true }],
    [{ altKey: true }],
    [{ repeat: true }],
    [{ isComposing: true }]
  ])('a digit is none with %j', rest => {
    expect(pressed('1', { code: 'Digit1', ...rest })).toBeUndefined();
    expect(pressed('d', { code: 'KeyD', ...rest })).toBeUndefined();
  });

  it('takes the digit keys of a French keyboard without shift and with it', () => {
    expect(pressed('é', { code: 'Digit2' })).toEqual({ kind: 'choose', digit: '2' });
    expect(pressed('2', { code: 'Digit2', shiftKey: true })).toEqual({ kind: 'choose', digit: '2' });
  });
  it('leaves the signs above the digits alone', () => {
    expect(pressed('!', { code: 'Digit1', shiftKey: true })).toBeUndefined();
  });
  it('takes the number pad, and not its arrows', () => {
    expect(pressed('4', { code: 'Numpad4' })).toEqual({ kind: 'choose', digit: '4' });
    expect(pressed('ArrowLeft', { code: 'Numpad4' })).toBeUndefined();
  });
  it('takes a letter by what it writes: W lies where Z does on a French keyboard', () => {
    expect(pressed('z', { code: 'KeyW' })).toEqual({ kind: 'undo' });
    expect(pressed('w', { code: 'KeyZ' })).toBeUndefined();
  });
  it('takes a letter by where it lies when no Latin letter is written', () => {
    expect(pressed('ы', { code: 'KeyS' })).toEqual({ kind: 'skip' });
  });

  it.each(['input', 'textarea', 'select'])('is none while somebody writes in a %s', name => {
    expect(pressed('1', {}, document.createElement(name))).toBeUndefined();
  });
  it('is one on a checkbox, which takes no letters', () => {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect(pressed('s', {}, box)).toEqual({ kind: 'skip' });
  });
});
