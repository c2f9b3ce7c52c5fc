import { executeMutation } from 'lightning/graphql';
import ReviewDeal from 'c/reviewDeal';
import {
  all,
  button,
  clearPage,
  click,
  focused,
  heard,
  one,
  press,
  settled,
  show,
  textOf
} from 'fixtures/panels';
import { note, noted, openReview, saveDecision } from 'fixtures/reviewPanels';
import { dealId, managerId, repId, reviewData, reviewId } from 'fixtures/reviews';
import { navigated, reading } from 'fixtures/wires';

jest.mock('@salesforce/customPermission/Verify_Criteria', () => ({ __esModule: true, default: true }), {
  virtual: true
});

const mutate = jest.mocked(executeMutation);
const today = new Date('2026-11-24T12:00:00.000Z');

beforeEach(() => {
  jest.useFakeTimers({ now: today, doNotFake: ['queueMicrotask', 'setTimeout', 'clearTimeout'] });
  localStorage.clear();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});
/** What is shown as it was written. */
const wordsIn = (panel: HTMLElement): unknown[] =>
  all(panel, 'lightning-formatted-text').map(text => Reflect.get(text, 'value'));
const sent = (call = 0) => mutate.mock.calls[call]?.[0].variables ?? {};

describe('a deal in review', () => {
  it('is announced while it is read, then shown', async () => {
    const panel = show('c-review-deal', ReviewDeal, { recordId: dealId });
    await settled();
    expect(all(panel, 'c-panel-skeleton')).toHaveLength(1);
    reading.answer(reviewData(), undefined, 'DealReview');
    await settled();
    expect(one(panel, 'section').getAttribute('aria-label')).toBe('Review of Faster cash');
  });
  it('is accessible', async () => {
    await expect(await openReview(ReviewDeal)).toBeAccessible();
  });
  it('says why it could not be read, and reads again', async () => {
    const panel = show('c-review-deal', ReviewDeal, { recordId: dealId });
    await settled();
    const readAgain = jest.fn(async () => reading.answer(reviewData(), undefined, 'DealReview'));
    reading.fail('The query is too heavy.', readAgain, 'DealReview');
    await settled();
    expect(textOf(panel)).toContain('The query is too heavy.');
    await click(panel, 'Try again');
    expect(textOf(panel)).toContain('Since the review of Nov 17, 2026');
  });
  it('says that it is not there', async () => {
    const panel = show('c-review-deal', ReviewDeal, { recordId: dealId });
    await settled();
    reading.answer(reviewData({ isGone: true }), undefined, 'DealReview');
    await settled();
    expect(textOf(panel)).toContain('This deal is not there any more, or you may no longer see it.');
  });
  it('asks first about what was promised and not done', async () => {
    const text = textOf(await openReview(ReviewDeal));
    expect(text).toContain('“Ask the CFO for a day” was due 4 days ago. What kept it from happening');
    expect(text).toContain('Not done, and was due on Nov 20, 2026, 4 days ago');
  });
  it('asks about what is missing, once promises are kept', async () => {
    const kept = { review: { Done_On__c: '2026-11-19' } };
    expect(textOf(await openReview(ReviewDeal, { review: kept }))).toContain(
      'What would the buyer do or say if “Plan agreed” were true, and when will you ask for it?'
    );
  });
  it('asks for nothing where the deal stands that only a policy asks for that is being prepared', async () => {
    const review = { review: { Done_On__c: '2026-11-19' }, deal: { Is_Stalled__c: true } };
    const prepared = { isJudged: true, category: 'Commit', rank: 3 };
    const byOldOne = { inForcePolicy: 'accepted', isPlanVerifiedBefore: true } as const;
    const text = textOf(await openReview(ReviewDeal, { review, gates: { ...prepared, ...byOldOne } }));
    expect(text).toContain('The buyer has done nothing for 8 days.');
    expect(text).not.toContain('What would the buyer do or say if “Plan agreed” were true');
  });
  it('tells what changed since the last review, and what was said then', async () => {
    const review = { amount: 40_000, deal: { CloseDate: '2027-01-20', NextStep: null } };
    const text = textOf(await openReview(ReviewDeal, { review }));
    expect(text).toContain('Max Manager decided: Keep');
    expect(text).toContain('Amount: $50,000.00, now $40,000.00');
    expect(text).toContain('Close date: Dec 20, 2026, now Jan 20, 2027, 31 days later');
    expect(text).toContain('Criteria missing: 1, now 2');
    expect(text).toContain('Next step: Call Dana, now none');
  });
  it('tells that it was never reviewed', async () => {
    const text = textOf(await openReview(ReviewDeal, { review: { review: null } }));
    expect(text).toContain('This deal was never reviewed');
  });
  it('tells who was met, where it was entered, and who is missing', async () => {
    const text = textOf(await openReview(ReviewDeal));
    expect(text).toContain('Dana Reyes CFO · funds · key player Last met on Nov 16, 2026');
    expect(text).toContain('Entered at: Staff');
    expect(text).toContain('First key player after 14 days');
    expect(text).toContain('Key players not met Chief Operating Officer');
  });
  it('tells what buyers want in their words, and how long they have been silent', async () => {
    const panel = await openReview(ReviewDeal, { review: { deal: { Is_Stalled__c: true } } });
    const text = textOf(panel);
    expect(text).toContain('Collect a week sooner');
    expect(wordsIn(panel)).toContain('a week sooner would do');
    expect(text).toContain('Dana Reyes, CFO · envisioned · $120,000.00 a year');
    expect(text).toContain('told by somebody else · no value named');
    expect(text).toContain('The buyer last did something 8 days ago');
  });
  it('leads to the deal’s own page for what only a buyer can say', async () => {
    const panel = await openReview(ReviewDeal);
    one(panel, 'c-qualification-panel').dispatchEvent(new CustomEvent('showguide', { cancelable: true }));
    expect(navigated.mock.calls.at(-1)?.[0].attributes['recordId']).toBe(dealId);
  });
  it('is left by Escape', async () => {
    const panel = await openReview(ReviewDeal);
    const left = heard(panel, 'close');
    press(one(panel, 'section'), 'Escape');
    press(one(panel, 'section'), 'j');
    expect(left).toEqual([{ recordId: dealId }]);
  });
});

