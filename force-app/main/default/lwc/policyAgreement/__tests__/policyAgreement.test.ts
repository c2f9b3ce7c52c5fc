import { executeMutation } from 'lightning/graphql';
import LightningConfirm from 'lightning/confirm';
import userId from '@salesforce/user/Id';
import PolicyAgreement from 'c/policyAgreement';
import timeZone from '@salesforce/i18n/timeZone';
import { dayIn } from 'c/isoDate';
import { daysAfter } from 'c/qualification';
import type { PolicyAtHand } from 'c/policy';
import { all, button, clearPage, click, enter, one, settled, show, textOf } from 'fixtures/panels';
import {
  atHand,
  criterion,
  edition,
  inForce,
  offeringId,
  policyData,
  policyId,
  signOff
} from 'fixtures/policies';
import { navigated, onlyRead, reading } from 'fixtures/wires';

jest.mock('@salesforce/customPermission/Sign_For_Finance', () => ({ __esModule: true, default: true }), {
  virtual: true
});
jest.mock('@salesforce/customPermission/Sign_For_Sales', () => ({ __esModule: true, default: true }), {
  virtual: true
});

const mutate = jest.mocked(executeMutation);
const confirmed = jest.spyOn(LightningConfirm, 'open');

async function open(says: Partial<PolicyAtHand> = {}, later = says): Promise<HTMLElement> {
  const panel = show('c-policy-agreement', PolicyAgreement, { recordId: policyId });
  await settled();
  reading.answer(policyData(says), async () => reading.answer(policyData(later)));
  await settled();
  return panel;
}
const buttons = (panel: HTMLElement): string[] =>
  all(panel, 'button').map(({ textContent }) => textContent.trim());
const own = edition({ ownerId: userId });
const inReview = { ...own, status: 'In Review', review: 1 } as const;
const sales = signOff({ signedById: userId });
const finance = signOff({ id: 'f', forFunction: 'Finance', signedById: 'cfo', signedBy: 'Helena Brandt' });

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
  confirmed.mockReset().mockResolvedValue(true);
});
afterEach(clearPage);

