import QualificationEvidence from 'c/qualificationEvidence';
import type { Check, Criterion } from 'c/qualification';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

const criterion: Criterion = {
  id: 'a08',
  statement: 'Plan agreed',
  gate: 'Commit',
  measure: 'Attested',
  buyerEvidenceRequired: true,
  verifiedBy: 'Manager',
  validDays: 30
};
const check: Check = {
  id: 'a12',
  revision: 'one',
  criterionId: 'a08',
  status: 'Not Met',
  evidence: 'Plan of Nov 18',
  evidenceSource: 'Buyer document',
  contactId: '003A',
  contactName: 'Ada Lovelace',
  isExternal: false,
  checkedBy: 'Rita Rep',
  checkedOn: '2026-11-19'
};
const contacts = [
  { id: '003A', name: 'Ada Lovelace', title: 'CFO' },
  { id: '003P', name: 'Paul Partner', worksElsewhere: 'Partner & Co' }
];
const proposing = { evidence: '', proposal: 'Ada: A number that holds', origin: 'buyers' };

const open = async (properties = {}) => {
  const form = show('c-qualification-evidence', QualificationEvidence, {
    criterion,
    contacts,
    revision: 'mine',
    today: '2026-11-22',
    check: undefined as Check | undefined,
    ...properties
  });
  await settled();
  return form;
};
const field = (form: HTMLElement, name: string) => one<HTMLInputElement>(form, `[data-field="${name}"]`);
const type = async (form: HTMLElement, name: string, text: string): Promise<void> => {
  enter(field(form, name), text);
  await settled();
};
const pressButton = async (form: HTMLElement, text: string): Promise<void> => {
  button(form, text).click();
  await settled();
};
const entries = (form: HTMLElement) => heard<{ entry: Readonly<Record<string, unknown>> }>(form, 'save');
afterEach(clearPage);

describe('evidence', () => {
  it('is written down with its source, its contact and its days', async () => {
    const form = await open();
    const saved = entries(form);
    await type(form, 'evidence', 'The plan of Nov 18');
    await type(form, 'contactId', '003A');
    await pressButton(form, 'Save for the manager');
    expect(saved).toEqual([
      {
        criterionId: 'a08',
        entry: {
          status: 'Not Met',
          evidence: 'The plan of Nov 18',
          evidenceSource: 'Buyer said',
          contactId: '003A',
          isExternal: false,
          checkedOn: '2026-11-22',
          expiresOn: '2026-12-22'
        }
      }
    ]);
    await expect(form).toBeAccessible();
  });
  it('is asked for before anything is saved', async () => {
    const form = await open();
    const saved = entries(form);
    await pressButton(form, 'Save for the manager');
    expect(textOf(form)).toContain('Write down first who said or wrote it, and when.');
    expect(saved).toEqual([]);
    await expect(form).toBeAccessible();
  });
  it('that awaits its judgement stands in the field, to be verified as it is', async () => {
    const form = await open({
      opening: { evidence: 'Plan of Nov 18', proposal: '', origin: 'before' },
      opened: check,
      check,
      mayVerify: true
    });
    const saved = entries(form);
    await pressButton(form, 'Save as met');
    expect(saved[0]?.entry).toMatchObject({
      status: 'Met',
      evidence: 'Plan of Nov 18',
      evidenceSource: 'Buyer document',
      contactId: '003A'
    });
  });
  it('that is the buyer’s names the buyer before it counts', async () => {
    const form = await open({ mayVerify: true });
    const saved = entries(form);
    await type(form, 'evidence', 'The plan of Nov 18');
    await pressButton(form, 'Save as met');
    expect(textOf(form)).toContain('Choose the contact who said or wrote it.');
    expect(saved).toEqual([]);
    await type(form, 'contactId', '003A');
    await pressButton(form, 'Save as met');
    expect(saved[0]?.entry).toMatchObject({ status: 'Met', contactId: '003A' });
  });
  it('that is anybody’s needs no contact', async () => {
    const form = await open({ criterion: { ...criterion, buyerEvidenceRequired: false }, mayVerify: true });
    const saved = entries(form);
    await type(form, 'evidence', 'The plan of Nov 18');
    await pressButton(form, 'Save as met');
    expect(saved[0]?.entry).toMatchObject({ status: 'Met', contactId: undefined });
  });
  it('of a contact of another account needs somebody’s word that this person speaks for the account', async () => {
    const form = await open();
    const saved = entries(form);
    await type(form, 'evidence', 'Said on Nov 20');
    await type(form, 'contactId', '003P');
    await pressButton(form, 'Save for the manager');
    expect(textOf(form)).toContain('The contact works for another account.');
    expect(saved).toEqual([]);
    const word = field(form, 'isExternal');
    expect(Reflect.get(word, 'label')).toBe('Paul Partner works elsewhere and speaks for this account');
    word.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    await settled();
    await pressButton(form, 'Save for the manager');
    expect(saved[0]?.entry).toMatchObject({ contactId: '003P', isExternal: true });
    await expect(form).toBeAccessible();
  });
});

