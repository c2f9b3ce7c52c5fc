import { executeMutation } from 'lightning/graphql';
import type { GraphQLRequest } from 'lightning/graphql';
import QualificationPanel from 'c/qualificationPanel';
import { dealData } from 'fixtures/deals';
import type { DealOptions } from 'fixtures/deals';
import { all, clearPage, click, enter, one, settled, textOf } from 'fixtures/panels';
import { answerAgain, field, opener, remedy } from 'fixtures/qualificationPanels';
import { reading } from 'fixtures/wires';

const openPanel = opener(QualificationPanel);

const mutate = jest.mocked(executeMutation);
const newer = 'Somebody saved this after you read it, so nothing of yours was saved.';
const refusal = { data: null, errors: [{ message: newer, extensions: { fields: ['Revision__c'] } }] };
const duplicate = {
  data: null,
  errors: [{ message: 'duplicate value found: Key__c', extensions: { errorCode: 'DUPLICATE_VALUE' } }]
};
const saved = { data: { uiapi: {} } };

/** A panel whose deal stands as `later` when it is read again. */
const openThen = (first: DealOptions, later: DealOptions): Promise<HTMLElement> =>
  openPanel(first, async () => reading.answer(dealData(later)));
const fieldsOf = (request: GraphQLRequest | undefined, alias: string): Readonly<Record<string, unknown>> => {
  const input: unknown = request?.variables?.[alias];
  const [fields] = Object.values(Object(input) as object).filter(value => typeof value === 'object');
  return Object(fields) as Readonly<Record<string, unknown>>;
};
const sent = (call: number, alias = 'check') => fieldsOf(mutate.mock.calls[call]?.[0], alias);

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue(saved);
});
afterEach(clearPage);

const plan1 = { isJudged: true, planEvidence: 'Plan 1' } as const;
const verified = {
  isJudged: true,
  planEvidence: 'Plan 1, seen by me',
  planRevision: 'plan-2',
  planStatus: 'Met'
} as const;

/** A rep writes another plan into a form that was opened on the first. */
async function writePlan2(panel: HTMLElement): Promise<void> {
  await click(panel, 'Change the evidence');
  enter(field(panel, 'evidence'), 'Plan 2');
  await settled();
}

describe('a rep’s form that was open when the manager verified', () => {
  it('takes nothing back unseen: both judgements stand there', async () => {
    mutate.mockResolvedValueOnce(refusal);
    const panel = await openThen(plan1, verified);
    await writePlan2(panel);
    await click(panel, 'Save for the manager');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(sent(0)).toMatchObject({ Revision_Before__c: 'plan-1', Status__c: 'Not Met' });
    const conflict = one(panel, 'c-qualification-conflict');
    const texts = all(conflict, 'lightning-formatted-text').map(
      text => Reflect.get(text, 'value') as unknown
    );
    expect(texts).toEqual([
      'Met',
      'Plan 1, seen by me',
      'Buyer document',
      'Max Manager',
      'Not met',
      'Plan 2',
      'Buyer document'
    ]);
    expect(textOf(panel)).not.toContain('The platform refused it');
    await expect(panel).toBeAccessible();
  });
  it('keeps theirs when the rep says so', async () => {
    mutate.mockResolvedValueOnce(refusal);
    const panel = await openThen(plan1, verified);
    await writePlan2(panel);
    await click(panel, 'Save for the manager');
    await click(panel, 'Keep theirs');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(all(panel, 'c-qualification-evidence')).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });
  it('puts the rep’s in its place when the rep says so, upon what the rep has seen', async () => {
    mutate.mockResolvedValueOnce(refusal);
    const panel = await openThen(plan1, verified);
    await writePlan2(panel);
    await click(panel, 'Save for the manager');
    await click(panel, 'Put mine in its place');
    expect(sent(1)).toMatchObject({ Revision_Before__c: 'plan-2', Evidence__c: 'Plan 2' });
    expect(textOf(panel)).toContain('Saved.');
  });
  it('notices by itself, before anything is saved, once the panel reads again', async () => {
    const panel = await openPanel(plan1);
    await writePlan2(panel);
    await answerAgain(verified);
    expect(all(panel, 'c-qualification-conflict')).toHaveLength(1);
    expect(field(panel, 'evidence').value).toBe('Plan 2');
    expect(mutate).not.toHaveBeenCalled();
  });
});

