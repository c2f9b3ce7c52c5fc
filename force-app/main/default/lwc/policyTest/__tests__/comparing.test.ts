import { executeMutation } from 'lightning/graphql';
import { RefreshEvent } from 'lightning/refresh';
import PolicyTest from 'c/policyTest';
import { all, button, clearPage, click, one, settled, show, textOf } from 'fixtures/panels';
import {
  alpha,
  beta,
  champion,
  foundData,
  letter,
  marta,
  noor,
  policyId,
  testData
} from 'fixtures/policyTests';
import type { Said, TestCriterion, TestOptions } from 'fixtures/policyTests';
import { access, reading } from 'fixtures/wires';

const mutate = jest.mocked(executeMutation);
const six = [1, 2, 3, 4, 5, 6].map(number => ({ number, name: `Deal ${number}` }));
const answers: Readonly<Record<string, string>> = { h: 'Holds', n: 'Does not hold', c: 'Cannot tell' };
const judged = (by: string, criterion: TestCriterion, letters: string): Said[] =>
  [...letters].map((each, place) => ({ by, criterion, deal: place + 1, answer: answers[each] ?? '' }));

/** Opens the test as who may choose its deals, or only compares. */
async function open(mayChoose: boolean, options?: TestOptions, refresh?: () => Promise<void>) {
  const shown = show('c-policy-test', PolicyTest, { recordId: policyId });
  await settled();
  access.given('Test_Deal__c', mayChoose);
  await settled();
  reading.answer(testData(options), refresh, 'PolicyTest');
  if (mayChoose) reading.answer(foundData(alpha, beta), undefined, 'LargestDeals');
  await settled();
  return shown;
}

beforeEach(() => mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } }));
afterEach(clearPage);

describe('the owner of a policy', () => {
  it('chooses deals, which the test has when it is read anew', async () => {
    const refresh = jest.fn(async () =>
      reading.answer(testData({ deals: [alpha] }), undefined, 'PolicyTest')
    );
    const shown = await open(true, { deals: [] }, refresh);
    expect(textOf(shown)).toContain('Chosen: 0 of 10');
    one(shown, '[aria-label="Choose Alpha"]').click();
    await settled(60);
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(textOf(shown)).toContain('Chosen: 1 of 10');
    await expect(shown).toBeAccessible();
  });
  it('takes one out', async () => {
    const shown = await open(true);
    one(shown, '[aria-label="Take out Beta"]').click();
    await settled(60);
    expect(mutate.mock.calls[0]?.[0].variables).toEqual({ deal: { Id: expect.any(String) } });
  });
  it('finds deals by name', async () => {
    const shown = await open(true, { deals: [] });
    const look = async (name: string): Promise<void> => {
      one(shown, 'c-policy-test-deals').dispatchEvent(new CustomEvent('search', { detail: { name } }));
      await settled();
    };
    await look('Bet');
    expect(reading.asked('NamedDeals')).toEqual([{ name: '%Bet%' }]);
    reading.answer(foundData(beta), undefined, 'NamedDeals');
    await settled();
    expect(all(shown, '[aria-label^="Choose "]').map(found => found.getAttribute('aria-label'))).toEqual([
      'Choose Beta'
    ]);
    await look('100%_a');
    expect(reading.asked('NamedDeals').at(-1)).toEqual({ name: '%100\\%\\_a%' });
    await look('');
    expect(reading.asked('LargestDeals')).toEqual([{}]);
  });
  it('reads what the platform said against a deal', async () => {
    mutate.mockResolvedValue({ data: null, errors: [{ message: 'The policy is agreed.' }] });
    const shown = await open(true, { deals: [] });
    await click(shown, 'Choose the largest: 2');
    expect(textOf(one(shown, 'c-policy-test-deals'))).toContain('The policy is agreed.');
    expect(textOf(shown)).toContain('Chosen: 0 of 10');
  });
  it('asks once more when the platform was not reached', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const shown = await open(true, { deals: [] });
    await click(shown, 'Choose the largest: 2');
    await click(shown, 'Try again');
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(textOf(shown)).not.toContain('No connection.');
  });
  it('is told when deals could not be looked for', async () => {
    const shown = await open(true, { deals: [] });
    reading.fail('The query took too long.', undefined, 'LargestDeals');
    await settled();
    expect(textOf(shown)).toContain('The query took too long.');
  });
});

