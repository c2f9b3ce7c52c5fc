import { describe, expect, it } from 'vitest';
import { ruleMessage } from '../conformance/support/ruleMessage.ts';
import { connect } from '../conformance/support/testOrg.ts';
import { day, make } from '../conformance/support/world.ts';
import { looksRight } from './support/axe.ts';
import { everyKeyPlayerShares } from './support/buyers.ts';
import { openReview } from './support/dealReview.ts';
import { find, findAll, makeDeal } from './support/deals.ts';
import { graphqlOperations } from './support/requests.ts';
import { endSession, personaButton } from './support/visitor.ts';

interface Reviewed {
  readonly Decision__c: string;
  readonly Words__c: string | null;
  readonly Action__c: string | null;
  readonly Forecast_Category__c: string;
  readonly Gap__c: number;
}
const reviewsOf = (dealId: string): Promise<Reviewed[]> =>
  findAll<Reviewed>(
    `SELECT Decision__c, Words__c, Action__c, Forecast_Category__c, Gap__c FROM Deal_Review__c
     WHERE Opportunity__c = '${dealId}' ORDER BY CreatedDate`
  );

/** A deal in Commit that lacks what Commit asks for, as one that was loaded. */
async function dealInCommit(): Promise<string> {
  const id = await makeDeal({ contact: 'Irene Maddox' });
  const { connection } = await connect('integration');
  await connection.sobject('Opportunity').update({ Id: id, ForecastCategoryName: 'Commit', Amount: 80_000 });
  return id;
}

/** What is decided in another window while a row is open. */
async function reviewElsewhere(dealId: string, words: string): Promise<void> {
  const { connection, userId } = await connect('manager');
  const deal = await connection.sobject('Opportunity').retrieve(dealId);
  await make(connection, 'Deal_Review__c', {
    Opportunity__c: dealId,
    Key__c: `${dealId}:first`,
    Reviewed_On__c: day(0),
    Reviewed_By__c: userId,
    Decision__c: 'Keep',
    Words__c: words,
    Forecast_Category__c: String(deal['ForecastCategoryName']),
    Amount__c: Number(deal['Amount']),
    Close_Date__c: String(deal['CloseDate']),
    Gap__c: Number(deal['Forecast_Gap__c'])
  });
}

async function change(dealId: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const { connection } = await connect('integration');
  await connection.sobject('Opportunity').update({ Id: dealId, ...fields });
}