describe('an agreement', () => {
  it('holds its place until it is read, and says when it can’t be', async () => {
    const panel = show('c-policy-agreement', PolicyAgreement, { recordId: policyId });
    await settled();
    expect(one(panel, 'c-panel-skeleton')).toBeTruthy();
    await expect(panel).toBeAccessible();
    reading.fail('The org is away.');
    await settled();
    expect(textOf(panel)).toContain('The policy could not be read The org is away.');
    await expect(panel).toBeAccessible();
  });
  it('says that there is no such policy', async () => {
    const panel = show('c-policy-agreement', PolicyAgreement, { recordId: policyId });
    await settled();
    reading.answer({ uiapi: { query: {} } });
    await settled();
    expect(textOf(panel)).toContain('There is no such policy, or it was deleted.');
  });
  it('offers its owner to send a draft, and tells others whose turn it is', async () => {
    expect(buttons(await open({ edition: own }))).toEqual(['Send for review']);
    clearPage();
    const panel = await open();
    expect(buttons(panel)).toEqual([]);
    expect(textOf(panel)).toContain('Victor Osei owns it, and sends it for review.');
    await expect(panel).toBeAccessible();
  });
  it('says what is not complete before a draft is sent, and sends it only when that is wanted', async () => {
    const lacking = edition({ ownerId: userId, criteria: [criterion('plan', { howToCheck: undefined })] });
    const panel = await open({ edition: lacking });
    expect(textOf(panel)).toContain('Not complete: Statement plan.');
    await expect(panel).toBeAccessible();
    confirmed.mockResolvedValue(false);
    await click(panel, 'Send for review');
    expect(confirmed).toHaveBeenCalledWith(
      expect.objectContaining({ message: expect.stringContaining('Not complete yet: Statement plan.') })
    );
    expect(mutate).not.toHaveBeenCalled();
    confirmed.mockResolvedValue(true);
    await click(panel, 'Send for review');
    expect(mutate).toHaveBeenCalledTimes(1);
  });
  it('tells signers what is not complete, and asks nothing about what is', async () => {
    const criteria = [criterion('plan', { howToCheck: undefined }), criterion('date')];
    const review = { status: 'In Review', review: 1 } as const;
    const panel = await open({ edition: edition({ ...review, criteria }) });
    expect(textOf(panel)).toContain('Not complete: Statement plan.');
    clearPage();
    const complete = await open({ edition: own });
    expect(all(complete, '[data-incomplete]')).toEqual([]);
    await click(complete, 'Send for review');
    expect(confirmed).not.toHaveBeenCalled();
    clearPage();
    const agreed = await open({ edition: edition({ status: 'Agreed', review: 1, criteria }) });
    expect(all(agreed, '[data-incomplete]')).toEqual([]);
  });
  it('offers nothing to who only reads policies', async () => {
    const panel = await open({ edition: { ...own, status: 'Agreed', review: 1 } });
    onlyRead('Qualification_Policy__c');
    await settled();
    expect(buttons(panel)).toEqual([]);
  });
  it('says who is missing, and takes a signature with what the signer wants to be known', async () => {
    const panel = await open({ edition: inReview }, { edition: inReview, signOffs: [sales] });
    expect(textOf(panel)).toContain('In review. It waits for Sales and Finance.');
    const [comment] = all(panel, '[data-comment]');
    if (!comment) throw new Error('There is no comment.');
    enter(comment, 'Checked with the board.');
    await click(panel, 'Approve for Sales');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      signOff: {
        Policy_Sign_Off__c: {
          Function__c: 'Sales',
          Decision__c: 'Approved',
          Comment__c: 'Checked with the board.'
        }
      }
    });
    expect(textOf(panel)).toContain('In review. It waits for Finance.');
    expect(textOf(panel)).toContain('Your signature is there.');
    await expect(panel).toBeAccessible();
  });
  it('says that a rejection is there, and that a signature was taken back', async () => {
    const panel = await open({ edition: inReview, signOffs: [sales] });
    await click(panel, 'Take my signature back');
    expect(textOf(panel)).toContain('Your signature is taken back.');
    enter(one(panel, '[data-comment]'), 'Ask for the contract.');
    await click(panel, 'Reject');
    expect(textOf(panel)).toContain('Your rejection is there.');
    expect(textOf(panel)).not.toContain('Your signature is');
  });
  it('lets one person sign for one function, and says so', async () => {
    const panel = await open({ edition: inReview, signOffs: [sales] });
    expect(textOf(panel)).toContain('You have signed for Sales. Somebody else signs for Finance.');
    expect(buttons(panel)).toEqual(['Back to draft', 'Reject', 'Take my signature back']);
  });
  it('changes nobody else’s signature', async () => {
    const panel = await open({ edition: inReview, signOffs: [finance] });
    expect(textOf(panel)).toContain('Helena Brandt has signed for it; only that person can change that.');
  });
  it('shows a refusal in the platform’s words where it belongs, and keeps the comment', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'Say in the comment what has to change.' }] });
    const panel = await open({ edition: inReview });
    const [comment] = all(panel, '[data-comment]');
    if (!comment) throw new Error('There is no comment.');
    enter(comment, 'Hm');
    await click(panel, 'Reject');
    const [place, other] = all(panel, '.place');
    expect(textOf(place ?? panel)).toContain(
      'The platform refused it: Say in the comment what has to change.'
    );
    expect(textOf(other ?? panel)).not.toContain('refused');
    clearPage();
    const again = await open({ edition: inReview });
    expect(all(again, '[data-comment]').map(field => (field as HTMLTextAreaElement).value)).toEqual([
      'Hm',
      ''
    ]);
  });
  it('is sent once more when the platform was not reached', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const panel = await open({ edition: own });
    await click(panel, 'Send for review');
    mutate.mockResolvedValue({ data: { uiapi: {} } });
    await click(panel, 'Try again');
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(textOf(panel)).toContain('It is in review now.');
  });
  it('comes into force by its owner once everybody signed, with a grace for what it replaces', async () => {
    const signOffs = [sales, finance];
    const panel = await open({ edition: inReview, signOffs });
    expect(textOf(panel)).toContain('Everybody has signed. It can come into force.');
    const grace = one<HTMLInputElement>(panel, '[data-grace]');
    expect(grace.value).toMatch(/^\d{4}-\d\d-\d\d$/);
    grace.value = '2026-12-05';
    await click(panel, 'Put it in force');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      before: { Qualification_Policy__c: { Accepted_Until__c: '2026-12-05' } },
      policy: { Qualification_Policy__c: { Status__c: 'Agreed' } }
    });
    clearPage();
    const others = await open({ edition: { ...inReview, ownerId: 'other' }, signOffs });
    expect(textOf(others)).toContain('Victor Osei owns it, and puts it in force.');
  });
  it('comes into force on days of grace only that the platform takes, told at the field', async () => {
    const panel = await open({ edition: inReview, signOffs: [sales, finance] });
    const grace = one<HTMLInputElement>(panel, '[data-grace]');
    expect(grace.min).toBe(dayIn(timeZone, new Date()));
    expect(grace.max).toBe(daysAfter(grace.min, 30));
    const told = jest.fn(() => false);
    Object.assign(grace, { reportValidity: told });
    await click(panel, 'Put it in force');
    expect(told).toHaveBeenCalledTimes(1);
    expect(confirmed).not.toHaveBeenCalled();
    expect(mutate).not.toHaveBeenCalled();
  });
  it('comes into force only once its owner has heard what follows and confirms it', async () => {
    const panel = await open({ edition: inReview, signOffs: [sales, finance] });
    const grace = one<HTMLInputElement>(panel, '[data-grace]');
    const said = (): unknown => confirmed.mock.lastCall?.[0].message;
    confirmed.mockResolvedValue(false);
    grace.value = '2026-12-05';
    await click(panel, 'Put it in force');
    expect(said()).toContain('Deals that it judged count until Dec 5, 2026.');
    grace.value = '';
    await click(panel, 'Put it in force');
    expect(said()).toContain('Forecast policy 1 is replaced for good, without a grace');
    expect(mutate).not.toHaveBeenCalled();
    confirmed.mockResolvedValue(true);
    await click(panel, 'Put it in force');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      before: { Qualification_Policy__c: { Accepted_Until__c: null } }
    });
  });
  it('for a segment takes its deals from the policy that judged them, with a grace, and says so', async () => {
    const signOffs = [sales, finance];
    const ofOffering = { ...inReview, offeringId, offeringName: 'Close faster' };
    const panel = await open({ edition: ofOffering, signOffs, inForce: undefined, agreed: [inForce] });
    const grace = one<HTMLInputElement & { label: string }>(panel, '[data-grace]');
    expect(grace.label).toBe('Deals like these count as Forecast policy 1 judged them until');
    grace.value = '2026-12-05';
    await click(panel, 'Put it in force');
    expect(confirmed.mock.lastCall?.[0].message).toContain(
      'Deals like these that Forecast policy 1 judged count until Dec 5, 2026; it goes on to judge the others.'
    );
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      offering: { Offering_Policy__c: { Wider_Accepted_Until__c: '2026-12-05' } },
      policy: { Qualification_Policy__c: { In_Force_Key__c: `In Force:${offeringId}` } }
    });
    await expect(panel).toBeAccessible();
  });
  it('asks for no grace where it takes no deals from another policy', async () => {
    const offerings = [{ id: offeringId, name: 'Close faster', hasOwnPolicies: true }];
    const ofOffering = { ...inReview, offeringId, offeringName: 'Close faster' };
    const says = { edition: ofOffering, signOffs: [sales, finance], inForce: undefined, offerings };
    const panel = await open({ ...says, agreed: [inForce] });
    expect(all(panel, '[data-grace]')).toEqual([]);
    await click(panel, 'Put it in force');
    expect(mutate).toHaveBeenCalledTimes(1);
  });
  it('for larger deals says what has to be in force before it', async () => {
    const larger = { ...own, amountFrom: 5, amountText: '$5' };
    const alone = await open({ edition: larger, inForce: undefined, agreed: [] });
    expect(textOf(alone)).toContain('larger deals need a policy in force for deals of every amount first.');
    await expect(alone).toBeAccessible();
    clearPage();
    const ofOffering = { ...larger, offeringId, offeringName: 'Close faster' };
    expect(textOf(await open({ edition: ofOffering, agreed: [inForce] }))).toContain(
      'larger deals of Close faster need a policy in force for its deals of every amount first.'
    );
    clearPage();
    expect(textOf(await open({ edition: larger, agreed: [inForce] }))).not.toContain('come into force yet');
  });
  it('for larger deals says when nothing leads them there', async () => {
    const larger = edition({ status: 'Agreed', amountFrom: 5, amountText: '$5' });
    const led = { ...inForce, largerDealsId: policyId };
    const said = async (...smaller: (typeof inForce)[]): Promise<string> => {
      clearPage();
      return textOf(await open({ edition: larger, inForce: larger, agreed: [...smaller, larger] }));
    };
    expect(await said(inForce)).toContain('Nothing leads larger deals here');
    expect(await said(led)).not.toContain('Nothing leads larger deals here');
    const alone = await said();
    expect(alone).toContain('No policy for smaller deals like these is in force, so they wait for one.');
    expect(alone).not.toContain('Nothing leads larger deals here');
  });
  it('that was rejected says what has to change, also while it is a draft again', async () => {
    const rejected = signOff({ ...finance, decision: 'Rejected', comment: 'Ask for the contract.' });
    expect(textOf(await open({ edition: inReview, signOffs: [rejected] }))).toContain(
      'rejected. It goes back to draft'
    );
    clearPage();
    const draft = textOf(await open({ edition: { ...own, review: 1 }, signOffs: [rejected] }));
    expect(draft).toContain('What was said in review 1:');
    expect(draft).toContain('Ask for the contract.');
  });
  it('in force is copied into a new edition, which opens', async () => {
    mutate.mockResolvedValue({ data: { uiapi: { edition: { Record: { Id: 'a0E9' } } } } });
    const panel = await open(
      atHand({ edition: { ...own, status: 'Agreed', review: 1 }, signOffs: [sales, finance] })
    );
    button(panel, 'New edition').click();
    await settled(60);
    expect(navigated).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { objectApiName: 'Qualification_Policy__c', recordId: 'a0E9', actionName: 'view' }
    });
  });
});
