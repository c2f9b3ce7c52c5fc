import { executeMutation } from 'lightning/graphql';
import { publish } from 'lightning/messageService';
import dealPage from '@salesforce/messageChannel/Deal_Page__c';
import QualificationPanel from 'c/qualificationPanel';
import { dayIn } from 'c/isoDate';
import { dealData, opportunityId } from 'fixtures/deals';
import { all, button, clearPage, click, enter, one, settled, show, textOf } from 'fixtures/panels';
import { field, opener, remedy } from 'fixtures/qualificationPanels';
import { onlyRead, reading } from 'fixtures/wires';

const openPanel = opener(QualificationPanel);

const mutate = jest.mocked(executeMutation);

beforeEach(() => {
  localStorage.clear();
  jest.clearAllMocks();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

describe('the answer for each gate', () => {
  it('holds its place until it is read', async () => {
    const panel = show('c-qualification-panel', QualificationPanel, { recordId: opportunityId });
    await settled();
    expect(one(panel, 'c-panel-skeleton')).toBeTruthy();
    await expect(panel).toBeAccessible();
  });
  it('stands there before anybody judged the deal: everything is missing', async () => {
    const panel = await openPanel();
    expect(all(panel, '.gate').map(gate => gate.textContent)).toEqual([
      'Best Case1 missingMove to Best Case',
      'Most Likely1 missingMove to Most Likely',
      'Commit3 missingMove to Commit',
      'Closed Won3 missingMove to Closed Won'
    ]);
    await expect(panel).toBeAccessible();
  });
  it('is the platform’s own count once the deal is judged', async () => {
    const panel = await openPanel({ isJudged: true, category: 'Best Case', rank: 1 });
    expect(all(panel, '.gate').map(gate => gate.textContent)).toEqual([
      'Best CaseyesThe deal is here',
      'Most LikelyyesMove to Most Likely',
      'Commit2 missingMove to Commit',
      'Closed Won2 missingMove to Closed Won'
    ]);
  });
  it('puts what only warns apart, below a heading of its own, and counts it as missing nowhere', async () => {
    const panel = await openPanel({ isWarning: true });
    expect(textOf(panel)).toContain('Best Case yes Move to Best Case');
    expect(textOf(panel)).toContain('To look at for Best Case, and no reason to refuse Outcome shared');
    expect(textOf(panel)).not.toContain('Missing for Best Case');
    await expect(panel).toBeAccessible();
  });
  it('says what to do when no policy is agreed', async () => {
    const panel = await openPanel({ hasPolicy: false });
    expect(textOf(panel)).toContain('No qualification policy is in force for this deal.');
    await expect(panel).toBeAccessible();
  });
  it('says what could not be read, and tries again when asked', async () => {
    const panel = show('c-qualification-panel', QualificationPanel, { recordId: opportunityId });
    await settled();
    reading.fail('No access.');
    await settled();
    expect(textOf(panel)).toContain('The qualification could not be read');
    expect(textOf(panel)).toContain('No access.');
    await expect(panel).toBeAccessible();
    await click(panel, 'Try again');
    reading.answer(dealData());
    await settled();
    expect(textOf(panel)).toContain('Missing for Best Case');
  });
  it('goes on showing what it knows when it could not be read again, and reads it when the connection is back', async () => {
    const refresh = jest.fn(async () => undefined);
    const panel = await openPanel({}, refresh);
    reading.fail('The server could not answer.', refresh);
    await settled();
    expect(textOf(panel)).toContain('The server could not answer.');
    expect(textOf(panel)).toContain('Missing for Best Case');
    await expect(panel).toBeAccessible();
    window.dispatchEvent(new CustomEvent('online'));
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
  it('says so when the deal is not there', async () => {
    const panel = show('c-qualification-panel', QualificationPanel, { recordId: opportunityId });
    await settled();
    reading.answer({ uiapi: { query: {} } });
    await settled();
    expect(textOf(panel)).toContain('This deal is not there, or you may not see it.');
  });
});

describe('each missing criterion', () => {
  it('says why, what counts as evidence, and has the button that helps', async () => {
    const panel = await openPanel();
    const text = textOf(panel);
    expect(text).toContain(
      'Plan agreed Look at the record. Counts as evidence: what somebody else can see. A manager verifies it.'
    );
    expect(text).toContain(
      'Outcome shared of needed Look at the record. Counts as evidence: what the buyer said or wrote.'
    );
    expect(all(panel, '[data-remedy]').map(found => found.textContent)).toEqual([
      'Add evidence',
      'Add evidence',
      'Ask the value'
    ]);
  });
  it('shows the live figure against the threshold', async () => {
    const panel = await openPanel();
    const figures = all(panel, 'lightning-formatted-number').map(found => (found as HTMLInputElement).value);
    expect(figures).toEqual([1, 1, 20000, 50000]);
  });
  it('says when a check expires', async () => {
    const today = dayIn('Europe/Berlin', new Date());
    const panel = await openPanel({ isJudged: true, expiresOn: today });
    expect(textOf(panel)).toContain('Expires today');
    await expect(panel).toBeAccessible();
  });
  it('sends a rep who has to talk to the guide of the same page', async () => {
    const panel = await openPanel({ keyPlayers: { needed: 3, heard: 1 } });
    await click(panel, 'Open the guide');
    expect(jest.mocked(publish).mock.calls.map(([, channel, message]) => [channel, message])).toEqual([
      [dealPage, { recordId: opportunityId, show: 'guide' }]
    ]);
  });
  it('leaves the way to the guide to whoever shows the panel over the page', async () => {
    const panel = await openPanel({ keyPlayers: { needed: 3, heard: 1 } });
    panel.addEventListener('showguide', event => event.preventDefault());
    await click(panel, 'Open the guide');
    expect(publish).not.toHaveBeenCalled();
  });
  it('that asks for key players says how many were heard', async () => {
    const panel = await openPanel({ keyPlayers: { needed: 3, heard: 1 } });
    const figures = all(panel, 'lightning-formatted-number').map(found => (found as HTMLInputElement).value);
    expect(figures.slice(0, 2)).toEqual([1, 3]);
  });
});

describe('evidence', () => {
  it('is saved as met, with the qualification that did not exist yet', async () => {
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    expect(field(panel, 'evidence').value).toBe('');
    expect(textOf(panel)).toContain('What buyers said so far:');
    enter(field(panel, 'evidence'), 'Said on Nov 20');
    enter(field(panel, 'contactId'), '003000000000001AAA');
    await settled();
    await expect(panel).toBeAccessible();
    await click(panel, 'Save as met');
    const [request] = mutate.mock.calls[0] ?? [];
    expect(Object.keys(request?.variables ?? {})).toEqual(['qualification', 'check', 'opportunity']);
    expect(request?.variables).toMatchObject({
      check: {
        Criterion_Check__c: {
          Status__c: 'Met',
          Evidence__c: 'Said on Nov 20',
          Evidence_Source__c: 'Buyer said',
          Contact__c: '003000000000001AAA'
        }
      }
    });
    expect(textOf(panel)).toContain('Saved.');
    expect(all(panel, 'c-qualification-evidence')).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });
  it('may come from a contact of the account that was looked for', async () => {
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    const names = () =>
      (Reflect.get(field(panel, 'contactId'), 'options') as { label: string }[]).map(({ label }) => label);
    expect(names()).toEqual(['Paul Partner, Adviser, Partner & Co', 'Ada Lovelace, CFO']);
    const form = one(panel, 'c-qualification-evidence');
    for (const text of ['', '50%_ Zander']) form.dispatchEvent(new CustomEvent('find', { detail: { text } }));
    await settled();
    expect(reading.asked('Contacts')).toEqual([
      { accountId: '001000000000001AAA', pattern: '%50\\%\\_ Zander%' }
    ]);
    const zoe = { Id: '003000000000210AAA', Name: { value: 'Zoe Zander' }, Title: { value: 'CFO' } };
    reading.answer({ uiapi: { query: { Contact: { edges: [{ node: zoe }] } } } }, undefined, 'Contacts');
    await settled();
    expect(names()).toContain('Zoe Zander, CFO');
  });
  it('of what a manager verifies is left for the manager', async () => {
    const panel = await openPanel();
    await remedy(panel, 1);
    enter(field(panel, 'evidence'), 'Plan of Nov 18');
    await settled();
    await click(panel, 'Save for the manager');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      check: { Criterion_Check__c: { Status__c: 'Not Met' } }
    });
  });
  it('that the platform refuses stays in the form, with the platform’s words', async () => {
    mutate.mockResolvedValue({ data: null, errors: [{ message: 'Our own view isn’t enough.' }] });
    const panel = await openPanel();
    await click(panel, 'Add evidence');
    enter(field(panel, 'evidence'), 'We think so');
    await settled();
    enter(field(panel, 'contactId'), '003000000000001AAA');
    await settled();
    await click(panel, 'Save as met');
    expect(textOf(panel)).toContain('The platform refused it: Our own view isn’t enough.');
    expect(field(panel, 'evidence').value).toBe('We think so');
    await expect(panel).toBeAccessible();
    await click(panel, 'Cancel');
    expect(textOf(panel)).not.toContain('refused');
  });
  it('is taken back once, however often it is pressed', async () => {
    const panel = await openPanel({ isJudged: true });
    button(panel, 'Withdraw').click();
    await click(panel, 'Withdraw');
    expect(mutate).toHaveBeenCalledTimes(1);
  });
  it('is taken back', async () => {
    const panel = await openPanel({ isJudged: true });
    await click(panel, 'Withdraw');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      check: {
        Id: 'a11',
        Criterion_Check__c: { Status__c: 'Not Met', Evidence__c: 'Said in the call of Nov 18' }
      }
    });
  });
});

