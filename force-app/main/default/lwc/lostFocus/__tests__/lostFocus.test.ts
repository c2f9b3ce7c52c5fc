import { whenFocusIsLost } from 'c/lostFocus';
import { clearPage } from 'fixtures/panels';

afterEach(clearPage);

async function takes(before: () => void, after: () => void = () => undefined): Promise<number> {
  const take = jest.fn();
  before();
  whenFocusIsLost(take);
  after();
  await Promise.resolve();
  return take.mock.calls.length;
}
const field = () => document.body.appendChild(document.createElement('input'));

describe('the focus', () => {
  it('is taken when what had it goes with what is being rendered', async () => {
    const gone = field();
    expect(
      await takes(
        () => gone.focus(),
        () => gone.remove()
      )
    ).toBe(1);
  });
  it('is left to a person who is somewhere else', async () => {
    expect(await takes(() => field().focus())).toBe(0);
  });
  it('is taken when nobody has it', async () => {
    expect(await takes(() => undefined)).toBe(1);
  });
});
