import { executeMutation } from 'lightning/graphql';
import { keepKeysOn, keepText } from 'c/draftService';
import ReviewPipeline from 'c/reviewPipeline';
import { all, clearPage, focused, one, press, settled, show, textOf } from 'fixtures/panels';
import { choicesData, dealIdOf, dealsData, forecastData } from 'fixtures/pipelines';
import type { DealOptions } from 'fixtures/pipelines';
import { navigated, reading, whereabouts } from 'fixtures/wires';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { dayIn } from 'c/isoDate';

type State = Readonly<Record<string, string>>;

const three: readonly DealOptions[] = [1, 2, 3].map(number => ({
  id: dealIdOf(number),
  name: `Deal ${number}`
}));

async function goTo(state: State): Promise<void> {
  whereabouts.emit({ type: 'standard__navItemPage', attributes: { apiName: 'Pipeline_Review' }, state });
  await settled();
}
async function opened(
  deals: readonly DealOptions[] = three,
  state: State = {},
  after?: string
): Promise<HTMLElement> {
  const page = show('c-review-pipeline', ReviewPipeline, {});
  await goTo(state);
  reading.answer(dealsData(deals, after), undefined, 'PipelineDeals(');
  reading.answer(choicesData(), undefined, 'PipelineChoices');
  await settled();
  reading.answer(
    forecastData({ claimed: { Commit: [3, 900] }, qualified: { Commit: [3, 900] } }),
    undefined,
    'PipelineForecast'
  );
  await settled();
  return page;
}
const rowOf = (page: HTMLElement, number: number) => one(page, `[data-row="${dealIdOf(number)}"]`);
const openDeals = (page: HTMLElement) =>
  all(page, '[data-deal]').flatMap(button =>
    button.getAttribute('aria-expanded') === 'true' ? [button.dataset['deal']] : []
  );
async function pressed(...keys: readonly string[]): Promise<void> {
  const [key, ...others] = keys;
  if (key === undefined) return;
  press(focused() ?? document.body, key);
  await settled();
  await pressed(...others);
}
const stateAskedFor = (): unknown => navigated.mock.lastCall?.[0].state;

beforeEach(() => navigated.mockClear());
afterEach(() => {
  clearPage();
  localStorage.clear();
  jest.useRealTimers();
});

