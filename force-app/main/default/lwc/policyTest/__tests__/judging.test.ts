import { executeMutation } from 'lightning/graphql';
import PolicyTest from 'c/policyTest';
import { draftStore } from 'c/draftService';
import { all, button, clearPage, click, one, settled, show, textOf } from 'fixtures/panels';
import {
  alpha,
  beta,
  champion,
  letter,
  me,
  opportunityId,
  policyId,
  testData,
  testDealId
} from 'fixtures/policyTests';
import type { Said, TestDeal, TestOptions } from 'fixtures/policyTests';
import { access, reading } from 'fixtures/wires';

jest.mock('@salesforce/customPermission/Verify_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});

const mutate = jest.mocked(executeMutation);
const saved = (id = 'a0J9') => ({ data: { uiapi: { judgement: { Record: { Id: id } } } } });
const sent = (): unknown[] => mutate.mock.calls.map(([{ variables }]) => variables?.['judgement']);
const said = (criterion: Said['criterion'], deal: number, answer = 'Holds', statement?: string): Said => ({
  ...{ by: me, criterion, deal, answer },
  ...(statement === undefined ? {} : { statement })
});

async function open(options?: TestOptions, refresh?: () => Promise<void>): Promise<HTMLElement> {
  const shown = show('c-policy-test', PolicyTest, { recordId: policyId });
  await settled();
  access.given('Test_Deal__c', false);
  await settled();
  reading.answer(testData(options), refresh, 'PolicyTest');
  await settled();
  return shown;
}
/** Presses that answer to a criterion of the deal that is shown. */
async function judge(shown: HTMLElement, { id }: Said['criterion'], name: string): Promise<void> {
  one(shown, `[data-criterion="${id}"][data-answer="${name}"]`).click();
  await settled(60);
}
const pressed = (shown: HTMLElement): (string | undefined)[] =>
  all(shown, '[aria-pressed="true"]').map(({ dataset }) => dataset['answer']);

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue(saved());
});
afterEach(clearPage);

