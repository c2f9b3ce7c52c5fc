import CallBar from 'c/callBar';
import { ada, bert, carla, conversation, dora, guide, pia } from 'fixtures/guides';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

type Options = readonly { readonly label: string; readonly value: string }[];

const open = async (properties: object = {}): Promise<HTMLElement> => {
  const shown = show('c-call-bar', CallBar, { guide, contactId: ada, ...properties });
  await settled();
  return shown;
};
const contactBox = (bar: HTMLElement) => one<HTMLElement & { options: Options }>(bar, 'lightning-combobox');
afterEach(clearPage);

describe('the bar over a call', () => {
  it('says with whom the call is and what part that title has in the decision', async () => {
    const bar = await open();
    expect(contactBox(bar).options.map(({ label }) => label)).toEqual([
      'Ada Lovelace, Group CFO',
      'Bert Brecht, Payroll clerk',
      'Carla Bley, Chief of Everything',
      'Dora Maar, Head of Sales'
    ]);
    expect(textOf(bar)).toContain('Chief Financial Officer · decides · can fund · key player');
    await expect(bar).toBeAccessible();
  });
  it('changes the buyer at any time, in a call too', async () => {
    const bar = await open({ isCalling: true, started: conversation.started });
    const changes = heard(bar, 'contact');
    enter(contactBox(bar), dora);
    expect(changes).toEqual([{ contactId: dora }]);
    expect(contactBox(bar)).not.toHaveProperty('disabled', true);
  });
  it('leads to other buyers', async () => {
    const bar = await open();
    const openings = heard(bar, 'openbuyers');
    button(bar, 'Other buyer …').click();
    expect(openings).toHaveLength(1);
  });
  it('shows the time and ends the call, once it began', async () => {
    const before = await open();
    expect(all(before, '[data-end], [role="timer"]')).toEqual([]);
    const bar = await open({ isCalling: true, started: conversation.started, outcome: 'Be surprised less' });
    const ends = heard(bar, 'end');
    button(bar, 'End call').click();
    expect(ends).toHaveLength(1);
    expect(all(bar, '[role="timer"]')).toHaveLength(1);
    expect(textOf(bar)).toContain('Be surprised less');
    await expect(bar).toBeAccessible();
  });
  it('asks calmly for access when the title is a low one, naming whom nobody met yet', async () => {
    const bar = await open({ contactId: bert });
    expect(textOf(bar)).toContain(
      'Ask for access to those whom you haven’t met yet: Ada Lovelace (Chief Financial Officer); Dora Maar (VP Sales).'
    );
    await expect(bar).toBeAccessible();
  });
  it('asks for no access when every key player was met', async () => {
    const conversations = [ada, dora].map(contactId => ({ ...conversation, contactId }));
    const bar = await open({ contactId: bert, guide: { ...guide, conversations } });
    expect(textOf(bar)).not.toContain('Ask for access');
  });
  it('says nothing of a part when the title is in no guide', async () => {
    const bar = await open({ contactId: carla });
    expect(textOf(bar)).not.toContain('decides');
  });
  it('says for whom somebody speaks who works elsewhere', async () => {
    const contacts = [pia, ...guide.contacts];
    const bar = await open({ contactId: pia.id, guide: { ...guide, contacts } });
    expect(textOf(bar)).toContain('works at Partner & Co., speaks for Acme');
  });
  it('tells a long name whole, for the box cuts it, and a short one where the screen is narrow', async () => {
    const title = 'Senior Vice President Finance, EMEA';
    const contacts = guide.contacts.map(contact => (contact.id === ada ? { ...contact, title } : contact));
    const bar = await open({ guide: { ...guide, contacts } });
    expect(textOf(one(bar, '.name:not(.short)'))).toBe('Ada Lovelace, Senior Vice President Finance, EMEA');
    const short = await open({ contactId: dora });
    expect(textOf(one(short, '.name.short'))).toBe('Dora Maar, Head of Sales');
  });
  it('keeps the letters that look for a name to itself', async () => {
    const bar = await open();
    const keys = jest.fn();
    bar.addEventListener('keydown', keys);
    press(contactBox(bar), 's');
    expect(keys).not.toHaveBeenCalled();
  });
  it('is calm while nothing is read', async () => {
    const bar = await open({ guide: undefined });
    expect(contactBox(bar).options).toEqual([]);
    await expect(bar).toBeAccessible();
  });
});