describe('the review of the pipeline', () => {
  it('holds its places until it is read, and asks three times for all that it shows, for the sums last', async () => {
    const page = show('c-review-pipeline', ReviewPipeline, {});
    await goTo({});
    expect(all(page, 'c-panel-skeleton')).toHaveLength(2);
    await expect(page).toBeAccessible();
    expect(reading.asked('PipelineForecast')).toEqual([]);
    reading.answer(dealsData(three), undefined, 'PipelineDeals(');
    await settled();
    const asked = ['PipelineForecast', 'PipelineDeals(', 'PipelineChoices'].map(name => reading.asked(name));
    expect(asked.map(variables => variables.length)).toEqual([1, 1, 1]);
    expect(reading.asked('PipelineMoreDeals')).toEqual([]);
  });
  it('shows what is claimed and qualified, and the deals', async () => {
    const page = await opened([{ gap: 2, amount: '$390,000', closeDate: '2020-12-24', isStalled: true }]);
    expect(textOf(page)).toContain('Commit says $900, and all of it is qualified.');
    expect(textOf(page)).toContain('1 deal with $1,000');
    expect(textOf(rowOf(page, 1))).toContain('Robin Hale');
    expect(textOf(rowOf(page, 1))).toContain('$390,000 Closes Dec 24, 2020past Lacks 2 missing 2 not met');
    expect(textOf(rowOf(page, 1))).toContain('neverstalled');
    await expect(page).toBeAccessible();
  });
  it('names deals without an amount, a close date or an active owner', async () => {
    const page = await opened([{ isOwnerActive: false }]);
    expect(textOf(rowOf(page, 1))).toContain('no longer active');
    expect(textOf(rowOf(page, 1))).toContain('no amount Closes no close date');
  });
  it('says why a forecast does not hold', async () => {
    const page = await opened([
      { id: dealIdOf(1), gap: 1, isJudged: false, qualificationId: '' },
      { id: dealIdOf(2), gap: 1, isJudged: false },
      { id: dealIdOf(3), gap: 2, fallen: 1, expired: '2020-01-31' }
    ]);
    expect(textOf(rowOf(page, 1))).toContain('never judged');
    expect(textOf(rowOf(page, 2))).toContain('not judged its policy counts no more');
    for (const number of [1, 2]) expect(textOf(rowOf(page, number))).not.toContain('1 missing');
    expect(textOf(rowOf(page, 3))).toContain('expired on Jan 31, 2020 · a figure fell');
  });
  it('says what to do where there is nothing', async () => {
    expect(textOf(await opened([]))).toContain('There are no open deals that you can see.');
    clearPage();
    expect(textOf(await opened([], { c__view: 'integrity' }))).toContain(
      'Every deal in the forecast has its criteria.'
    );
    clearPage();
    const page = await opened([], { c__search: 'nobody' });
    expect(textOf(page)).toContain('No deal is like that.');
    await expect(page).toBeAccessible();
    one(page, '.empty button').click();
    expect(stateAskedFor()).toEqual({});
  });
  it('tells what could not be read in the platform’s words, and reads it again', async () => {
    const page = show('c-review-pipeline', ReviewPipeline, {});
    await goTo({});
    const again = jest.fn(async () => undefined);
    reading.fail('The deals are too many.', again, 'PipelineDeals(');
    reading.fail('The names are too many.', again, 'PipelineChoices');
    await settled();
    reading.fail('The sums are too many.', again, 'PipelineForecast');
    await settled();
    const text = textOf(page);
    for (const what of ['sums', 'deals', 'names']) expect(text).toContain(`The ${what} are too many.`);
    await expect(page).toBeAccessible();
    for (const error of all(page, 'c-panel-error')) one(error, 'button').click();
    expect(again).toHaveBeenCalledTimes(3);
  });
});

describe('the address of the review', () => {
  it('says what the page shows, and is said anew by whoever narrows it', async () => {
    const page = await opened(three, { c__category: 'Commit' });
    one(page, 'lightning-radio-group').dispatchEvent(
      new CustomEvent('change', { detail: { value: 'expiring' } })
    );
    expect(stateAskedFor()).toEqual({ c__view: 'expiring' });
    one(page, '[data-sorting="amount"]').click();
    expect(stateAskedFor()).toEqual({ c__category: 'Commit', c__sort: '-amount' });
  });
  it('keeps whom, when and what the review is about from view to view', async () => {
    const page = await opened(three, {
      c__person: '005000000000001AAA',
      c__period: 'thisYear',
      c__stalled: 'true'
    });
    one(page, 'lightning-radio-group').dispatchEvent(
      new CustomEvent('change', { detail: { value: 'integrity' } })
    );
    expect(stateAskedFor()).toEqual({
      c__view: 'integrity',
      c__person: '005000000000001AAA',
      c__period: 'thisYear'
    });
  });
  it('is told what of it means nothing, and can be freed from it', async () => {
    const page = await opened(three, { c__period: 'soon', c__missing: 'no-such-code' });
    expect(textOf(page)).toContain('The address of this page says c__period=soon.');
    expect(textOf(page)).toContain(
      'c__missing=no-such-code. That means nothing here, so it narrows nothing.'
    );
    expect(reading.asked('PipelineDeals(')).toEqual([{ where: { and: [{ IsClosed: { eq: false } }] } }]);
    reading.answer(dealsData(three), undefined, 'PipelineDeals(');
    await settled();
    await expect(page).toBeAccessible();
    one(page, '[data-without]').click();
    expect(stateAskedFor()).toEqual({});
  });
  it('waits for what a criterion asks for where it names one, and says so where that can’t be read', async () => {
    const page = show('c-review-pipeline', ReviewPipeline, {});
    await goTo({ c__missing: 'letter-confirmed' });
    expect(reading.asked('PipelineDeals(')).toEqual([]);
    reading.fail('The names are too many.', undefined, 'PipelineChoices');
    await settled();
    expect(textOf(page)).toContain('The names are too many.');
    expect(all(page, 'c-panel-skeleton')).toHaveLength(1);
    reading.answer(choicesData(), undefined, 'PipelineChoices');
    await settled();
    expect(JSON.stringify(reading.asked('PipelineDeals('))).toContain('a06000000000001AAA');
  });
  it('keeps the sums when only the list is narrowed', async () => {
    const page = await opened();
    await goTo({ c__category: 'Commit' });
    expect(textOf(page)).toContain('Commit says $900');
    expect(reading.asked('PipelineDeals(')).toEqual([
      { where: { and: [{ IsClosed: { eq: false } }, { ForecastCategoryName: { eq: 'Commit' } }] } }
    ]);
  });
  it('lets more be read of another choice, although more of the one before never came', async () => {
    const page = await opened(three, {}, 'next');
    one(page, '[data-more]').click();
    await settled();
    await goTo({ c__category: 'Commit' });
    reading.answer(dealsData(three, 'further'), undefined, 'PipelineDeals(');
    await settled();
    one(page, '[data-more]').click();
    await settled();
    expect(reading.asked('PipelineMoreDeals')).toEqual([expect.objectContaining({ after: 'further' })]);
  });
});

