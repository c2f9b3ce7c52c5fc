import { readFileSync } from 'node:fs';
import type { Contact, Title } from 'c/guide';
import { matchTitle, titleMatchOfContact, titleOfContact } from 'c/titleMatch';

/** The titles of the starter content, each with itself as its id. */
const titles = (JSON.parse(readFileSync('config/starter/titles.json', 'utf8')) as Title[]).map(title => ({
  ...title,
  id: title.name
}));
const cfo = 'Chief Financial Officer';
const coo = 'Chief Operating Officer';
const cio = 'Chief Information Officer';
const chro = 'Chief Human Resources Officer';
const sales = 'Vice President of Sales';
const credit = 'Head of Credit and Collections';
const collections = 'Collections Specialist';
const payroll = 'Payroll Manager';
const payrollStaff = 'Payroll Specialist';

function named(name: string, ...synonyms: string[]): Title {
  return { id: name, name, level: 'Executive', canFund: true, synonyms };
}

/** The title that is matched; the candidates, where a person is asked; nothing where it is none. */
function told(written: string | undefined, known: readonly Title[] = titles): string | string[] | undefined {
  const match = matchTitle(written, known);
  if (match.kind === 'matched') return match.title.name;
  return match.kind === 'asked' ? match.candidates.map(({ name }) => name) : undefined;
}

describe('a written title is the title', () => {
  it.each([
    ['Chief Financial Officer', cfo],
    ['cfo', cfo],
    ['C.F.O.', cfo],
    ['Group CFO', cfo],
    ['Group CFO, EMEA', cfo],
    ['CFO, EMEA', cfo],
    ['Regional CFO', cfo],
    ['CFO Germany', cfo],
    ['CFO, Brightwater Foods', cfo],
    ['Chief Finance Officer', cfo],
    ['CFO & COO', cfo],
    ['CFO/COO', cfo],
    ['Co-Founder & CFO', cfo],
    ['SVP & CFO', cfo],
    ['Board Member, CFO', cfo],
    ['Finance Director & Company Secretary', cfo],
    ['Director, Finance', cfo],
    ['Dir. Fin.', cfo],
    ['VP of Finance', cfo],
    ['Senior Vice President Finance, EMEA', cfo],
    ['Vice-President, Sales', sales],
    ['Chief Revenue Officer', sales],
    ['CRO', sales],
    ['HEAD OF SALES', sales],
    ['Operations Director', coo],
    ['VP Ops', coo],
    ['Director of IT', cio],
    ['Director Human Resources', chro],
    ['VP of HR', chro],
    ['CHRO', chro],
    ['Mgr. Credit & Collections', credit],
    ['Accounts Receivable Manager', credit],
    ['Manager, AR', credit],
    ['O2C Manager', credit],
    ['Head of Order-to-Cash', credit],
    ['Credit Controller', collections],
    ['Collector', collections],
    ['Sr. Payroll Mgr', payroll],
    ['Payroll Manager, reports to CFO', payroll],
    ['Former CFO, now Payroll Manager', payroll],
    ['HR & Payroll Assistant', payrollStaff],
    ['Specialist, Payroll', payrollStaff]
  ])('%s: %s', (written, title) => {
    expect(told(written)).toBe(title);
  });
});

describe('a person is asked whether a written title is one, the most likely first', () => {
  it.each([
    ['Head of Fin. Ops', [cfo, coo]],
    ['Finance Ops Lead', [cfo, coo]],
    ['Deputy CFO', [cfo]],
    ['Interim CFO', [cfo]],
    ['Acting CFO', [cfo]],
    ['Vice CFO', [cfo]],
    ['Assistant CFO', [cfo]],
    ['CFO designate', [cfo]],
    ['Finance Director (interim)', [cfo]],
    ['Assistant Director of Finance', [cfo]],
    ['CFO Transformation', [cfo]],
    ['Finance Manager', [cfo]],
    ['Financial Controller', [cfo]],
    ['Finance & HR Director', [cfo, chro]],
    ['Deputy Finance Director & Head of Payroll', [cfo, payroll]],
    ['VP, Sales Operations', [sales, coo]],
    ['Chief Revenue & Growth Officer', [sales]],
    ['Sales Manager', [sales]],
    ['AR Team Lead', [credit]],
    ['Accounts Receivable Analyst', [collections]],
    ['Payroll', [payroll, payrollStaff]],
    // It may be the products' or the purchases' chief.
    ['CPO', [chro]]
  ])('%s: %j', (written, candidates) => {
    expect(told(written)).toEqual(candidates);
  });
});