describe('a deal in the pipeline review', () => {
  it('opens in two requests to one question and what there is to know', async () => {
    const dealId = await dealInCommit();
    await everyKeyPlayerShares(dealId);
    const review = await openReview(dealId);
    const text = await review.panel.innerText();
    expect(text).toContain('To ask');
    expect(text).toContain('This deal was never reviewed');
    expect(text).toContain('Nobody was met yet.');
    expect(text).toContain('Irene Maddox (Chief Financial Officer)');
    expect(text).toContain('Collect what customers owe us a week sooner');
    const operations = graphqlOperations(review.page);
    const opener = review.page.getByRole('button', { name: review.name, exact: true });
    await opener.click();
    await review.panel.waitFor({ state: 'detached' });
    await opener.click();
    await review.criteria.gate('Commit').waitFor();
    expect(
      operations.filter(operation => /query (DealReview|QualificationPanel)\b/.test(operation))
    ).toHaveLength(2);
    expect(operations).toHaveLength(2);
  });

  it('keeps what was decided with how the deal stood, and begins the next review empty', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Keep');
    await review.words.fill('Bring the CFO along.');
    await review.save();
    await review.tells('The review is saved.');
    await review.tells('Marta Lindqvist decided: Keep');
    expect(await review.words.inputValue()).toBe('');
    const [given] = await reviewsOf(dealId);
    expect(given).toMatchObject({
      Decision__c: 'Keep',
      Words__c: 'Bring the CFO along.',
      Forecast_Category__c: 'Commit'
    });
  });

  it('asks the rep for what is missing, by a task that the rep sees on the deal', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Ask for evidence');
    const asked = await review.action.inputValue();
    expect(asked).toMatch(/^Evidence for: /);
    await review.save('Ask for it');
    await review.tells('The review is saved, and Robin Hale has a task.');
    const task = await find<{ Subject: string; ActivityDate: string; Owner: { Name: string } }>(
      `SELECT Subject, ActivityDate, Owner.Name FROM Task WHERE WhatId = '${dealId}'`
    );
    expect(task).toMatchObject({ Subject: asked, ActivityDate: day(7), Owner: { Name: 'Robin Hale' } });
  });

  it('asks for nothing until a day that can’t be, and keeps what was typed', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Ask for evidence');
    await review.action.fill('The plan, please');
    const until = review.panel.getByLabel('Until');
    for (const [day, message] of [
      ['soon', 'Complete this field'],
      ['Jan 1, 2020', 'or later'],
      ['', 'Complete this field']
    ] as const) {
      await until.fill(day);
      await review.save('Ask for it');
      await review.tells(new RegExp(message));
    }
    expect(await reviewsOf(dealId)).toEqual([]);
    expect(await review.action.inputValue()).toBe('The plan, please');
    await looksRight(review.page, 'c-review-deal', 'a day that can’t be');
    await review.panel.getByRole('radio', { name: 'Ask for evidence' }).focus();
    await review.page.keyboard.press('?');
    await review.page.getByText('Next deal').waitFor();
  });

  it('moves back with the reason, which the platform asks for', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.criteria.panel.getByRole('button', { name: 'Move back to Pipeline' }).click();
    await review.save('Move it back');
    await review.tells(ruleMessage('Deal_Review__c', 'A_decision_against_a_deal_says_why'));
    expect(await reviewsOf(dealId)).toEqual([]);
    await review.words.fill('Nobody met the CFO.');
    await review.save('Move it back');
    await review.tells('The review is saved, and the deal is back in Pipeline.');
    const deal = await find<{ ForecastCategoryName: string }>(
      `SELECT ForecastCategoryName FROM Opportunity WHERE Id = '${dealId}'`
    );
    expect(deal.ForecastCategoryName).toBe('Pipeline');
    expect(await reviewsOf(dealId)).toMatchObject([{ Forecast_Category__c: 'Commit' }]);
    await review.criteria.panel.getByText('The deal is here').waitFor({ state: 'detached' });
  });

  it('takes a waiver with its reason in the row, and counts the rest again', async () => {
    const review = await openReview(await dealInCommit());
    const criterion = review.criteria.criterion('A plan of events with a decision date is agreed');
    await criterion.getByRole('button', { name: 'Waive' }).click();
    await criterion.getByRole('textbox').first().fill('A renewal: the plan of last year holds.');
    await criterion.getByRole('button', { name: 'Waive it' }).click();
    await review.criteria.panel.getByText('Waived by Marta Lindqvist').waitFor();
  });

  it('is found again half-way, after the page was left', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Walk away');
    await review.words.fill('There is no money this ');
    await review.page.reload();
    await review.page.getByRole('button', { name: review.name, exact: true }).click();
    await review.tells('You began this review and did not save it, on');
    expect(await review.words.inputValue()).toBe('There is no money this ');
    await review.panel.getByRole('button', { name: 'Start over' }).click();
    expect(await review.words.inputValue()).toBe('');
  });
});

describe.each(['sales', 'finance', 'admin'] as const)('a deal that %s looks at', persona => {
  it('says the same, and offers no decision that the platform would refuse', async () => {
    const dealId = await dealInCommit();
    await reviewElsewhere(dealId, 'Bring the CFO along.');
    const review = await openReview(dealId, persona);
    await review.tells('Bring the CFO along.');
    expect(await review.panel.getByRole('heading', { name: 'Decide' }).count()).toBe(0);
  });
});