describe('the keys of the review', () => {
  it('take somebody through three deals without a mouse', async () => {
    const page = await opened();
    await pressed('j', 'j', 'k');
    expect(focused()).toBe(one(page, `[data-deal="${dealIdOf(1)}"]`));
    focused()?.dispatchEvent(new MouseEvent('click'));
    await settled();
    expect(openDeals(page)).toEqual([dealIdOf(1)]);
    await pressed('j');
    expect(openDeals(page)).toEqual([dealIdOf(2)]);
    await pressed('ArrowDown');
    expect(openDeals(page)).toEqual([dealIdOf(3)]);
    await pressed('Escape');
    expect(openDeals(page)).toEqual([]);
    expect(focused()).toBe(one(page, `[data-deal="${dealIdOf(3)}"]`));
  });
  it('read the next deal ahead, out of sight', async () => {
    jest.useFakeTimers();
    const page = await opened();
    one(page, `[data-deal="${dealIdOf(1)}"]`).click();
    await jest.advanceTimersByTimeAsync(1000);
    expect(all(page, 'c-review-deal')).toHaveLength(2);
    expect(one(page, `[data-body="${dealIdOf(2)}"]`).className).toBe('body ahead');
  });
  it('read on below the last deal that is shown', async () => {
    const page = await opened(three, {}, 'next');
    await pressed('j', 'j', 'j', 'j');
    expect(reading.asked('PipelineMoreDeals')).toEqual([expect.objectContaining({ after: 'next' })]);
    reading.answer(dealsData([{ id: dealIdOf(4), name: 'Deal 4' }]), undefined, 'PipelineMoreDeals');
    await settled();
    expect(focused()).toBe(one(page, `[data-deal="${dealIdOf(4)}"]`));
    expect(all(page, '[data-more]')).toEqual([]);
  });
  it('select deals, show themselves and lead to the search', async () => {
    const page = await opened();
    await pressed('j', 'x');
    expect(textOf(one(page, 'c-review-selection'))).toContain('1 deal selected');
    await pressed('?');
    expect(all(page, 'c-review-keys')).toHaveLength(1);
    await expect(page).toBeAccessible();
    await pressed('Escape');
    expect(all(page, 'c-review-keys')).toEqual([]);
  });
  it('are letters where somebody writes, and where they are switched off', async () => {
    const page = await opened();
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await pressed('j');
    expect(focused()).toBe(field);
    field.remove();
    one(page, '[data-keys]').click();
    await settled();
    one(page, 'c-review-keys').dispatchEvent(new CustomEvent('toggle', { detail: { isOn: false } }));
    await pressed('j');
    expect(focused()).toBe(document.body);
    keepKeysOn(userId, true);
  });
});

