import { readFileSync } from 'node:fs';
import type { Title } from 'c/guide';
import { matchTitle, sharedNames } from 'c/titleMatch';

function named(name: string, ...synonyms: string[]): Title {
  return { id: name, name, level: 'Executive', canFund: true, synonyms };
}
const told = (titleId: string, ...titles: Title[]): string[] =>
  sharedNames(titleId, titles).map(({ name, other, otherName }) => `${name} = ${otherName} of ${other.name}`);

describe('a name that two titles share', () => {
  it('is a synonym of both, in whatever way it is written', () => {
    const [one, other] = [
      named('Head of Finance', 'VP of Finance', 'Finance Lead'),
      named('Controller', 'Fin. VP')
    ];
    expect(told('Head of Finance', one, other)).toEqual(['VP of Finance = Fin. VP of Controller']);
    expect(told('Controller', one, other)).toEqual(['Fin. VP = VP of Finance of Head of Finance']);
  });

  it('is a synonym that names the other title, and the other way round', () => {
    const [one, other] = [named('Head of Finance', 'controller'), named('Controller')];
    expect(told('Head of Finance', one, other)).toEqual(['controller = Controller of Controller']);
    expect(told('Controller', one, other)).toEqual(['Controller = controller of Head of Finance']);
  });

  it('is told once for each other title, in the same letters where they stand there', () => {
    const one = named('Head of Finance', 'VP Finance', 'VP Finance');
    const others = [named('Controller', 'Finance VP', 'VP Finance'), named('CFO', 'VP of Finance')];
    expect(told('Head of Finance', one, ...others)).toEqual([
      'VP Finance = VP Finance of Controller',
      'VP Finance = VP of Finance of CFO'
    ]);
  });

  it('is one by which nobody is matched', () => {
    const titles = [named('Head of Finance', 'VP Finance'), named('Controller', 'VP of Finance')];
    expect(matchTitle('VP Finance', titles).kind).not.toBe('matched');
  });

  it('is none that only holds the other, says nothing, or stands twice in one title', () => {
    expect(
      told('CFO', named('CFO', 'Group CFO', 'C.F.O.', 'of'), named('Regional CFO', 'the'), named('Clerk'))
    ).toEqual([]);
  });

  it('is nowhere in the starter content', () => {
    const titles = (JSON.parse(readFileSync('config/starter/titles.json', 'utf8')) as Title[]).map(title => ({
      ...title,
      id: title.name
    }));
    expect(titles.flatMap(({ id }) => sharedNames(id, titles))).toEqual([]);
  });
});
