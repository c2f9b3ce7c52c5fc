import { Keyboard } from '../keyboard';
import type { FocusState } from '../keyboard';
import type { KeyCommand } from '../keys';

const heard: KeyCommand[] = [];
let host: HTMLElement;
let isOn: boolean;
let isVisible: boolean;
let isTyped: boolean;
let isWritten: boolean;
/** How often the cursor was put into the step's field. */
let typed: number;
let focus: FocusState;
let keyboard: Keyboard;

beforeEach(() => {
  jest.useFakeTimers();
  heard.length = 0;
  [isOn, isVisible, isTyped, isWritten, typed] = [true, true, false, false, 0];
  focus = { isAway: false, isWriting: false, isReleased: false };
  host = document.body.appendChild(document.createElement('div'));
  Object.assign(host, { checkVisibility: () => isVisible });
  keyboard = new Keyboard({
    host: () => host,
    isOn: () => isOn,
    isTyped: () => isTyped,
    isWritten: () => isWritten,
    type: () => {
      typed += 1;
    },
    obey: command => void heard.push(command),
    changed: state => {
      focus = state;
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
      isWritten: () => false,
      type: () => undefined,
      obey: command => void other.push(command),
      changed: () => undefined
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
    expect(focus.isAway).toBe(true);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    expect(heard).toEqual([]);
    field.blur();
    expect(focus.isAway).toBe(false);
  });
  it('are the tab’s that was opened to see the guide, and the guide says so', () => {
    isVisible = false;
    const tab = document.body.appendChild(document.createElement('button'));
    tab.focus();
    expect(focus.isAway).toBe(false);
    isVisible = true;
    tab.click();
    jest.advanceTimersByTime(50);
    expect(focus.isAway).toBe(true);
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
    expect(digits()).toEqual(['1']);
    expect(typed).toBe(1);
  });
  it('is the key of the choice once more, though the next step has a field', () => {
    press('1');
    keyboard.changing();
    isTyped = true;
    press('1');
    expect(digits()).toEqual(['1']);
  });
});

describe('a step where the answer is written', () => {
  const heading = (): HTMLElement => {
    const found = host.appendChild(document.createElement('h3'));
    found.dataset['question'] = '';
    found.tabIndex = -1;
    return found;
  };
  const pressOn = (element: HTMLElement, key: string, init: Partial<KeyboardEvent> = {}): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init
    });
    element.addEventListener('keydown', pressed => keyboard.press(pressed), { once: true });
    element.dispatchEvent(event);
    return event;
  };
  beforeEach(() => {
    [isTyped, isWritten] = [true, true];
  });

  it.each(['s', 'D', 'a', '?', '4', '-', 'ы'])(
    'takes “%s” as the beginning of the answer, on the heading and while nothing has the focus',
    key => {
      const question = heading();
      question.focus();
      expect(pressOn(question, key).defaultPrevented).toBe(false);
      question.blur();
      jest.advanceTimersByTime(500);
      press(key);
      expect(heard).toEqual([]);
      expect(typed).toBe(2);
    }
  );
  it.each([' ', 'Tab', 'ArrowDown', 'F5'])('takes no “%s” for the answer', key => {
    press(key);
    expect([typed, heard.length]).toEqual([0, 0]);
  });
  it('takes no shortcut of the browser for the answer', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) press('s', { [modifier]: true });
    expect([typed, heard.length]).toEqual([0, 0]);
  });
  it('accepts with Enter', () => {
    press('Enter');
    expect(digits()).toEqual(['accept']);
  });
  it('gives letters to the keys once Escape left the field, and does nothing else with it', () => {
    const field = host.appendChild(document.createElement('textarea'));
    field.addEventListener('keydown', event => event.stopPropagation());
    field.focus();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    field.blur();
    expect(focus.isReleased).toBe(true);
    expect(heard).toEqual([]);
    press('s');
    expect(digits()).toEqual(['skip']);
  });
  it('gives them by Escape on the heading too, which leads nowhere before that', () => {
    const question = heading();
    question.focus();
    pressOn(question, 'Escape');
    expect(focus.isReleased).toBe(true);
    expect(heard).toEqual([]);
    jest.advanceTimersByTime(500);
    pressOn(question, 'Escape');
    expect(digits()).toEqual(['back']);
  });
  it('still begins a number with a digit then', () => {
    press('Escape');
    press('4');
    expect(typed).toBe(1);
    expect(heard).toEqual([]);
  });
  it('takes them back when somebody types again, and at the next step', () => {
    press('Escape');
    const field = host.appendChild(document.createElement('input'));
    field.focus();
    expect(focus.isReleased).toBe(false);
    field.blur();
    press('Escape');
    expect(focus.isReleased).toBe(true);
    keyboard.changing();
    expect(focus.isReleased).toBe(false);
  });
  it('leaves digits to the suggestions where a question of one’s own is written', () => {
    isTyped = false;
    press('2');
    press('s');
    expect(digits()).toEqual(['2']);
    expect(typed).toBe(1);
  });
  it('takes keys for nothing where they are switched off', () => {
    isOn = false;
    press('s');
    expect([typed, heard.length]).toEqual([0, 0]);
  });
});

describe('a note beside a choice', () => {
  it('has the keys while somebody writes it', () => {
    const field = host.appendChild(document.createElement('textarea'));
    field.focus();
    expect(focus.isWriting).toBe(true);
    field.blur();
    expect(focus.isWriting).toBe(false);
  });
});
