import { dataOf } from 'c/eventData';

describe('a handler', () => {
  const heard = (mark: string | undefined, on: EventTarget, inside: EventTarget = on): string => {
    const found: string[] = [];
    if (on instanceof HTMLElement && mark !== undefined) on.dataset['mark'] = mark;
    on.addEventListener('press', event => found.push(dataOf(event, 'mark')));
    inside.dispatchEvent(new CustomEvent('press', { bubbles: true }));
    return found.join();
  };

  it('reads off its own element, wherever in it the event began', () => {
    const row = document.createElement('div');
    const button = row.appendChild(document.createElement('button'));
    button.dataset['mark'] = 'button';
    expect(heard('row', row, button)).toBe('row');
  });
  it('reads nothing where nothing stands', () => {
    expect(heard(undefined, document.createElement('div'))).toBe('');
    expect(heard(undefined, window)).toBe('');
  });
});