describe('a decision', () => {
  it('is asked for before anything is saved', async () => {
    const panel = await openReview(ReviewDeal);
    await saveDecision(panel);
    expect(textOf(panel)).toContain('Choose what you decide.');
    expect(mutate).not.toHaveBeenCalled();
    await note(panel, { decision: 'Keep' });
    expect(textOf(panel)).not.toContain('Choose what you decide.');
  });
  it('is saved with how the deal stands, and the next form is empty', async () => {
    const panel = await openReview(ReviewDeal);
    const reviewed = heard(panel, 'reviewed');
    await note(panel, { decision: 'Keep', words: ' Go on. ' });
    await saveDecision(panel);
    expect(sent()).toMatchObject({
      review: {
        Deal_Review__c: {
          Key__c: `${dealId}:${reviewId}`,
          Reviewed_By__c: managerId,
          Reviewed_On__c: '2026-11-24',
          Words__c: 'Go on.',
          Gap__c: 2,
          Action__c: null
        }
      }
    });
    expect(reviewed).toEqual([{ recordId: dealId, decision: 'Keep' }]);
    expect(textOf(panel)).toContain('The review is saved.');
    expect(noted(panel, 'words').value).toBe('');
    expect(localStorage.length).toBe(0);
  });
  it('to ask for evidence proposes what is missing, who brings it and a week', async () => {
    const panel = await openReview(ReviewDeal);
    await note(panel, { decision: 'Ask for evidence' });
    expect(noted(panel, 'action').value).toBe('Evidence for: Plan agreed');
    await expect(panel).toBeAccessible();
    await saveDecision(panel);
    expect(sent()).toMatchObject({
      review: { Deal_Review__c: { Decision__c: 'Ask for evidence', Action_Owner__c: repId } },
      task: { Task: { Subject: 'Evidence for: Plan agreed', OwnerId: repId, ActivityDate: '2026-12-01' } }
    });
    expect(textOf(panel)).toContain('and Rita Rep has a task.');
  });
  it('to ask oneself says that one has a task', async () => {
    const panel = await openReview(ReviewDeal);
    await note(panel, { decision: 'Ask for evidence', ownerId: managerId });
    await saveDecision(panel);
    expect(sent()).toMatchObject({ task: { Task: { OwnerId: managerId } } });
    expect(textOf(panel)).toContain('The review is saved, and you have a task.');
  });
  it('to move back begins at the gates, and says why', async () => {
    const panel = await openReview(ReviewDeal);
    const changed = heard(panel, 'changed');
    await click(panel, 'Move back to Pipeline');
    expect(noted(panel, 'decision').value).toBe('Move back');
    expect(mutate).not.toHaveBeenCalled();
    await note(panel, { words: 'No buyer, no Commit.' });
    await click(panel, 'Move it back');
    expect(Object.keys(sent())).toEqual(['review', 'deal']);
    expect(changed).toEqual([{ recordId: dealId }]);
    expect(textOf(panel)).toContain('The review is saved, and the deal is back in Pipeline.');
  });
  it('names another who acts where the owner has left', async () => {
    const owner = {
      Id: repId,
      Name: { value: 'Rita Rep' },
      IsActive: { value: false }
    };
    const panel = await openReview(ReviewDeal, { review: { owner, review: { Action__c: null } } });
    expect(textOf(panel)).toContain('Rita Rep owns this deal and no longer works with this org.');
    expect(noted(panel, 'ownerId').value).toBe(managerId);
  });
  it('that the platform refuses is told in its words, and what was typed stays', async () => {
    const message = 'Say why the deal moves back, or why you walk away from it.';
    mutate.mockResolvedValue({ data: null, errors: [{ message }] });
    const panel = await openReview(ReviewDeal);
    await note(panel, { decision: 'Walk away', action: 'Tell them' });
    await saveDecision(panel);
    expect(textOf(panel)).toContain(message);
    expect(noted(panel, 'action').value).toBe('Tell them');
    expect(button(panel, 'Save the review').getAttribute('aria-disabled')).toBe('false');
  });
  it('is not sent with a day that can’t be, which its field tells', async () => {
    const panel = await openReview(ReviewDeal);
    const day = noted(panel, 'dueOn');
    const told = jest.fn(() => false);
    Object.assign(day, { reportValidity: told });
    await note(panel, { decision: 'Ask for evidence', dueOn: '2020-01-01' });
    await saveDecision(panel);
    expect(told).toHaveBeenCalled();
    expect(mutate).not.toHaveBeenCalled();
    expect(day.required).toBe(true);
    await note(panel, { decision: 'Keep', action: '' });
    expect(day.required).toBe(false);
    await saveDecision(panel);
    expect(sent()).toMatchObject({ review: { Deal_Review__c: { Action__c: null, Due_On__c: null } } });
  });
  it('leaves the keys of the page to the page, but where somebody writes', async () => {
    const panel = await openReview(ReviewDeal);
    const heardOutside = jest.fn();
    panel.addEventListener('keydown', heardOutside);
    press(noted(panel, 'decision'), 'j');
    expect(heardOutside).toHaveBeenCalledTimes(1);
    for (const field of ['words', 'action', 'ownerId', 'dueOn']) press(noted(panel, field), 'j');
    expect(heardOutside).toHaveBeenCalledTimes(1);
  });
  it('that was left half-way is found again, and can be started over', async () => {
    const before = await openReview(ReviewDeal);
    await note(before, { decision: 'Walk away', words: 'There is no money' });
    clearPage();
    const panel = await openReview(ReviewDeal);
    expect(textOf(panel)).toContain('You began this review and did not save it');
    expect(noted(panel, 'decision').value).toBe('Walk away');
    expect(noted(panel, 'words').value).toBe('There is no money');
    await expect(panel).toBeAccessible();
    await click(panel, 'Start over');
    expect(noted(panel, 'words').value).toBe('');
    expect(localStorage.length).toBe(0);
    expect(focused()?.getAttribute('data-field')).not.toBe('words');
  });
});

