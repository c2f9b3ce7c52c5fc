import { bringOutFromBehind } from '../inView';

/** An element that the page lays out there. */
function at(left: number, top: number, width: number, height: number): HTMLElement {
  const element = document.createElement('button');
  const rect = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
  const scrollIntoView = jest.fn();
  return Object.assign(element, { getBoundingClientRect: () => rect, scrollIntoView });
}

describe('what has the focus', () => {
  const bar = at(0, 700, 500, 60);
  it.each([
    ['is brought out from behind the bar', at(20, 720, 200, 44), 1],
    ['is brought out where the bar hides a part of it', at(20, 680, 200, 44), 1],
    ['stays where it is above the bar', at(20, 600, 200, 44), 0],
    ['stays where it is beside the bar', at(520, 720, 200, 44), 0]
  ])('%s', (_, focused, times) => {
    bringOutFromBehind(bar, focused);
    expect(focused.scrollIntoView).toHaveBeenCalledTimes(times);
  });
  it('stays where it is inside the bar', () => {
    const inside = at(20, 710, 100, 44);
    bar.append(inside);
    bringOutFromBehind(bar, inside);
    expect(inside.scrollIntoView).not.toHaveBeenCalled();
  });
});
