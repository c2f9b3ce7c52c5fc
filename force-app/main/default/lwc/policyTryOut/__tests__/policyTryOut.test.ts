import PolicyTryOut from 'c/policyTryOut';
import type { PolicyAtHand } from 'c/policy';
import { all, button, clearPage, click, one, settled, show, textOf } from 'fixtures/panels';
import { connection, node } from 'fixtures/guideData';
import { criteria, criterion, edition, inForce, policyData, policyId } from 'fixtures/policies';
import { navigated, reading } from 'fixtures/wires';

async function open(says: Partial<PolicyAtHand> = {}): Promise<HTMLElement> {
  const panel = show('c-policy-try-out', PolicyTryOut, { recordId: policyId });
  await settled();
  reading.answer(policyData(says), undefined, 'PolicyPage');
  await settled();
  return panel;
}
type Nodes = readonly ReturnType<typeof node>[];
const page = (root: string, nodes: Nodes, total: number, next?: string) => ({
  uiapi: {
    query: {
      [root]: {
        ...connection(nodes),
        totalCount: total,
        pageInfo: { hasNextPage: next !== undefined, endCursor: next ?? null }
      }
    }
  }
});
const deal = (id: string, amount: number | null = 100_000, currency?: string) =>
  node(
    id,
    {
      Name: `Deal ${id}`,
      Forecast_Rank__c: 3,
      Forecast_Gap__c: 0,
      Amount: amount,
      ...(currency && { CurrencyIsoCode: currency }),
      Deal_Qualification__c: `q${id}`,
      Outcomes_Shared__c: 1,
      Annual_Value_Confirmed__c: 60_000
    },
    { Owner: node(undefined, { Name: 'Robin Hale' }) }
  );
const check = (id: string, code: string) =>
  node(
    `${id}${code}`,
    { Deal_Qualification__c: `q${id}`, Status__c: 'Met' },
    { Criterion__r: node(undefined, { Code__c: code }) }
  );

async function answerDeals(nodes: Nodes, total: number, next?: string): Promise<void> {
  reading.answer(page('Opportunity', nodes, total, next), undefined, 'TriedDeals');
  await settled();
}
async function answerChecks(nodes: Nodes, next?: string): Promise<void> {
  reading.answer(page('Criterion_Check__c', nodes, nodes.length, next), undefined, 'TriedChecks');
  await settled();
}
const harder = edition({
  criteria: criteria.map(one_ => (one_.id === 'value' ? { ...one_, threshold: 80_000 } : one_))
});

afterEach(clearPage);