describe('a manager in a test', () => {
  it('is shown the first deal that lacks an answer, and no comparison', async () => {
    const shown = await open({ said: [said(letter, 1), said(champion, 1), said(letter, 2)] });
    expect(textOf(shown)).toContain('Deal 2 of 2 Beta');
    expect(textOf(shown)).toContain('Answers: 3 of 4. Deals judged: 1 of 2.');
    expect(pressed(shown)).toEqual(['Holds']);
    expect(all(shown, 'c-policy-test-agreement, c-policy-test-deals')).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('is saved with each answer, and changes it in the same judgement', async () => {
    const shown = await open();
    await judge(shown, letter, 'Holds');
    expect(textOf(shown)).toContain('Saved');
    await judge(shown, letter, 'Cannot tell');
    expect(sent()).toEqual([
      { Test_Judgement__c: expect.objectContaining({ Answer__c: 'Holds', Test_Deal__c: testDealId(1) }) },
      { Id: 'a0J9', Test_Judgement__c: { Answer__c: 'Cannot tell', Statement__c: letter.statement } }
    ]);
  });
  it('has the last answer saved last when several follow while one is on its way', async () => {
    let arrive: (value: ReturnType<typeof saved>) => void = () => undefined;
    mutate.mockReturnValueOnce(
      new Promise(resolve => {
        arrive = resolve;
      })
    );
    const shown = await open();
    await judge(shown, letter, 'Holds');
    await judge(shown, letter, 'Does not hold');
    await judge(shown, letter, 'Cannot tell');
    expect(sent()).toHaveLength(1);
    expect(textOf(shown)).toContain('Saving');
    arrive(saved());
    await settled(60);
    expect(sent().slice(1)).toEqual([
      { Id: 'a0J9', Test_Judgement__c: expect.objectContaining({ Answer__c: 'Cannot tell' }) }
    ]);
  });
  it('goes to the next deal and back, and is told when all are judged', async () => {
    const shown = await open({ said: [said(letter, 1), said(champion, 1), said(letter, 2)] });
    await click(shown, 'Previous deal');
    expect(textOf(shown)).toContain('Deal 1 of 2 Alpha');
    await click(shown, 'Next deal');
    await judge(shown, champion, 'Does not hold');
    expect(textOf(shown)).toContain('Answers: 4 of 4. Deals judged: 2 of 2.');
    expect(textOf(shown)).toContain('You judged every deal.');
  });
  it('judges again what reads otherwise by now', async () => {
    const shown = await open({ said: [said(letter, 1, 'Holds', 'A letter was sent')] });
    expect(textOf(shown)).toContain('It reads otherwise than when you answered.');
    expect(pressed(shown)).toEqual([]);
    await judge(shown, letter, 'Holds');
    expect(textOf(shown)).not.toContain('It reads otherwise');
    expect(sent()).toEqual([expect.objectContaining({ Id: 'a0J000000000000AAA' })]);
  });
  it('reads what the platform said against an answer, and the words of now', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'The criterion reads otherwise.' }] });
    const shown = await open({}, refresh);
    await judge(shown, letter, 'Holds');
    expect(textOf(one(shown, `[data-item="${letter.id}"]`))).toContain('The criterion reads otherwise.');
    expect(pressed(shown)).toEqual(['Holds']);
    expect(refresh).toHaveBeenCalled();
    await expect(shown).toBeAccessible();
  });
  it('takes up the answer that another page of theirs saved first', async () => {
    const duplicate = { message: 'duplicate value found: Key__c duplicates value on record with id: a0J0' };
    mutate.mockResolvedValueOnce({ data: null, errors: [duplicate] });
    const refresh = jest.fn(async () => {
      reading.answer(testData({ said: [said(letter, 1, 'Cannot tell')] }), refresh, 'PolicyTest');
    });
    const shown = await open({}, refresh);
    await judge(shown, letter, 'Holds');
    expect(sent().at(-1)).toEqual(
      expect.objectContaining({ Id: expect.stringMatching(/^a0J0/), Test_Judgement__c: expect.anything() })
    );
    expect(pressed(shown)).toEqual(['Holds']);
  });
  it('loses no answer that did not arrive: it is sent when the connection is back, or by a later page', async () => {
    mutate.mockRejectedValue(new TypeError('Failed to fetch'));
    const shown = await open();
    await judge(shown, letter, 'Holds');
    expect(textOf(shown)).toContain('No connection.');
    expect(draftStore(me, policyId).kept('policyTest')).toEqual([
      expect.objectContaining({ answer: 'Holds', criterionId: letter.id, testDealId: testDealId(1) })
    ]);
    clearPage();

    const later = await open();
    await settled(60);
    expect(pressed(later)).toEqual(['Holds']);
    mutate.mockReset().mockResolvedValue(saved());
    window.dispatchEvent(new CustomEvent('online'));
    await settled(60);
    expect(textOf(later)).toContain('Saved');
    expect(textOf(later)).not.toContain('No connection.');
    expect(draftStore(me, policyId).kept('policyTest')).toEqual([]);
  });
  it('sends it once more when asked to', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const shown = await open();
    await judge(shown, letter, 'Holds');
    await click(shown, 'Try again');
    expect(sent()).toHaveLength(2);
    expect(textOf(shown)).toContain('Saved');
  });
  it('finds nothing of what was kept for a deal that is no longer in the test', async () => {
    const old = { criterionId: letter.id, testDealId: testDealId(9), answer: 'Holds', state: 'waiting' };
    draftStore(me, policyId).keepAs('policyTest', [old, 'nonsense', { ...old, testDealId: 1 }]);
    await open();
    expect(sent()).toEqual([]);
  });
  it('judges the deals in sight, and is told of the others', async () => {
    const shown = await open({ deals: [{ number: 3 }, alpha] });
    expect(textOf(shown)).toContain('Deal 1 of 1 Alpha');
    expect(textOf(shown)).toContain('Deals that you may not see: 1.');
    clearPage();
    expect(textOf(await open({ deals: [{ number: 3 }] }))).toContain('You may see none of the deals.');
  });
  it('goes on with another deal when the one in view is taken out, and with the first that is chosen', async () => {
    const shown = await open({ deals: [] });
    const readWith = async (...deals: TestDeal[]): Promise<string> => {
      reading.answer(testData({ deals }), undefined, 'PolicyTest');
      await settled();
      return `${textOf(one(shown, '[data-deal]'))} ${one(shown, 'a').getAttribute('href')}`;
    };
    expect(await readWith(alpha, beta)).toBe(`Deal 1 of 2 Alpha /${opportunityId(1)}`);
    expect(await readWith(beta)).toBe(`Deal 1 of 1 Beta /${opportunityId(2)}`);
  });
  it.each<[string, TestOptions]>([
    ['The test is over', { status: 'Agreed' }],
    ['the policy has no criteria', { criteria: [] }],
    ['No deals are chosen yet', { deals: [] }]
  ])('is told: %s', async (text, options) => {
    const shown = await open(options);
    expect(textOf(shown)).toContain(text);
    await expect(shown).toBeAccessible();
  });
  it('answers nothing any more once the test is over', async () => {
    const shown = await open({ status: 'Agreed', said: [said(letter, 1)] });
    await judge(shown, champion, 'Holds');
    expect(sent()).toEqual([]);
    expect(pressed(shown)).toEqual(['Holds']);
    expect(button(shown, 'Next deal')).toBeTruthy();
  });
});