describe('a review that is found again', () => {
  const found = async (again?: Parameters<typeof openReview>[1]) => {
    const before = await openReview(ReviewDeal);
    await note(before, { decision: 'Walk away', words: 'There is no money' });
    clearPage();
    return openReview(ReviewDeal, again);
  };

  it('stays as it is when the platform refuses it', async () => {
    mutate.mockResolvedValue({ data: null, errors: [{ message: 'Say why.' }] });
    const panel = await found();
    await saveDecision(panel);
    expect(textOf(panel)).toContain('Say why.');
    expect(noted(panel, 'words').value).toBe('There is no money');
    expect(noted(panel, 'decision').value).toBe('Walk away');
  });
  it('is empty once it is saved', async () => {
    const panel = await found();
    await saveDecision(panel);
    expect(sent()).toMatchObject({ review: { Deal_Review__c: { Words__c: 'There is no money' } } });
    expect(noted(panel, 'words').value).toBe('');
  });
});

describe('a deal that is another one by now', () => {
  const other = {
    lastReviewId: 'a0R000000000009AAA',
    reviewer: 'Mia Manager',
    review: {
      Decision__c: 'Move back',
      Words__c: 'Nobody met the CFO.',
      Reviewed_On__c: '2026-11-24',
      Reviewed_By__c: '005000000000007AAA',
      Action__c: null
    }
  };
  const decide = async (again: Parameters<typeof openReview>[1]) => {
    const panel = await openReview(ReviewDeal, again);
    await note(panel, { decision: 'Keep', words: 'Go on.' });
    await saveDecision(panel);
    return panel;
  };

  it('since another manager reviewed it is told, with what that one said, and nothing is overwritten', async () => {
    const panel = await decide({ again: [other] });
    expect(mutate).not.toHaveBeenCalled();
    const text = textOf(panel);
    expect(text).toContain(
      'Mia Manager reviewed this deal while you looked at it, and decided: Move back to Pipeline.'
    );
    expect(wordsIn(one(panel, 'c-review-meanwhile'))).toEqual(['Nobody met the CFO.']);
    expect(noted(panel, 'words').value).toBe('Go on.');
    await expect(panel).toBeAccessible();
  });
  it('is told as soon as it is read anew, and can be reviewed all the same', async () => {
    const panel = await openReview(ReviewDeal);
    reading.answer(reviewData(other), undefined, 'DealReview');
    await settled();
    expect(textOf(panel)).toContain('Mia Manager reviewed this deal while you looked at it');
    await note(panel, { decision: 'Keep', words: 'Go on.' });
    expect(textOf(panel)).toContain('Mia Manager reviewed this deal while you looked at it');
    await click(panel, 'Save it all the same');
    expect(sent()).toMatchObject({ review: { Deal_Review__c: { Key__c: `${dealId}:a0R000000000009AAA` } } });
  });
  it.each([
    [
      'was closed',
      { deal: { IsClosed: true, StageName: 'Closed Lost' } },
      'The deal was closed: Closed Lost.'
    ],
    [
      'was given away',
      { ownerId: '005000000000008AAA', owner: { Name: { value: 'Omar Other' }, IsActive: { value: true } } },
      'Omar Other owns the deal now.'
    ]
  ])('is told as soon as it is read anew that it %s, there and to the list', async (_what, now, expected) => {
    const panel = await openReview(ReviewDeal);
    const changed = heard(panel, 'changed');
    reading.answer(reviewData(now), undefined, 'DealReview');
    await settled();
    expect(textOf(panel)).toContain(expected);
    expect(changed).toEqual([{ recordId: dealId }]);
  });
  it('by what its reviewer did is no news', async () => {
    const panel = await openReview(ReviewDeal);
    const changed = heard(panel, 'changed');
    const own = { lastReviewId: 'a0R000000000008AAA', amount: 40_000 };
    reading.answer(reviewData(own), undefined, 'DealReview');
    await settled();
    expect(textOf(one(panel, 'c-review-meanwhile'))).toBe('');
    expect(changed).toEqual([]);
  });
  it('can be reviewed after the other all the same', async () => {
    const panel = await decide({ again: [other, other] });
    await click(panel, 'Save it all the same');
    expect(sent()).toMatchObject({
      review: { Deal_Review__c: { Key__c: `${dealId}:a0R000000000009AAA`, Words__c: 'Go on.' } }
    });
  });
  it('is told the same when the other was faster by a moment', async () => {
    mutate.mockResolvedValue({
      data: null,
      errors: [{ message: 'DUPLICATE_VALUE: duplicate value found: Key__c' }]
    });
    const panel = await decide({ again: [{}, other] });
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(textOf(panel)).toContain('Mia Manager reviewed this deal while you looked at it');
    expect(textOf(panel)).not.toContain('duplicate value');
  });
  it.each([
    [
      'was closed',
      { deal: { IsClosed: true, StageName: 'Closed Lost', ForecastCategoryName: 'Omitted' } },
      'The deal was closed: Closed Lost.'
    ],
    [
      'was given away',
      { ownerId: '005000000000008AAA', owner: { Name: { value: 'Omar Other' }, IsActive: { value: true } } },
      'Omar Other owns the deal now.'
    ],
    ['is worth less', { amount: 40_000 }, 'Amount: $50,000.00, now $40,000.00'],
    [
      'is gone',
      { isGone: true },
      'This deal is not there any more, or you may no longer see it. What you typed stays here.'
    ]
  ])('since it %s is told, and what was typed stays', async (_what, now, expected) => {
    const panel = await decide({ again: [now] });
    expect(mutate).not.toHaveBeenCalled();
    expect(textOf(panel)).toContain(expected);
    expect(noted(panel, 'words').value).toBe('Go on.');
  });
  it('and is gone has nothing to decide about', async () => {
    const panel = await decide({ again: [{ isGone: true }] });
    expect(one(panel, '[data-save]').getAttribute('aria-disabled')).toBe('true');
    await saveDecision(panel);
    expect(mutate).not.toHaveBeenCalled();
  });
});