describe('a trial', () => {
  it('is of a draft, and reads no deal before somebody asks for it', async () => {
    const panel = await open();
    expect(reading.asked('TriedDeals')).toEqual([]);
    expect(button(panel, 'Try it on the open deals')).toBeTruthy();
    await expect(panel).toBeAccessible();
    clearPage();
    const agreed = await open({ edition: { ...inForce, id: policyId } });
    expect(textOf(agreed)).toContain('Begin a new edition to try what would change.');
    expect(all(agreed, 'button')).toEqual([]);
  });
  it('reads page after page and says how far it is, then who would leave and why', async () => {
    const panel = await open({ edition: harder });
    await click(panel, 'Try it on the open deals');
    expect(reading.asked('TriedDeals')).toEqual([{ after: null }]);
    await answerDeals([deal('1')], 2, 'c1');
    expect(textOf(panel)).toContain('Reading the deals: 1 of 2');
    expect(reading.asked('TriedDeals')).toEqual([{ after: 'c1' }]);
    await answerDeals([deal('2', 250_000)], 2);
    await answerChecks(['1', '2'].flatMap(id => [check(id, 'funder'), check(id, 'plan')]));
    expect(textOf(panel)).toContain('With this, 2 of 2 deals, worth $350,000 together, would leave Commit.');
    expect(all(panel, '[data-deal]').map(({ textContent }) => textContent)).toEqual(['Deal 2', 'Deal 1']);
    expect(textOf(panel)).toContain('Statement value: $60,000 of $80,000');
    await expect(panel).toBeAccessible();
    one(panel, '[data-deal]').click();
    expect(navigated).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { objectApiName: 'Opportunity', recordId: '2', actionName: 'view' }
    });
  });
  it('names amounts of several currencies side by side, since the page has no rates', async () => {
    const panel = await open({ edition: harder });
    await click(panel, 'Try it on the open deals');
    await answerDeals([deal('1', 250_000, 'EUR'), deal('2', 40_000, 'USD'), deal('3', 50_000, 'EUR')], 3);
    await answerChecks([]);
    expect(textOf(panel)).toContain('3 of 3 deals, worth EUR 300,000 and USD 40,000 together, would leave');
    expect(textOf(panel)).toContain('Statement value: EUR 60,000 of EUR 80,000');
  });
  it('is computed anew as the draft changes, without reading the deals again', async () => {
    const panel = await open();
    await click(panel, 'Try it on the open deals');
    await answerDeals([deal('1')], 1);
    await answerChecks([check('1', 'funder'), check('1', 'plan')]);
    expect(textOf(panel)).toContain('With this, none of 1 deals would leave Commit.');
    reading.answer(policyData({ edition: harder }), undefined, 'PolicyPage');
    await settled();
    expect(textOf(panel)).toContain('With this, 1 of 1 deals, worth $100,000 together, would leave Commit.');
  });
  it('counts what nobody could judge yet, or leaves it out', async () => {
    const panel = await open({ edition: edition({ criteria: [...criteria, criterion('date')] }) });
    await click(panel, 'Try it on the open deals');
    await answerDeals([deal('1', null)], 1);
    await answerChecks([check('1', 'funder'), check('1', 'plan')]);
    expect(textOf(panel)).toContain('Statement date: new, so nobody could judge it yet');
    expect(textOf(panel)).toContain('Without an amount among them: 1');
    one(panel, '[data-count-new]').dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
    await settled();
    expect(textOf(panel)).toContain('With this, none of 1 deals would leave Commit.');
  });
  it('shows many deals little by little', async () => {
    const panel = await open({ edition: harder });
    await click(panel, 'Try it on the open deals');
    await answerDeals(
      Array.from({ length: 60 }, (_, index) => deal(String(index))),
      60
    );
    await answerChecks([]);
    expect(all(panel, '[data-deal]')).toHaveLength(25);
    await click(panel, 'Show 25 more');
    await click(panel, 'Show 10 more');
    expect(all(panel, '[data-deal]')).toHaveLength(60);
  });
  it('tries the deals that the draft is for, and leaves others to the policies that judge them', async () => {
    const larger = edition({ id: 'a0E000000000003AAA', status: 'Agreed', amountFrom: 200_000 });
    const panel = await open({ edition: harder, agreed: [inForce, larger] });
    await click(panel, 'Try it on the open deals');
    await answerDeals([deal('1'), deal('2', 200_000), deal('3', 150_000)], 3);
    await answerChecks(['1', '2', '3'].flatMap(id => [check(id, 'funder'), check(id, 'plan')]));
    expect(all(panel, '[data-deal]').map(({ textContent }) => textContent.trim())).toEqual([
      'Deal 3',
      'Deal 1'
    ]);
  });
  it('says when there is no deal, and when they can’t be read', async () => {
    const panel = await open();
    await click(panel, 'Try it on the open deals');
    reading.fail('The org is away.', undefined, 'TriedDeals');
    await settled();
    expect(textOf(panel)).toContain('The deals could not be read The org is away.');
    await expect(panel).toBeAccessible();
    await click(panel, 'Try again');
    await answerDeals([], 0);
    await answerChecks([]);
    expect(textOf(panel)).toContain('No open deal that this draft is for is in the forecast.');
  });
});