describe('a written title is none of the titles', () => {
  it.each([
    'Assistant to the CFO',
    'Executive Assistant, CFO',
    'Executive Assistant CFO',
    'PA to Finance Director',
    'Secretary to the Chief Financial Officer',
    'Office of the CFO, Coordinator',
    'Coordinator, Office of the CFO',
    'CFO Office',
    'CFO’s Chief of Staff',
    'Chief of Staff, Finance',
    'CFO Advisor',
    'Finance Analyst, CFO',
    'reports to CFO',
    'Former Finance Director, now Board Member',
    'ex-CFO',
    'Retired CFO',
    'CFO (retired)',
    'Finance Director until 2021',
    'Financial Analyst',
    'Finance Business Partner',
    'Chief Executive Officer',
    'CEO',
    'CTO',
    'Chief Accounting Officer',
    'Managing Director',
    'Head of Transformation',
    'Money and Numbers Lead',
    'Late Payments Manager',
    'Garbage Collector',
    'Vice President',
    'Head of',
    'Gardener',
    'Directeur financier',
    '',
    ' – ',
    undefined
  ])('%s', written => {
    expect(told(written)).toBeUndefined();
  });
});

describe('what a title is matched by', () => {
  it('is the written words, so that a person can judge it', () => {
    expect(matchTitle('Fin. Director, Nordics', titles)).toMatchObject({
      kind: 'matched',
      by: ['Fin', 'Director']
    });
    expect(matchTitle('Head of Fin. Ops', titles)).toMatchObject({ kind: 'asked', by: ['Head', 'Fin'] });
  });

  it('is a synonym in any language', () => {
    const known = [named('Chief Financial Officer', 'Directeur financier', 'Finanzvorstand')];
    expect(told('DIRECTEUR FINANCIER', known)).toBe('Chief Financial Officer');
    expect(told('Finanzvorstand DACH', known)).toBe('Chief Financial Officer');
  });

  it('is the longer name where one holds the other', () => {
    const known = [named('Manager', 'Sales Lead'), named('Field Manager', 'Field Sales Lead')];
    expect(told('Lead, Field Sales', known)).toBe('Field Manager');
  });

  it('is no acronym of two titles', () => {
    const known = [named('Chief Risk Officer'), named('Chief Revenue Officer')];
    expect(told('CRO', known)).toHaveLength(2);
  });

  it('is the first of two jobs', () => {
    const known = [named('Controller'), named('Chief Financial Officer', 'CFO')];
    expect(told('Controller and CFO', known)).toBe('Controller');
    expect(told('CFO and Controller', known)).toBe('Chief Financial Officer');
  });
});

describe('the title of a contact', () => {
  const contact: Contact = { id: '1', name: 'Ada', title: 'CFO', holdsNoTitle: false, hasRole: false };

  it('is what a person chose, whatever stands on the contact', () => {
    const corrected = { ...contact, titleMatchId: payroll };
    expect(titleMatchOfContact(corrected, titles)).toMatchObject({
      kind: 'chosen',
      title: { name: payroll }
    });
    expect(titleOfContact(corrected, titles)?.name).toBe(payroll);
  });

  it('keeps its reason where the title that is stored is the one that is written', () => {
    const stored = { ...contact, titleMatchId: cfo };
    expect(titleMatchOfContact(stored, titles)).toEqual(titleMatchOfContact(contact, titles));
    expect(titleMatchOfContact(stored, titles).kind).toBe('matched');
  });

  it('is otherwise what the written title stands for, with the reason', () => {
    expect(titleMatchOfContact(contact, titles)).toMatchObject({ kind: 'matched', by: ['CFO'] });
    expect(titleOfContact(contact, titles)?.name).toBe(cfo);
  });

  it('is none where a person said so, whatever is written or was chosen', () => {
    const said = { ...contact, titleMatchId: payroll, holdsNoTitle: true };
    expect(titleMatchOfContact(said, titles)).toEqual({ kind: 'none' });
    expect(titleOfContact(said, titles)).toBeUndefined();
  });

  it('is not certain while a person must be asked, and none without a title', () => {
    expect(titleOfContact({ ...contact, title: 'Deputy CFO' }, titles)).toBeUndefined();
    expect(titleOfContact({ ...contact, title: undefined }, titles)).toBeUndefined();
  });
});
