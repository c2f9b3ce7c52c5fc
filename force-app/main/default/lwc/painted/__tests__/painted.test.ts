import { painted } from 'c/painted';

const seenAs = (hidden: boolean) =>
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
const turn = () => new Promise(resolve => setTimeout(resolve));

let frames: Parameters<typeof requestAnimationFrame>[0][];
beforeEach(() => {
  frames = [];
  jest.spyOn(window, 'requestAnimationFrame').mockImplementation(frame => frames.push(frame));
});
afterEach(() => {
  jest.restoreAllMocks();
  seenAs(true);
});

async function isOver(): Promise<() => boolean> {
  let over = false;
  void painted().then(() => {
    over = true;
  });
  await turn();
  return () => over;
}

describe('what waits for the screen', () => {
  it('goes on after the next picture', async () => {
    seenAs(false);
    const over = await isOver();
    expect(over()).toBe(false);
    for (const frame of frames) frame(0);
    expect(over()).toBe(false);
    await turn();
    expect(over()).toBe(true);
  });
  it('goes on without a picture when somebody leaves the page before there is one', async () => {
    seenAs(false);
    const over = await isOver();
    expect(over()).toBe(false);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(over()).toBe(true);
  });
  it('waits for nothing on a page that nobody looks at', async () => {
    seenAs(true);
    expect((await isOver())()).toBe(true);
    expect(frames).toEqual([]);
  });
});