it('offers a rep no waiver', async () => {
  expect(all(await openPanel(), '[data-waive]')).toEqual([]);
});

describe('the value', () => {
  it('is noted where it is missing', async () => {
    const panel = await openPanel();
    await click(panel, 'Ask the value');
    expect(textOf(panel)).toContain('would you reach “A number that holds”?');
    enter(one(one(panel, 'c-number-field'), 'lightning-input'), '120000');
    enter(field(panel, 'buyerWords'), 'Yes, that is it.');
    enter(field(panel, 'confirmedOn'), '2026-11-20');
    await settled();
    await expect(panel).toBeAccessible();
    await click(panel, 'Save');
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      buyerOutcome: {
        Id: 'a07000000000001AAA',
        Buyer_Outcome__c: {
          Annual_Value__c: 120000,
          Buyer_Words__c: 'Yes, that is it.',
          Confirmed_On__c: '2026-11-20',
          Progress__c: 'Confirmed',
          Revision_Before__c: 'outcome-1'
        }
      }
    });
  });
});

describe('a panel for somebody who may only read', () => {
  it('shows what there is, and offers nothing that the platform would refuse', async () => {
    const panel = await openPanel({ isJudged: true, category: 'Best Case', rank: 1 });
    expect(all(panel, 'button').length).toBeGreaterThan(0);
    onlyRead('Criterion_Check__c', 'Opportunity');
    await settled();
    expect(textOf(panel)).toContain('Commit 2 missing');
    expect(all(panel, 'button')).toEqual([]);
    await expect(panel).toBeAccessible();
  });
  it('lets judge who may judge, though not move', async () => {
    const panel = await openPanel();
    onlyRead('Opportunity');
    await settled();
    expect(all(panel, '[data-gate]')).toEqual([]);
    expect(all(panel, '[data-remedy]').length).toBeGreaterThan(0);
  });
});
