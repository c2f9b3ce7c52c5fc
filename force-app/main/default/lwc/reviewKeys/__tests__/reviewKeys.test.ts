import ReviewKeys from 'c/reviewKeys';
import { clearPage, heard, one, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

describe('the shortcuts of a review', () => {
  it('are explained, and can be switched off', async () => {
    const keys = show('c-review-keys', ReviewKeys, { isOn: true });
    const told = heard(keys, 'toggle');
    await settled();
    expect(textOf(keys)).toContain('J ↓ Next deal');
    await expect(keys).toBeAccessible();
    one(keys, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
    expect(told).toEqual([{ isOn: false }]);
  });
});