describe('a deal of the review', () => {
  it('is read anew once it was reviewed, and stays in its place', async () => {
    const page = await opened();
    one(page, `[data-deal="${dealIdOf(1)}"]`).click();
    await settled();
    one(page, 'c-review-deal').dispatchEvent(new CustomEvent('reviewed'));
    await settled();
    expect(reading.asked('PipelineDealsAgain')).toEqual([{ ids: [dealIdOf(1)] }]);
    const today = dayIn(timeZone, new Date());
    const known = { id: dealIdOf(1), name: 'Deal 1', category: 'Pipeline', rank: 0, lastReviewedOn: today };
    reading.answer(dealsData([known]), undefined, 'PipelineDealsAgain');
    await settled();
    expect(textOf(rowOf(page, 1))).toContain('Pipeline');
    expect(textOf(rowOf(page, 1))).toContain('Reviewed today');
    expect(openDeals(page)).toEqual([dealIdOf(1)]);
  });
  it('that leaves the list is counted there no more, and keeps its place', async () => {
    const page = await opened();
    const [, ...others] = three;
    const again = async (): Promise<void> => reading.answer(dealsData(others), undefined, 'PipelineDeals(');
    reading.answer(dealsData(three), again, 'PipelineDeals(');
    await settled();
    expect(textOf(one(page, '.listed'))).toBe('3 deals with $3,000');
    one(page, `[data-deal="${dealIdOf(1)}"]`).click();
    await settled();
    one(page, 'c-review-deal').dispatchEvent(new CustomEvent('changed'));
    await settled();
    expect(textOf(one(page, '.listed'))).toBe('2 deals with $2,000');
    expect(textOf(one(page, '.foot'))).toBe('2 of 2 shown');
    expect(openDeals(page)).toEqual([dealIdOf(1)]);
  });
  it('stays with the others when the list can’t be counted anew', async () => {
    const page = await opened();
    const again = async (): Promise<void> => reading.fail('The org is away.', undefined, 'PipelineDeals(');
    reading.answer(dealsData(three), again, 'PipelineDeals(');
    one(page, `[data-deal="${dealIdOf(1)}"]`).click();
    await settled();
    one(page, 'c-review-deal').dispatchEvent(new CustomEvent('changed'));
    await settled();
    expect(openDeals(page)).toEqual([dealIdOf(1)]);
  });
  it('says that it is gone, and leaves open what was typed about it', async () => {
    const page = await opened();
    one(page, `[data-deal="${dealIdOf(1)}"]`).click();
    await settled();
    one(page, 'c-review-deal').dispatchEvent(new CustomEvent('changed'));
    await settled();
    reading.answer(dealsData([]), undefined, 'PipelineDealsAgain');
    await settled();
    expect(textOf(rowOf(page, 1))).toContain('This deal is gone, or no longer yours to see.');
    expect(all(page, 'c-review-deal')).toHaveLength(1);
  });
  it('says that its review was begun and left', async () => {
    keepText(userId, dealIdOf(2), 'review/words', 'Not yet');
    const page = await opened();
    expect(textOf(rowOf(page, 2))).toContain('begun, not saved');
    expect(textOf(rowOf(page, 1))).not.toContain('begun');
  });
});