describe('a proposal', () => {
  it('is not in the field, and nothing can be saved by it alone', async () => {
    const form = await open({ opening: proposing });
    const saved = entries(form);
    expect(field(form, 'evidence').value).toBe('');
    expect(textOf(form)).toContain('What buyers said so far:');
    await pressButton(form, 'Save for the manager');
    expect(saved).toEqual([]);
    await expect(form).toBeAccessible();
  });
  it('that was taken over has to be changed or confirmed', async () => {
    const form = await open({ opening: proposing });
    const saved = entries(form);
    await pressButton(form, 'Use this');
    expect(field(form, 'evidence').value).toBe('Ada: A number that holds');
    await pressButton(form, 'Save for the manager');
    expect(textOf(form)).toContain('Change the proposal, or confirm that it stands as it is.');
    expect(saved).toEqual([]);
    one(form, '[data-confirm]').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    await settled();
    await pressButton(form, 'Save for the manager');
    expect(saved[0]?.entry).toMatchObject({ evidence: 'Ada: A number that holds' });
  });
  it('that was changed is the person’s own', async () => {
    const form = await open({ opening: proposing });
    const saved = entries(form);
    await pressButton(form, 'Use this');
    await type(form, 'evidence', 'Ada: A number that holds. Said on Nov 20.');
    await pressButton(form, 'Save for the manager');
    expect(saved[0]?.entry).toMatchObject({ evidence: 'Ada: A number that holds. Said on Nov 20.' });
  });
  it('says when it is the evidence of before', async () => {
    const form = await open({ opening: { ...proposing, origin: 'before' } });
    expect(textOf(form)).toContain('The evidence of before:');
  });
});

describe('a waiver', () => {
  it('takes a reason, and neither source nor contact', async () => {
    const form = await open({ isWaiver: true, opened: check, check });
    const saved = entries(form);
    await pressButton(form, 'Waive it');
    expect(textOf(form)).toContain('Say first why this deal doesn’t need it.');
    expect(all(form, '[data-field="source"], [data-field="contactId"]')).toEqual([]);
    await type(form, 'evidence', 'A renewal');
    await pressButton(form, 'Waive it');
    expect(saved[0]?.entry).toMatchObject({
      status: 'Waived',
      evidence: 'A renewal',
      evidenceSource: undefined,
      contactId: undefined,
      isExternal: false
    });
  });
});

describe('what was typed and not saved', () => {
  const kept = {
    texts: { evidence: 'Half a sen', source: 'Our view' },
    typedOn: '2026-11-21T10:00:00Z',
    isOutdated: false
  };
  it('stands there again, with the day on which it was typed', async () => {
    const form = await open({ kept });
    expect(textOf(form)).toContain('You had typed this and not saved it');
    expect([field(form, 'evidence').value, field(form, 'source').value]).toEqual(['Half a sen', 'Our view']);
    await expect(form).toBeAccessible();
  });
  it('is told as it is typed', async () => {
    const form = await open();
    const typed = heard(form, 'typed');
    await type(form, 'evidence', 'Said');
    await type(form, 'contactId', '003A');
    expect(typed).toEqual([
      { name: 'evidence', text: 'Said' },
      { name: 'contactId', text: '003A' }
    ]);
  });
  it('stays when Escape leaves the form, and is given up by Cancel', async () => {
    const form = await open();
    const left = heard(form, 'leave');
    const given = heard(form, 'cancel');
    press(field(form, 'evidence'), 'Escape');
    expect([left.length, given.length]).toEqual([1, 0]);
    await pressButton(form, 'Cancel');
    expect(given).toHaveLength(1);
  });
});

