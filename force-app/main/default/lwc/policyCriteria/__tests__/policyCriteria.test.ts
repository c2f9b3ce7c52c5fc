import { executeMutation } from 'lightning/graphql';
import LightningConfirm from 'lightning/confirm';
import userId from '@salesforce/user/Id';
import PolicyCriteria from 'c/policyCriteria';
import type { PolicyAtHand, PolicyCriterion } from 'c/policy';
import { all, button, clearPage, click, enter, one, press, settled, show, textOf } from 'fixtures/panels';
import {
  atHand,
  criteria,
  criterion,
  edition,
  inForce,
  offeringId,
  policyData,
  policyId
} from 'fixtures/policies';
import { onlyRead, reading } from 'fixtures/wires';

const mutate = jest.mocked(executeMutation);
const confirmed = jest.spyOn(LightningConfirm, 'open');

async function open(says: Partial<PolicyAtHand> = {}, later = says): Promise<HTMLElement> {
  const panel = show('c-policy-criteria', PolicyCriteria, { recordId: policyId });
  await settled();
  reading.answer(policyData(says), async () => reading.answer(policyData(later)));
  await settled();
  return panel;
}
/** A button by its name for those who hear the page. */
async function clickNamed(panel: HTMLElement, name: string): Promise<void> {
  const found = all(panel, 'lightning-button-icon').find(
    candidate => (candidate as HTMLElement & { alternativeText: string }).alternativeText === name
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  found.click();
  await settled(60);
}
const field = (panel: HTMLElement, name: string): HTMLInputElement => one(panel, `[data-field="${name}"]`);
/** What both versions say. */
const textsIn = (conflict: HTMLElement): string[] =>
  all(conflict, 'lightning-formatted-text').map(text => (text as HTMLElement & { value: string }).value);
const sent = (): unknown => mutate.mock.calls.at(-1)?.[0].variables;

beforeEach(() => {
  localStorage.clear();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
  confirmed.mockResolvedValue(true);
});
afterEach(clearPage);

describe('the criteria of a policy', () => {
  it('hold their place until they are read, and say when they can’t be', async () => {
    const panel = show('c-policy-criteria', PolicyCriteria, { recordId: policyId });
    await settled();
    expect(one(panel, 'c-panel-skeleton')).toBeTruthy();
    await expect(panel).toBeAccessible();
    reading.fail('The org is away.');
    await settled();
    expect(textOf(panel)).toContain('The policy could not be read The org is away.');
    await expect(panel).toBeAccessible();
  });
  it('stand by gate, with how each is met, who verifies it and for how long', async () => {
    const panel = await open({ edition: { ...inForce, id: policyId } });
    const [bestCase, mostLikely, commit] = all(panel, 'c-policy-gate').map(gate => textOf(gate));
    expect(bestCase).toContain('Outcomes shared: at least 1. With evidence; our own view is enough.');
    expect(bestCase).toContain('With the buyer’s evidence. Verified by Rep Holds for 60 days');
    expect(mostLikely).toContain('Nothing of its own');
    expect(commit).toContain('Annual value confirmed: at least $50,000.');
    expect(commit).toContain('Holds for As long as the deal');
    expect(textOf(panel)).toContain('In force since Nov 1, 2026.');
    expect(all(panel, 'button, lightning-button-icon')).toEqual([]);
    await expect(panel).toBeAccessible();
  });
  it('name a threshold of value as each deal’s currency has it, where the org has several', async () => {
    const panel = await open({ edition: { ...inForce, id: policyId, currency: 'EUR' } });
    expect(textOf(panel)).toContain('Annual value confirmed: at least 50,000 in the deal’s currency.');
  });
  it('that nobody wrote yet say where to begin', async () => {
    const panel = await open({ edition: edition({ criteria: [] }) });
    expect(textOf(panel)).toContain('The policy has no criterion yet. Add the first one at its gate.');
    expect(button(panel, 'Add a criterion to Commit')).toBeTruthy();
  });
  it('are not offered for change to who may only read them', async () => {
    const panel = await open();
    onlyRead('Qualification_Criterion__c');
    await settled();
    expect(all(panel, 'button, lightning-button-icon')).toEqual([]);
  });
  it('say what is not complete, and what changes in the policy in force', async () => {
    const written = [...criteria.slice(0, 3), criterion('date', { howToCheck: undefined, warns: true })];
    const panel = await open({
      edition: edition({ criteria: written, terms: { longestGraceDays: 14, stalledAfterDays: 30 } })
    });
    expect(textOf(panel)).toContain('Not complete yet: 1.');
    expect(textOf(panel)).toContain('It doesn’t say how to check it.');
    const changes = textOf(one(panel, 'c-policy-changes'));
    expect(changes).toContain('Beside Forecast policy 1, which is in force: 1 added, 0 changed, 1 removed.');
    expect(changes).toContain('Longest grace once it is replaced: 14 days (before: 30 days)');
    expect(changes).toContain('Added to Commit: Statement date');
    expect(changes).toContain('Removed from Commit: Statement value');
    expect(textOf(panel)).toContain('It only warns.');
  });
});

describe('a draft', () => {
  it('is worded in place, and the row shows it', async () => {
    const reworded = criteria.map(one_ =>
      one_.id === 'plan' ? { ...one_, statement: 'A plan is agreed' } : one_
    );
    const panel = await open({}, { edition: edition({ criteria: reworded }) });
    await clickNamed(panel, 'Edit: Statement plan');
    await expect(panel).toBeAccessible();
    enter(field(panel, 'statement'), 'A plan is agreed');
    enter(field(panel, 'measure'), 'Attested');
    await click(panel, 'Save');
    expect(sent()).toMatchObject({
      criterion: {
        Id: 'plan',
        Qualification_Criterion__c: { Statement__c: 'A plan is agreed', Valid_Days__c: 30 }
      }
    });
    expect(all(panel, 'c-policy-criterion-form')).toEqual([]);
    expect(textOf(panel)).toContain('Changed: Statement');
    expect(textOf(panel)).toContain('Saved.');
  });
  it('asks for a threshold where something is measured, and for none where it is attested', async () => {
    const panel = await open();
    await click(panel, 'Add a criterion to Commit');
    expect(all(panel, '[data-number="threshold"]')).toEqual([]);
    enter(field(panel, 'measure'), 'Conversations');
    await settled();
    expect(all(panel, '[data-number="threshold"]')).toHaveLength(1);
    enter(field(panel, 'measure'), 'Attested');
    enter(field(panel, 'statement'), 'They talk to us');
    await settled();
    await click(panel, 'Save');
    expect(sent()).toMatchObject({
      criterion: { Qualification_Criterion__c: { Measure__c: 'Attested', Threshold__c: null } }
    });
  });
  it('shows a refusal in the form that it is about, which keeps what was typed', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'A measured criterion needs a threshold above zero.' }] });
    const panel = await open();
    await click(panel, 'Add a criterion to Commit');
    enter(field(panel, 'statement'), 'They talk to us');
    await click(panel, 'Save');
    expect(textOf(panel)).toContain(
      'The platform refused it: A measured criterion needs a threshold above zero.'
    );
    expect(field(panel, 'statement').value).toBe('They talk to us');
  });
  it('finds what was typed and left again, and forgets what was given up', async () => {
    const panel = await open();
    await click(panel, 'Add a criterion to Commit');
    enter(field(panel, 'statement'), 'Half a sen');
    press(field(panel, 'statement'), 'Escape');
    await settled();
    expect(all(panel, 'c-policy-criterion-form')).toEqual([]);
    await click(panel, 'Add a criterion to Commit');
    expect(field(panel, 'statement').value).toBe('Half a sen');
    await click(panel, 'Cancel');
    await click(panel, 'Add a criterion to Commit');
    expect(field(panel, 'statement').value).toBe('');
  });
  it('does not get a criterion back that somebody removed while it was worded anew', async () => {
    const rest = { edition: edition({ criteria: criteria.filter(({ id }) => id !== 'plan') }) };
    const panel = await open();
    await clickNamed(panel, 'Edit: Statement plan');
    reading.answer(policyData(rest));
    await click(panel, 'Save');
    expect(mutate).not.toHaveBeenCalled();
    expect(textOf(panel)).toContain('Somebody removed this criterion meanwhile');
  });
  it('says in the platform’s words that a criterion is gone whose row is gone, too', async () => {
    const rest = { edition: edition({ criteria: criteria.filter(({ id }) => id !== 'plan') }) };
    const panel = await open({}, {});
    await clickNamed(panel, 'Edit: Statement plan');
    mutate.mockImplementation(async () => {
      reading.answer(policyData(rest), async () => undefined);
      return { errors: [{ message: 'entity is deleted' }] };
    });
    await click(panel, 'Save');
    expect(textOf(panel)).toContain('entity is deleted');
  });
  it('is ordered by buttons and by keys, and says where the criterion stands', async () => {
    const later = {
      edition: edition({ criteria: criteria.map(one_ => ({ ...one_, order: one_.id === 'plan' ? 2 : 1 })) })
    };
    const panel = await open({}, later);
    await clickNamed(panel, 'Move down: Statement plan');
    expect(sent()).toMatchObject({
      criterion0: { Id: 'value', Qualification_Criterion__c: { Order__c: 1 } },
      criterion1: { Id: 'plan', Qualification_Criterion__c: { Order__c: 2 } }
    });
    expect(textOf(panel)).toContain('“Statement plan” stands in Commit now, at place 2.');
    const event = new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, cancelable: true });
    one(panel, '[data-row="funder"]').dispatchEvent(event);
    await settled(60);
    expect(event.defaultPrevented).toBe(true);
    expect(mutate).toHaveBeenCalledTimes(2);
  });
  it('is ordered by dragging, also into another gate', async () => {
    const panel = await open();
    const [, , commit] = all(panel, 'c-policy-gate');
    one(panel, '.handle[data-row="funder"]').dispatchEvent(new CustomEvent('dragstart'));
    one(commit ?? panel, 'tr[data-row="value"]').dispatchEvent(new CustomEvent('drop', { cancelable: true }));
    await settled(60);
    expect(sent()).toMatchObject({
      criterion0: { Id: 'funder', Qualification_Criterion__c: { Gate__c: 'Commit', Order__c: 2 } },
      criterion1: { Id: 'value', Qualification_Criterion__c: { Order__c: 3 } }
    });
  });
  it('loses a criterion only when that is confirmed', async () => {
    const panel = await open();
    confirmed.mockResolvedValue(false);
    await clickNamed(panel, 'Remove: Statement plan');
    expect(mutate).not.toHaveBeenCalled();
    confirmed.mockResolvedValue(true);
    await clickNamed(panel, 'Remove: Statement plan');
    expect(sent()).toEqual({ criterion: { Id: 'plan' } });
  });
  it('has terms that its owner changes in place, and that others read', async () => {
    const panel = await open({
      edition: edition({ terms: { longestGraceDays: 14, amountChangePercent: 20 } })
    });
    const terms = textOf(one(panel, 'c-policy-terms'));
    expect(terms).toContain('Longest grace once it is replaced 14 days');
    expect(terms).toContain('for 30 days');
    expect(terms).toContain('its amount moves by more than 20 percent');
    expect(terms).toContain('its close date moves by more than never');
    expect(terms).not.toContain('Change the terms');
    clearPage();
    const own = await open({ edition: edition({ ownerId: userId }) });
    await click(own, 'Change the terms');
    await expect(own).toBeAccessible();
    one(own, '[data-term="longestGraceDays"]').dispatchEvent(
      new CustomEvent('typing', { detail: { text: '14' } })
    );
    await settled();
    await click(own, 'Save');
    expect(sent()).toMatchObject({
      policy: {
        Id: policyId,
        Qualification_Policy__c: { Longest_Grace_Days__c: 14, Stalled_After_Days__c: 30 }
      }
    });
  });
  it('says which deals it is for, which its owner chooses in place', async () => {
    const says = {
      edition: edition({ ownerId: userId, largerDealsId: 'a0E3', largerDealsName: 'Larger deals 1' })
    };
    const panel = await open(says);
    expect(textOf(one(panel, 'c-policy-terms'))).toContain(
      'For deals of every offering With an amount from any amount Larger deals are judged by Larger deals 1'
    );
    await click(panel, 'Change the terms');
    const offering = one<HTMLElement & { value: string; options: unknown }>(panel, '[data-offering]');
    expect(offering).toMatchObject({
      value: 'every',
      options: [
        { value: 'every', label: 'every offering' },
        { value: offeringId, label: 'Close faster' }
      ]
    });
    offering.dispatchEvent(new CustomEvent('change', { detail: { value: offeringId } }));
    one(panel, '[data-term="amountFrom"]').dispatchEvent(
      new CustomEvent('typing', { detail: { text: '250000.50' } })
    );
    await settled();
    await click(panel, 'Save');
    expect(sent()).toMatchObject({
      policy: {
        Qualification_Policy__c: {
          Offering__c: offeringId,
          Amount_From__c: 250_000.5,
          Larger_Deals__c: null,
          Longest_Grace_Days__c: 30
        }
      }
    });
  });
  it('keeps which deals were chosen and not saved', async () => {
    const own = { edition: edition({ ownerId: userId, offeringId, offeringName: 'Close faster' }) };
    const panel = await open(own);
    await click(panel, 'Change the terms');
    one(panel, '[data-offering]').dispatchEvent(new CustomEvent('change', { detail: { value: 'every' } }));
    await settled();
    clearPage();
    const again = await open(own);
    await click(again, 'Change the terms');
    expect(one(again, '[data-offering]')).toMatchObject({ value: 'every' });
    await click(again, 'Cancel');
    await click(again, 'Change the terms');
    expect(one(again, '[data-offering]')).toMatchObject({ value: offeringId });
  });
  it('of a segment is compared with what judges its deals today', async () => {
    const draft = edition({ offeringId, offeringName: 'Close faster', amountFrom: 5, amountText: '$5' });
    const changes = textOf(
      one(await open({ edition: draft, inForce: undefined, agreed: [inForce] }), 'c-policy-changes')
    );
    expect(changes).toContain('Beside Forecast policy 1, which is in force: 0 added, 0 changed, 0 removed.');
    expect(changes).toContain('For deals of: Close faster (before: every offering)');
    expect(changes).toContain('With an amount from: $5 (before: any amount)');
  });
  it('is shown anew when somebody else changed it on the page', async () => {
    const panel = await open();
    reading.answer(policyData(atHand({ edition: edition({ status: 'In Review', review: 1 }) })));
    await settled();
    expect(textOf(panel)).toContain('In review: what stands here is what is signed');
    expect(all(panel, 'button, lightning-button-icon')).toEqual([]);
  });
});

