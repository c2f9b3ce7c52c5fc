import CallClock from 'c/callClock';
import { clearPage, settled, show, textOf } from 'fixtures/panels';
import { elapsedText } from '../elapsed';

const started = '2026-11-20T09:00:00.000Z';
const at = (time: string) => Date.parse(`2026-11-20T${time}.000Z`);

describe('the time since a call began', () => {
  beforeEach(() => jest.useFakeTimers({ now: at('09:00:07'), doNotFake: ['queueMicrotask', 'nextTick'] }));
  afterEach(() => {
    clearPage();
    jest.useRealTimers();
  });

  it.each([
    ['09:00:00', '0:00'],
    ['09:12:40', '12:40'],
    ['10:02:03', '1:02:03'],
    ['08:59:00', '0:00']
  ])('at %s is %s', (time, text) => {
    expect(elapsedText(started, at(time))).toBe(text);
  });
  it('goes on by itself', async () => {
    const clock = show('c-call-clock', CallClock, { started });
    await settled();
    expect(textOf(clock)).toBe('0:07');
    jest.advanceTimersByTime(60_000);
    await settled();
    expect(textOf(clock)).toBe('1:07');
  });
  it('stops when nobody sees it', async () => {
    show('c-call-clock', CallClock, { started });
    await settled();
    expect(jest.getTimerCount()).toBe(1);
    clearPage();
    expect(jest.getTimerCount()).toBe(0);
  });
  it('is told to people who can’t see it', async () => {
    const clock = show('c-call-clock', CallClock, { started });
    await settled();
    jest.useRealTimers();
    await expect(clock).toBeAccessible();
  });
});