describe('the comparison', () => {
  const said = [
    ...judged(marta, letter, 'hhhnnn'),
    ...judged(noor, letter, 'hhhnnn'),
    ...judged(marta, champion, 'hhhnnn'),
    ...judged(noor, champion, 'nnnhh')
  ];

  it('says who judged how much, how far they agree, and what can’t be checked', async () => {
    const shown = await open(false, { deals: six, said });
    expect(textOf(shown)).toContain(
      'Marta: 6 of 6 deals, 12 of 12 answers Noor: 5 of 6 deals, 11 of 12 answers'
    );
    expect(textOf(shown)).toContain('Not checkable: 1 of 2 criteria');
    const [first, second] = all(shown, 'tbody tr').map(textOf);
    expect(first).toMatch(/100% .*1\.00 Checkable: managers agree$/);
    expect(second).toMatch(/0% .*-0\.92 Not checkable: managers come to different results/);
    expect(second).toContain('Deals with different answers: 5 Deal 1 Marta: Holds Noor: Does not hold');
    expect(textOf(shown)).toContain('fewer than 80% of the deals, or when more than 20%');
    await expect(shown).toBeAccessible();
  });
  it.each<[string, string, string, RegExp]>([
    ['too few deals', 'hhh', 'hhh', /Too few deals to tell: at least 5 are needed/],
    ['one answer throughout', 'hhhhhh', 'hhhhhh', /100% .*none: both always gave one answer Says little/],
    ['answers that nobody can give', 'hhhncc', 'hhhncc', /Not checkable: managers can’t tell too often/],
    ['no deal that two judged', 'h', '', /0 .*– .*– No deal was judged by two managers yet/]
  ])('tells of %s', async (_what, ofMarta, ofNoor, words) => {
    const both = [...judged(marta, letter, ofMarta), ...judged(noor, letter, ofNoor)];
    const shown = await open(false, { deals: six, criteria: [letter], said: both });
    expect(textOf(one(shown, 'tbody tr'))).toMatch(words);
  });
  it('says that nothing could be compared, and what to do, where no two managers judged the same deal', async () => {
    const apart = [...judged(marta, letter, 'hhh'), ...judged(noor, letter, 'hhhh').slice(3)];
    const shown = await open(false, { deals: six, said: apart });
    expect(textOf(shown)).toContain(
      'Nothing can be compared yet: no deal was judged by two managers. Choose deals that at least two managers see'
    );
    expect(textOf(shown)).not.toContain('Not checkable: 0');
    await expect(shown).toBeAccessible();
  });
  it('says of how many criteria it can’t be told yet', async () => {
    const few = [marta, noor].flatMap(by => [...judged(by, letter, 'hhhhnn'), ...judged(by, champion, 'h')]);
    const shown = await open(false, { deals: six, said: few });
    expect(textOf(shown)).toContain('Not checkable: 0 of 2 criteria. Of 1 it can’t be told yet');
  });
  it('counts no answer to other words, and none about a deal that was taken out', async () => {
    const older = judged(noor, letter, 'h').map(each => ({ ...each, statement: 'Older words' }));
    const shown = await open(false, { deals: [beta], criteria: [letter], said: older });
    expect(textOf(shown)).toContain('Nobody has judged yet.');
  });
  it('is read anew when asked to, and when the page changed', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const shown = await open(false, {}, refresh);
    await click(shown, 'Read anew');
    document.body.dispatchEvent(new RefreshEvent());
    expect(refresh).toHaveBeenCalled();
  });
  it('names a deal out of sight as such where managers differ on it', async () => {
    const both = [...judged(marta, letter, 'h'), ...judged(noor, letter, 'n')];
    const shown = await open(false, { deals: [{ number: 1 }], criteria: [letter], said: both });
    expect(textOf(shown)).toContain('This deal was deleted, or you may not see it Marta: Holds');
  });
});

describe('the test of a policy', () => {
  it('holds its place until it is read', async () => {
    const shown = show('c-policy-test', PolicyTest, { recordId: policyId });
    await settled();
    expect(one(shown, 'c-panel-skeleton')).toBeTruthy();
    expect(reading.asked('PolicyTest')).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('is nothing for who has no part in it, and asks the platform for nothing', async () => {
    const shown = show('c-policy-test', PolicyTest, { recordId: policyId });
    access.refused();
    await settled();
    expect(textOf(shown)).toContain('You have no part in it.');
    expect(reading.asked('PolicyTest')).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('is asked for once more when it could not be read', async () => {
    const shown = await open(false);
    const again = jest.fn(() => Promise.resolve());
    reading.fail('The query took too long.', again, 'PolicyTest');
    await settled();
    expect(textOf(shown)).toContain('The test could not be read The query took too long.');
    await click(shown, 'Try again');
    expect(again).toHaveBeenCalled();
  });
  it('says that the session ended', async () => {
    const shown = await open(false);
    reading.fail('INVALID_SESSION_ID: Session expired', undefined, 'PolicyTest');
    await settled();
    expect(button(shown, 'Try again')).toBeTruthy();
    expect(textOf(shown)).not.toContain('could not be read');
  });
  it('is not told of a policy that somebody may not see', async () => {
    expect(textOf(await open(false, { status: '' }))).toContain('This policy is not there');
  });
  it('begins anew with another policy', async () => {
    const shown = await open(false);
    Object.assign(shown, { recordId: 'a09000000000002AAA' });
    await settled();
    expect(one(shown, 'c-panel-skeleton')).toBeTruthy();
  });
});