describe('a lost connection', () => {
  it('is told, and the decision is sent once it is back', async () => {
    const panel = await openReview(ReviewDeal, { again: ['unreachable', {}] });
    await note(panel, { decision: 'Keep', words: 'Go on.' });
    await saveDecision(panel);
    expect(textOf(panel)).toContain('No connection.');
    expect(noted(panel, 'words').value).toBe('Go on.');
    await click(panel, 'Try again');
    expect(sent()).toMatchObject({ review: { Deal_Review__c: { Words__c: 'Go on.' } } });
    expect(textOf(panel)).toContain('The review is saved.');
  });
  const own = {
    lastReviewId: 'a0R000000000008AAA',
    review: {
      Decision__c: 'Keep',
      Words__c: 'Go on.',
      Reviewed_On__c: '2026-11-24',
      Action__c: null
    }
  };
  it('that lost only the answer saves nothing twice, though the deal was read anew', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const panel = await openReview(ReviewDeal);
    await note(panel, { decision: 'Keep', words: 'Go on.' });
    await saveDecision(panel);
    reading.answer(reviewData(own), undefined, 'DealReview');
    await settled();
    await click(panel, 'Try again');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(textOf(panel)).toContain('The review is saved.');
  });
  it('that lost only the answer saves nothing twice', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const panel = await openReview(ReviewDeal, { again: [{}, own, own] });
    await note(panel, { decision: 'Keep', words: 'Go on.' });
    await saveDecision(panel);
    expect(textOf(panel)).toContain('No connection.');
    await click(panel, 'Try again');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(textOf(panel)).toContain('The review is saved.');
  });
});