describe('a save that meets a newer state', () => {
  it('goes upon it when it says the same', async () => {
    mutate.mockResolvedValueOnce(refusal);
    const panel = await openThen(plan1, { ...plan1, planRevision: 'plan-2' });
    await writePlan2(panel);
    await click(panel, 'Save for the manager');
    expect([sent(0)['Revision_Before__c'], sent(1)['Revision_Before__c']]).toEqual(['plan-1', 'plan-2']);
    expect(textOf(panel)).toContain('Saved.');
  });
  it('of another person’s first check of a criterion shows both', async () => {
    mutate.mockResolvedValueOnce(duplicate);
    const panel = await openThen({}, { isJudged: true });
    await click(panel, 'Add evidence');
    enter(field(panel, 'evidence'), 'Said on Nov 20');
    await settled();
    enter(field(panel, 'contactId'), '003000000000001AAA');
    await settled();
    await click(panel, 'Save as met');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(all(panel, 'c-qualification-conflict')).toHaveLength(1);
  });
  it('that it made itself, whose answer got lost, is no obstacle', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(duplicate);
    let revision: unknown = '';
    const readAgain = async (): Promise<void> =>
      reading.answer(dealData({ isJudged: true, sharedRevision: String(revision) }));
    const panel = await openPanel({}, readAgain);
    await click(panel, 'Add evidence');
    enter(field(panel, 'evidence'), 'Said on Nov 20');
    await settled();
    enter(field(panel, 'contactId'), '003000000000001AAA');
    await settled();
    await click(panel, 'Save as met');
    revision = sent(0)['Revision__c'];
    await click(panel, 'Try again');
    expect(mutate).toHaveBeenCalledTimes(3);
    expect(sent(2)).toMatchObject({ Revision__c: revision, Revision_Before__c: revision });
    expect(textOf(panel)).toContain('Saved.');
  });
  it('by taking a check back is told, and the check stays', async () => {
    mutate.mockResolvedValueOnce(refusal);
    const panel = await openThen(
      { isJudged: true },
      { isJudged: true, sharedRevision: 'shared-2', expiresOn: '2099-01-01' }
    );
    await click(panel, 'Withdraw');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(textOf(panel)).toContain(`The platform refused it: ${newer}`);
  });
  it('of a value shows both values', async () => {
    mutate.mockResolvedValueOnce(refusal);
    const panel = await openThen({}, { outcome: { Annual_Value__c: 90000, Revision__c: 'outcome-2' } });
    await click(panel, 'Ask the value');
    enter(one(one(panel, 'c-number-field'), 'lightning-input'), '120000');
    await settled();
    await click(panel, 'Save');
    const conflict = one(panel, 'c-qualification-conflict');
    expect(Reflect.get(one(conflict, 'lightning-formatted-number'), 'value')).toBe(90000);
    expect(textOf(panel)).toContain('Put mine in its place');
    await expect(panel).toBeAccessible();
    await click(panel, 'Put mine in its place');
    expect(sent(1, 'buyerOutcome')).toMatchObject({
      Annual_Value__c: 120000,
      Revision_Before__c: 'outcome-2'
    });
  });
  it('that the platform refuses for another cause is told as it was said', async () => {
    mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'Our own view isn’t enough.' }] });
    const panel = await openThen(plan1, plan1);
    await writePlan2(panel);
    await click(panel, 'Save for the manager');
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(textOf(panel)).toContain('The platform refused it: Our own view isn’t enough.');
  });
});

it('a repeated save carries the same state', async () => {
  mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const panel = await openPanel(plan1);
  await remedy(panel, 0);
  enter(field(panel, 'evidence'), 'Plan 2');
  await settled();
  await click(panel, 'Save for the manager');
  await click(panel, 'Try again');
  expect(sent(0)['Revision__c']).toBe(sent(1)['Revision__c']);
});
