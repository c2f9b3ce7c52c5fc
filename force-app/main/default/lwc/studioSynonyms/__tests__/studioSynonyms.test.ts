import StudioSynonyms from 'c/studioSynonyms';
import type { Title } from 'c/guide';
import { titleData } from 'fixtures/guideData';
import { all, button, clearPage, click, focused, one, settled, show, textOf } from 'fixtures/panels';
import { navigated, reading } from 'fixtures/wires';

function named(id: string, name: string, ...synonyms: string[]): Title {
  return { id, name, level: 'Executive', canFund: true, synonyms };
}
const finance = named('a01', 'Head of Finance', 'VP of Finance', 'Finance Lead');
const controller = named('a02', 'Controller', 'Finance Lead');

async function open(...titles: Title[]): Promise<HTMLElement> {
  const shown = show('c-studio-synonyms', StudioSynonyms, { recordId: 'a01' });
  if (titles.length > 0) reading.answer(titleData(titles));
  await settled();
  return shown;
}
const lines = (shown: HTMLElement): string[] => all(shown, 'li').map(line => textOf(line));

afterEach(clearPage);

describe('the names that a title shares', () => {
  it('hold their place until they are read', async () => {
    const shown = await open();
    expect(one(shown, 'c-panel-skeleton')).toBeTruthy();
    await expect(shown).toBeAccessible();
  });

  it('are told with the titles that have them, too', async () => {
    const shown = await open(
      finance,
      controller,
      named('a03', 'Finance VP'),
      named('a04', 'Cash Manager', 'Lead, Finance')
    );
    expect(lines(shown)).toEqual([
      '“VP of Finance” means the same as “Finance VP”, a name of Finance VP',
      '“Finance Lead” is also a synonym of Controller',
      '“Finance Lead” means the same as “Lead, Finance”, a name of Cash Manager'
    ]);
    expect(textOf(shown)).toContain('the rep is asked each time');
    await expect(shown).toBeAccessible();
  });

  it('may be the name of the other title', async () => {
    expect(lines(await open(finance, named('a03', 'Finance lead')))).toEqual([
      '“Finance Lead” is also the name of Finance lead'
    ]);
  });

  it('lead to the other title', async () => {
    const shown = await open(finance, controller);
    expect(one(shown, 'a').getAttribute('href')).toBe('/a02');
    one(shown, 'a').click();
    expect(navigated).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { objectApiName: 'Title__c', recordId: 'a02', actionName: 'view' }
    });
  });

  it('are read anew when somebody changes them on the page', async () => {
    const shown = await open(finance, controller);
    reading.answer(titleData([finance, named('a02', 'Controller')]));
    await settled();
    expect(lines(shown)).toEqual([]);
  });

  it('are none, in one quiet line', async () => {
    const shown = await open(finance, named('a02', 'Controller'));
    expect(textOf(shown)).toBe('Names shared with other titles No other title goes by a name of this one.');
    await expect(shown).toBeAccessible();
  });

  it('are asked for once more when they could not be read', async () => {
    const shown = await open();
    const again = jest.fn(() => Promise.resolve());
    reading.fail('The query took too long.', again);
    await settled();
    expect(textOf(one(shown, 'c-panel-error'))).toContain('The query took too long.');
    await expect(shown).toBeAccessible();
    await click(shown, 'Try again');
    expect(again).toHaveBeenCalled();
    expect(button(shown, 'Try again')).toBeTruthy();
    reading.answer(titleData([finance, controller]));
    await settled();
    expect(lines(shown)).toHaveLength(1);
    expect(textOf(focused() ?? shown)).toBe('Names shared with other titles');
  });

  it('are not told of a title that somebody may not see', async () => {
    expect(textOf(await open(controller))).toContain('This title is not there, or you may not see it.');
  });
});
