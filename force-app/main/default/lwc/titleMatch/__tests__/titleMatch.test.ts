import type { Title } from 'c/guide';
import { matchTitle, titleOfContact } from 'c/titleMatch';

function title(name: string, ...synonyms: string[]): Title {
  return { id: name, name, level: 'Executive', canFund: true, synonyms };
}

const titles = [
  title('Chief Financial Officer', 'CFO', 'Finance Director', 'Directeur financier'),
  title('VP Sales', 'Vice President of Sales', 'Head of Sales'),
  title('Sales Manager', 'Manager, Sales'),
  title('Controller')
];

describe('the title that a contact’s own title stands for', () => {
  it.each([
    ['Chief Financial Officer', 'Chief Financial Officer'],
    ['cfo', 'Chief Financial Officer'],
    ['Group CFO, EMEA', 'Chief Financial Officer'],
    ['Director of Finance', undefined],
    ['Finance Director', 'Chief Financial Officer'],
    ['Vice-President, Sales', 'VP Sales'],
    ['DIRECTEUR FINANCIER', 'Chief Financial Officer'],
    ['Senior Sales Manager', 'Sales Manager'],
    ['Controller', 'Controller'],
    ['Comptroller', undefined],
    ['Gardener', undefined],
    ['', undefined],
    [undefined, undefined]
  ])('%s is %s', (written, expected) => {
    expect(matchTitle(written, titles)?.name).toBe(expected);
  });

  it('is left to a person when two titles fit equally well', () => {
    expect(matchTitle('Controller and CFO', titles)).toBeUndefined();
  });

  it('is the longer name where one holds the other', () => {
    expect(matchTitle('Deputy Head of Sales', titles)?.name).toBe('VP Sales');
  });

  it('is what a person chose, whatever stands on the contact', () => {
    const contact = { id: '1', name: 'Ada', title: 'CFO', titleMatchId: 'Controller' };
    expect(titleOfContact(contact, titles)?.name).toBe('Controller');
  });

  it('is none for a contact without a title', () => {
    expect(titleOfContact({ id: '1', name: 'Ada' }, titles)).toBeUndefined();
  });
});
