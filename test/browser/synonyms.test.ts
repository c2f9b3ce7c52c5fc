import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../conformance/support/testOrg.ts';
import { make, named } from '../conformance/support/world.ts';
import { looksRight } from './support/axe.ts';
import { DetailPanel } from './support/detailPanel.ts';
import { arrive } from './support/visitor.ts';

const panel = 'c-studio-synonyms';

/** A title of its own, which nobody in the demo holds. */
async function makeTitle(name: string, ...synonyms: string[]): Promise<string> {
  const { connection } = await connect('product');
  return make(connection, 'Title__c', {
    ...named(name),
    Level__c: 'Staff',
    Synonyms__c: synonyms.join('\n')
  });
}
/** A word that no other title has: figures tell no titles apart. */
const word = (): string =>
  Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(26 * Math.random()))).join('');
const addressOf = (titleId: string): string => `/lightning/r/Title__c/${titleId}/view`;

const [malt, kiln, still] = [word(), word(), word()];
const [maltster, kilnwright] = [`Maltster ${malt}`, `Kilnwright ${kiln}`];
let sharing: string;

beforeAll(async () => {
  sharing = await makeTitle(maltster, `${malt} Lead`, kilnwright.toUpperCase(), `Head of ${still}`);
  await makeTitle(kilnwright, `Lead, ${malt}`, `Head of ${still}`);
});

describe('the page of a title', () => {
  it('says which names another title has, too, and leads there and back', async () => {
    const page = await arrive('product');
    await page.goto(addressOf(sharing));
    const lines = page.locator(`${panel} li`);
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([
      `“${malt} Lead” means the same as “Lead, ${malt}”, a name of ${kilnwright}`,
      `“${kilnwright.toUpperCase()}” is also the name of ${kilnwright}`,
      `“Head of ${still}” is also a synonym of ${kilnwright}`
    ]);
    await lines.last().getByRole('link', { name: kilnwright }).click();
    await page.getByText(`“${kilnwright}” is also a synonym of`).waitFor();
    await lines.last().getByRole('link', { name: maltster }).click();
    await page.getByText(`“Head of ${still}” is also a synonym of ${kilnwright}`).waitFor();
  });

  it('says so while the synonyms are written', async () => {
    const [cask, hoop] = [word(), word()];
    const titleId = await makeTitle(`Cooper ${cask}`, `${cask} Lead`);
    await makeTitle(`Hooper ${hoop}`, `Head ${hoop}`);
    const page = await arrive('product');
    await page.goto(addressOf(titleId));
    const nothing = page.getByText('No other title goes by a name of this one.');
    await nothing.waitFor();

    const details = new DetailPanel(page);
    await details.write('Synonyms', `${cask} Lead\nhead ${hoop}`);
    await details.save();
    await page.getByText(`“head ${hoop}” is also a synonym of Hooper ${hoop}`).waitFor();
    await details.write('Synonyms', `${cask} Lead`);
    await details.save();
    await nothing.waitFor();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 400],
    ['dark', 400]
  ] as const)('is accessible in %s colours, %i pixels wide', async (colorScheme, width) => {
    const page = await arrive('product', { colorScheme, width });
    await page.goto(addressOf(sharing));
    await page.locator(`${panel} li`).first().waitFor();
    await looksRight(page, panel, 'shared names');
  });
});
