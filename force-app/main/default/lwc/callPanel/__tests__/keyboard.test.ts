import { Keyboard } from '../keyboard';
import type { KeyCommand } from '../keys';

const heard: KeyCommand[] = [];
let host: HTMLElement;
let isOn: boolean;
let isVisible: boolean;
let isTyped: boolean;
let away: boolean;
let keyboard: Keyboard;

beforeEach(() => {
  jest.useFakeTimers();
  heard.length = 0;
  [isOn, isVisible, away] = [true, true, false];
  isTyped = false;
  host = document.body.appendChild(document.createElement('div'));
  Object.assign(host, { checkVisibility: () => isVisible });
  keyboard = new Keyboard({
    host: () => host,
    isOn: () => isOn,
    isTyped: () => isTyped,
    obey: command => heard.push(command) > 0,
    away: isAway => {
      away = isAway;
    }
  });
  keyboard.listen();
});
afterEach(() => {
  keyboard.stop();
  document.body.replaceChildren();
  jest.useRealTimers();
});

const press = (key: string, init: Partial<KeyboardEvent> = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init
  });
  document.body.dispatchEvent(event);
  return event;
};
const digits = () => heard.map(command => (command.kind === 'choose' ? command.digit : command.kind));

describe('keys on the page', () => {
  it('are the guide’s while nothing has the focus', () => {
    expect(press('1').defaultPrevented).toBe(true);
    expect(digits()).toEqual(['1']);
  });
  it('are not taken by a guide in a tab that is not open', () => {
    isVisible = false;
    press('1');
    expect(heard).toEqual([]);
  });
  it('are taken by one guide when two are in view', () => {
    const other: KeyCommand[] = [];
    const second = new Keyboard({
      host: () => host,
      isOn: () => true,
      isTyped: () => false,
      obey: command => other.push(command) > 0,
      away: () => undefined
    });
    second.listen();
    press('1');
    second.stop();
    expect([heard.length, other.length]).toEqual([1, 0]);
  });
  it('are nobody’s once they are switched off', () => {
    isOn = false;
    expect(press('1').defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
  });
  it('are a field’s while somebody writes in it, and the guide says so', () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    expect(away).toBe(true);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    expect(heard).toEqual([]);
    field.blur();
    expect(away).toBe(false);
  });
  it('are the tab’s that was opened to see the guide, and the guide says so', () => {
    isVisible = false;
    const tab = document.body.appendChild(document.createElement('button'));
    tab.focus();
    expect(away).toBe(false);
    isVisible = true;
    tab.click();
    jest.advanceTimersByTime(50);
    expect(away).toBe(true);
  });
});

describe('a press that can’t be meant', () => {
  it('is the same key twice within one step', () => {
    press('1');
    keyboard.changing();
    jest.advanceTimersByTime(100);
    press('1');
    expect(digits()).toEqual(['1']);
  });
  it('is any key before the next step is painted', () => {
    press('1');
    keyboard.changing();
    press('2');
    expect(digits()).toEqual(['1']);
  });
  it('is not another key once the next step is painted', () => {
    press('1');
    keyboard.changing();
    jest.advanceTimersByTime(100);
    press('2');
    expect(digits()).toEqual(['1', '2']);
  });
  it('is not a digit for the field that the next step has', () => {
    press('1');
    keyboard.changing();
    isTyped = true;
    expect(press('2').defaultPrevented).toBe(false);
    expect(digits()).toEqual(['1', '2']);
  });
  it('is the key of the choice once more, though the next step has a field', () => {
    press('1');
    keyboard.changing();
    isTyped = true;
    press('1');
    expect(digits()).toEqual(['1']);
  });
});