describe('a check that somebody else saved meanwhile', () => {
  const theirs: Check = {
    ...check,
    revision: 'two',
    status: 'Met',
    evidence: 'Seen by me',
    checkedBy: 'Max Manager',
    checkedOn: '2026-11-22'
  };
  const openOnOld = async () => {
    const form = await open({
      opening: { evidence: 'Plan of Nov 18', proposal: '', origin: 'before' },
      opened: check,
      check
    });
    await type(form, 'evidence', 'Plan of Nov 21');
    form.check = theirs;
    await settled();
    return form;
  };
  it('stands beside one’s own: status, evidence, by whom and when', async () => {
    const form = await openOnOld();
    const conflict = one(form, 'c-qualification-conflict');
    expect(
      all(conflict, 'lightning-formatted-text').map(text => Reflect.get(text, 'value') as unknown)
    ).toEqual([
      'Met',
      'Seen by me',
      'Buyer document',
      'Ada Lovelace',
      'Max Manager',
      'Not met',
      'Plan of Nov 21',
      'Buyer document',
      'Ada Lovelace'
    ]);
    expect(() => button(form, 'Save for the manager')).toThrow('There is no button');
    await expect(form).toBeAccessible();
  });
  it('stays when the person keeps theirs', async () => {
    const form = await openOnOld();
    const given = heard(form, 'cancel');
    await pressButton(form, 'Keep theirs');
    expect(given).toHaveLength(1);
  });
  it('is replaced when the person says so, and a third one is asked about again', async () => {
    const form = await openOnOld();
    const saved = entries(form);
    await pressButton(form, 'Put mine in its place');
    expect(saved[0]?.entry).toMatchObject({ status: 'Not Met', evidence: 'Plan of Nov 21' });
    form.check = { ...theirs, revision: 'three', evidence: 'Seen twice' };
    await settled();
    expect(all(form, 'c-qualification-conflict')).toHaveLength(1);
  });
  it('is told at once when what was kept was typed upon an older one', async () => {
    const kept = { texts: { evidence: 'Old' }, typedOn: '2026-11-20T10:00:00Z', isOutdated: true };
    const form = await open({ opened: check, check, kept });
    expect(all(form, 'c-qualification-conflict')).toHaveLength(1);
  });
  it('is none when it says the same, or is one’s own save whose answer got lost', async () => {
    const form = await open({ opened: check, check });
    form.check = { ...check, revision: 'other' };
    await settled();
    expect(all(form, 'c-qualification-conflict')).toEqual([]);
    form.check = { ...theirs, revision: 'mine' };
    await settled();
    expect(all(form, 'c-qualification-conflict')).toEqual([]);
  });
});

describe('a contact among many', () => {
  const many = [
    ...contacts,
    ...Array.from({ length: 9 }, (_, index) => ({ id: `003${index}`, name: `Person ${index}` }))
  ];
  const namesIn = (form: HTMLElement) =>
    (Reflect.get(field(form, 'contactId'), 'options') as { label: string }[]).map(({ label }) => label);

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is looked for by words, here at once and on the platform after a pause', async () => {
    const form = await open({ contacts: many });
    const asked = heard(form, 'find');
    await type(form, 'words', 'par');
    await type(form, 'words', 'partner');
    expect(namesIn(form)).toEqual(['Paul Partner, Partner & Co']);
    expect(textOf(form)).toContain('Found: 1');
    expect(asked).toEqual([]);
    jest.advanceTimersByTime(300);
    expect(asked).toEqual([{ text: 'partner' }]);
  });
  it('stays chosen whatever is looked for next', async () => {
    const form = await open({ contacts: many });
    await type(form, 'contactId', '003A');
    await type(form, 'words', 'partner');
    expect(namesIn(form)).toEqual(['Ada Lovelace, CFO', 'Paul Partner, Partner & Co']);
  });
  it('is looked for again by the words of a form that was left', async () => {
    const kept = { texts: { words: 'zander' }, typedOn: '2026-11-22T09:00:00.000Z', isOutdated: false };
    const finds: unknown[] = [];
    const hear = (event: Event) => finds.push((event as CustomEvent).detail);
    document.body.addEventListener('find', hear, true);
    await open({ contacts: many, kept });
    document.body.removeEventListener('find', hear, true);
    expect(finds).toEqual([{ text: 'zander' }]);
  });
  it('of a few is chosen without a search', async () => {
    expect(all(await open(), '[data-field="words"]')).toEqual([]);
  });
});