describe('a draft that two owners write', () => {
  const byOther = (says: Partial<PolicyCriterion>): Partial<PolicyAtHand> => ({
    edition: edition({ criteria: criteria.map(one_ => (one_.id === 'plan' ? { ...one_, ...says } : one_)) })
  });
  const statement = (): unknown =>
    (sent() as { criterion?: { Qualification_Criterion__c?: object } } | undefined)?.criterion
      ?.Qualification_Criterion__c;

  it('shows what the other saved meanwhile beside what was entered, and overwrites nothing', async () => {
    const panel = await open({}, byOther({ statement: 'Theirs', validDays: 90 }));
    await clickNamed(panel, 'Edit: Statement plan');
    enter(field(panel, 'statement'), 'Mine');
    await click(panel, 'Save');
    expect(mutate).not.toHaveBeenCalled();
    const conflict = one(panel, 'c-qualification-conflict');
    expect(textOf(conflict)).toContain('Somebody saved another value after you opened this.');
    expect(textsIn(conflict)).toEqual(['Theirs', 'Mine']);
    expect(field(panel, 'statement').value).toBe('Mine');
    await expect(panel).toBeAccessible();
  });
  it('takes what was entered in place of theirs, and keeps what else they changed', async () => {
    const panel = await open({}, byOther({ statement: 'Theirs', validDays: 90 }));
    await clickNamed(panel, 'Edit: Statement plan');
    enter(field(panel, 'statement'), 'Mine');
    await click(panel, 'Save');
    await click(panel, 'Put mine in its place');
    expect(statement()).toMatchObject({ Statement__c: 'Mine', Valid_Days__c: 90 });
    expect(all(panel, 'c-policy-criterion-form, c-qualification-conflict')).toEqual([]);
  });
  it('keeps theirs where the person says so', async () => {
    const panel = await open({}, byOther({ statement: 'Theirs' }));
    await clickNamed(panel, 'Edit: Statement plan');
    enter(field(panel, 'statement'), 'Mine');
    await click(panel, 'Save');
    await click(panel, 'Keep theirs');
    expect(mutate).not.toHaveBeenCalled();
    await clickNamed(panel, 'Edit: Theirs');
    expect(field(panel, 'statement').value).toBe('Theirs');
  });
  it('knows of it after a reload, too', async () => {
    const before = await open();
    await clickNamed(before, 'Edit: Statement plan');
    enter(field(before, 'statement'), 'Mine');
    clearPage();
    const panel = await open(byOther({ statement: 'Theirs' }));
    await clickNamed(panel, 'Edit: Theirs');
    expect(field(panel, 'statement').value).toBe('Mine');
    await click(panel, 'Save');
    expect(mutate).not.toHaveBeenCalled();
    expect(textsIn(one(panel, 'c-qualification-conflict'))).toEqual(['Theirs', 'Mine']);
  });
  it('saves what says nothing else than theirs, and what nobody touched', async () => {
    const panel = await open({}, byOther({ statement: 'Mine', order: 2 }));
    await clickNamed(panel, 'Edit: Statement plan');
    enter(field(panel, 'statement'), 'Mine');
    await click(panel, 'Save');
    expect(all(panel, 'c-qualification-conflict')).toEqual([]);
    expect(statement()).toMatchObject({ Statement__c: 'Mine' });
  });
  it('is told so of its terms, too', async () => {
    const theirs = edition({ ownerId: userId, terms: { longestGraceDays: 7, stalledAfterDays: 30 } });
    const panel = await open({ edition: edition({ ownerId: userId }) }, { edition: theirs });
    await click(panel, 'Change the terms');
    one(panel, '[data-term="longestGraceDays"]').dispatchEvent(
      new CustomEvent('typing', { detail: { text: '14' } })
    );
    await settled();
    await click(panel, 'Save');
    expect(mutate).not.toHaveBeenCalled();
    expect(textsIn(one(panel, 'c-qualification-conflict'))).toEqual(['7 days', '14 days']);
    await click(panel, 'Put mine in its place');
    expect(sent()).toMatchObject({
      policy: { Qualification_Policy__c: { Longest_Grace_Days__c: 14, Stalled_After_Days__c: 30 } }
    });
  });
});