describe('several deals of the review', () => {
  const standing = (number: number, category = 'Commit') => ({
    node: {
      Id: dealIdOf(number),
      ForecastCategoryName: { value: category },
      StageName: { value: 'Negotiation/Review' },
      OwnerId: { value: '005000000000001AAA' },
      Owner: { Name: { value: 'Robin Hale' }, IsActive: { value: true } },
      Forecast_Gap__c: { value: 1 },
      IsClosed: { value: false },
      Deal_Reviews__r: { edges: [] }
    }
  });
  const standings = {
    uiapi: {
      query: { Opportunity: { edges: [standing(1), standing(2, 'Pipeline')] } }
    }
  };
  const saves = jest.mocked(executeMutation);

  async function moveBack(page: HTMLElement): Promise<void> {
    one(page, 'c-review-selection').dispatchEvent(
      new CustomEvent('moveback', { detail: { words: 'No letter' } })
    );
    await settled();
    reading.answer(standings, undefined, 'Standings');
    await settled(60);
  }

  it('are moved back one by one, each told what the platform answered', async () => {
    saves.mockReset().mockResolvedValue({ data: { uiapi: {} } } as never);
    const page = await opened();
    await pressed('j', 'x', 'j', 'x', 'j', 'x');
    await moveBack(page);
    expect(saves).toHaveBeenCalledTimes(1);
    expect(textOf(rowOf(page, 1))).toContain('moved back');
    expect(textOf(rowOf(page, 2))).toContain('It is in Pipeline already.');
    expect(textOf(rowOf(page, 3))).toContain('This deal is gone, or no longer yours to see.');
    expect(textOf(page)).toContain('Done for 1 of 3 deals.');
    expect(textOf(one(page, 'c-review-selection'))).toContain('2 deals selected');
  });
  it('count only what was done with them, whatever the list shows meanwhile', async () => {
    const page = await opened();
    saves.mockReset().mockImplementation(async () => {
      await goTo({ c__category: 'Commit' });
      reading.answer(dealsData(three), undefined, 'PipelineDeals(');
      return { data: { uiapi: {} } } as never;
    });
    await pressed('j', 'x', 'j', 'x');
    await moveBack(page);
    expect(textOf(page)).toContain('Done for 1 of 2 deals.');
    expect(textOf(one(page, 'c-review-selection'))).toContain('1 deal selected');
  });
  it.each([
    [
      'another manager was faster',
      { errors: [{ message: 'duplicate value found: Key__c' }] },
      'Another manager reviewed it meanwhile'
    ],
    ['nothing arrived', undefined, 'The platform was not reached.']
  ])('say so when %s, and stay selected', async (_what, answer, said) => {
    saves.mockReset();
    if (answer) saves.mockResolvedValue(answer);
    else saves.mockRejectedValue(new TypeError('Failed to fetch'));
    const page = await opened();
    await pressed('j', 'x');
    await moveBack(page);
    expect(textOf(rowOf(page, 1))).toContain(said);
    expect(textOf(one(page, 'c-review-selection'))).toContain('1 deal selected');
  });
  const askedByMe = {
    Id: 'a0R000000000008AAA',
    Decision__c: { value: 'Ask for evidence' },
    Words__c: { value: null },
    Reviewed_By__c: { value: userId },
    Action__c: { value: 'The letter' },
    Action_Owner__c: { value: '005000000000001AAA' },
    Due_On__c: { value: '2030-12-01' }
  };
  const movedByAnother = {
    Id: 'a0R000000000009AAA',
    Decision__c: { value: 'Move back' },
    Reviewed_By__c: { value: '005000000000007AAA' }
  };
  it.each([
    ['that save had arrived', askedByMe, 'asked', 'Done for 1 deal.'],
    [
      'another manager reviewed the deal since',
      movedByAnother,
      'Another manager reviewed it meanwhile',
      'Done for 0 of 1 deal.'
    ]
  ])('are asked for nothing twice where %s', async (_what, last, said, inTheEnd) => {
    saves.mockReset().mockRejectedValue(new TypeError('Failed to fetch'));
    const page = await opened();
    const ask = async (review?: object): Promise<void> => {
      const selection = one(page, 'c-review-selection');
      selection.dispatchEvent(
        new CustomEvent('ask', { detail: { text: 'The letter', dueOn: '2030-12-01' } })
      );
      await settled();
      const reviewedOn = { value: dayIn(timeZone, new Date()) };
      const edges = review ? [{ node: { ...review, Reviewed_On__c: reviewedOn } }] : [];
      const deal = { node: { ...standing(1).node, Deal_Reviews__r: { edges } } };
      reading.answer({ uiapi: { query: { Opportunity: { edges: [deal] } } } }, undefined, 'Standings');
      await settled(60);
    };
    await pressed('j', 'x');
    await ask();
    await ask(last);
    expect(saves).toHaveBeenCalledTimes(1);
    expect(textOf(rowOf(page, 1))).toContain(said);
    expect(textOf(page)).toContain(inTheEnd);
  });
  it('are told in the platform’s words why one was refused', async () => {
    saves
      .mockReset()
      .mockResolvedValue({ errors: [{ message: 'Only who verifies criteria reviews deals.' }] } as never);
    const page = await opened();
    await pressed('j', 'x');
    await moveBack(page);
    expect(textOf(rowOf(page, 1))).toContain('Only who verifies criteria reviews deals.');
    await expect(page).toBeAccessible();
  });
});