describe('a deal that changes while its row is open', () => {
  it('and is reviewed by another, is told with what that one said; then it may be reviewed after that', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Walk away');
    await review.words.fill('There is no money.');
    await reviewElsewhere(dealId, 'The money is there in March.');
    await review.save();
    await review.tells('Marta Lindqvist reviewed this deal while you looked at it, and decided: Keep.');
    await review.tells('The money is there in March.');
    expect(await review.words.inputValue()).toBe('There is no money.');
    expect(await reviewsOf(dealId)).toHaveLength(1);
    await review.save('Save it all the same');
    await review.tells('The review is saved.');
    expect(await reviewsOf(dealId)).toMatchObject([{ Decision__c: 'Keep' }, { Decision__c: 'Walk away' }]);
  });

  it('and is closed, or given away, is told, and nothing is saved', async () => {
    const dealId = await dealInCommit();
    const { userId } = await connect('rep2');
    const review = await openReview(dealId);
    await review.decide('Keep');
    await review.words.fill('Go on.');
    await change(dealId, { OwnerId: userId });
    await review.save();
    await review.tells('Noor Aziz owns the deal now.');
    await review.row.getByText('Noor Aziz').waitFor();
    await change(dealId, { StageName: 'Closed Lost' });
    await review.save('Save it all the same');
    await review.tells('The deal was closed: Closed Lost.');
    await review.row.getByText('Closed Lost').waitFor();
    expect(await reviewsOf(dealId)).toEqual([]);
    expect(await review.words.inputValue()).toBe('Go on.');
  });

  it('and is deleted, is told, and what was typed can still be read', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Keep');
    await review.words.fill('Go on.');
    await (await connect('integration')).connection.sobject('Opportunity').destroy(dealId);
    await review.save();
    await review.tells('This deal is not there any more, or you may no longer see it.');
    expect(await review.words.inputValue()).toBe('Go on.');
  });
});

describe('a lost connection', () => {
  it('loses nothing that was typed, and the decision is sent once it is back', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Keep');
    await review.words.fill('Go on.');
    await review.page.context().setOffline(true);
    await review.save();
    await review.tells('No connection.');
    await review.page.context().setOffline(false);
    await review.panel.getByRole('button', { name: 'Try again' }).click();
    await review.tells('The review is saved.');
    expect(await reviewsOf(dealId)).toHaveLength(1);
  });

  it('and a session that ended are told apart', async () => {
    const dealId = await dealInCommit();
    const review = await openReview(dealId);
    await review.decide('Keep');
    await review.words.fill('Go on.');
    await endSession(review.page);
    await review.save();
    const signIn = review.panel.getByRole('link', { name: /Sign in/ });
    await signIn.waitFor();
    const [window] = await Promise.all([review.page.waitForEvent('popup'), signIn.click()]);
    await personaButton(window, 'manager').click();
    await window.getByRole('navigation').first().waitFor();
    await review.panel.getByRole('button', { name: 'Try again' }).click();
    await review.tells('The review is saved.');
    expect(await reviewsOf(dealId)).toMatchObject([{ Words__c: 'Go on.' }]);
  });
});

describe.each([
  { width: 1280, colorScheme: 'light' },
  { width: 400, colorScheme: 'dark' }
] as const)('the review of a deal at $width pixels, $colorScheme', window => {
  it('is accessible, asked, refused and reviewed', async () => {
    const dealId = await dealInCommit();
    await everyKeyPlayerShares(dealId);
    const review = await openReview(dealId, 'manager', window);
    await looksRight(review.page, 'c-review-deal', 'opened');
    await review.decide('Move back to Pipeline');
    await review.save('Move it back');
    await review.tells(ruleMessage('Deal_Review__c', 'A_decision_against_a_deal_says_why'));
    await looksRight(review.page, 'c-review-deal', 'refused');
    await reviewElsewhere(dealId, 'Keep it.');
    await review.words.fill('Nobody met the CFO.');
    await review.save('Move it back');
    await review.tells('while you looked at it');
    await looksRight(review.page, 'c-review-deal', 'overtaken');
  });
});