describe('a form that is open while the policy stops being a draft', () => {
  const inReview = { edition: edition({ status: 'In Review', review: 1 }) } as const;
  const told = 'This is no draft any more, so it can’t be saved now. What you typed is kept here';

  it('stays open with what was typed, and says at its place why it can’t be saved now', async () => {
    const panel = await open();
    await clickNamed(panel, 'Edit: Statement plan');
    enter(field(panel, 'statement'), 'Mine');
    reading.answer(policyData(inReview));
    await settled();
    expect(textOf(one(panel, '[data-row="plan"]'))).toContain(told);
    expect(field(panel, 'statement').value).toBe('Mine');
    await expect(panel).toBeAccessible();
    reading.answer(policyData({}));
    await settled();
    expect(textOf(panel)).not.toContain(told);
    await click(panel, 'Save');
    expect(sent()).toMatchObject({ criterion: { Qualification_Criterion__c: { Statement__c: 'Mine' } } });
  });
  it('stays so for a criterion that is new, and for the terms', async () => {
    const panel = await open();
    await click(panel, 'Add a criterion to Commit');
    enter(field(panel, 'statement'), 'New');
    reading.answer(policyData(inReview));
    await settled();
    expect(textOf(panel)).toContain(told);
    expect(field(panel, 'statement').value).toBe('New');
    expect(textOf(panel)).not.toContain('Add a criterion to Best Case');
    clearPage();
    const terms = await open({ edition: edition({ ownerId: userId }) });
    await click(terms, 'Change the terms');
    reading.answer(policyData({ edition: edition({ ownerId: userId, status: 'In Review', review: 1 }) }));
    await settled();
    expect(textOf(terms)).toContain(told);
    expect(one(terms, '[data-term="longestGraceDays"]')).toBeTruthy();
  });
  it('goes on as a new one where somebody removed the criterion', async () => {
    const rest = { edition: edition({ criteria: criteria.filter(({ id }) => id !== 'plan') }) };
    const panel = await open({}, rest);
    await clickNamed(panel, 'Edit: Statement plan');
    enter(field(panel, 'statement'), 'Mine');
    await click(panel, 'Save');
    expect(mutate).not.toHaveBeenCalled();
    expect(textOf(panel)).toContain('Somebody removed this criterion meanwhile');
    expect(field(panel, 'statement').value).toBe('Mine');
    await click(panel, 'Save');
    expect(sent()).toMatchObject({
      criterion: {
        Qualification_Criterion__c: { Statement__c: 'Mine', Verified_By__c: 'Manager', Valid_Days__c: 30 }
      }
    });
  });
});
