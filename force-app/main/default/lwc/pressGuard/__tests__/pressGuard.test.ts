import { guardPresses } from 'c/pressGuard';

const happens = (name: string): boolean =>
  document.body.dispatchEvent(new CustomEvent(name, { bubbles: true }));

describe('a change that would move the page', () => {
  let made: string[];
  let guard: ReturnType<typeof guardPresses>;
  const change = (): number => made.push('change');
  const click = (): number => made.push('click');
  beforeEach(() => {
    jest.useFakeTimers();
    made = [];
    guard = guardPresses(window);
    document.body.addEventListener('click', click);
  });
  afterEach(() => {
    guard.stop();
    document.body.removeEventListener('click', click);
    jest.useRealTimers();
  });

  it('is made at once when nothing is pressed', () => {
    guard.afterPress(change);
    expect(made).toEqual(['change']);
  });
  it('waits while something is pressed, and is made before the click is heard', () => {
    happens('pointerdown');
    guard.afterPress(change);
    expect(made).toEqual([]);
    happens('pointerup');
    happens('click');
    expect(made).toEqual(['change', 'click']);
    jest.runAllTimers();
    expect(made).toEqual(['change', 'click']);
  });
  it('is made after a press that became no click', () => {
    happens('pointerdown');
    guard.afterPress(change);
    happens('pointerup');
    jest.runAllTimers();
    expect(made).toEqual(['change']);
    guard.afterPress(change);
    expect(made).toHaveLength(2);
  });
  it('is not forgotten when nobody watches any more', () => {
    happens('pointerdown');
    guard.afterPress(change);
    guard.stop();
    expect(made).toEqual(['change']);
    happens('pointerdown');
    guard.afterPress(change);
    expect(made).toHaveLength(2);
  });
});
