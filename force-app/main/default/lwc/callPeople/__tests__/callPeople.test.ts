import CallPeople from 'c/callPeople';
import { ada, bert, buyerOutcome, conversation, dora, guide, pia } from 'fixtures/guides';
import { all, clearPage, settled, show, textOf } from 'fixtures/panels';

const open = async (properties: object): Promise<HTMLElement> => {
  const shown = show('c-call-people', CallPeople, { guide, contactId: ada, ...properties });
  await settled();
  return shown;
};
const lists = (shown: HTMLElement) => all(shown, 'ul').map(list => textOf(list));
afterEach(clearPage);

describe('the people of a call', () => {
  it('are told with what each wants, the present one first', async () => {
    const shown = await open({
      guide: { ...guide, buyerOutcomes: [buyerOutcome] },
      contactId: bert,
      buyers: [ada, bert]
    });
    expect(lists(shown)[0]).toBe(
      'Bert Brecht, Payroll clerk not heard yet Ada Lovelace, Group CFO wants: Give the board a revenue number that holds.'
    );
    await expect(shown).toBeAccessible();
  });
  it('may speak for the account from elsewhere', async () => {
    const shown = await open({ guide: { ...guide, contacts: [pia] }, contactId: pia.id });
    expect(lists(shown)[0]).toContain('Pia Partner, CFO works at Partner & Co., speaks for Acme');
  });
  it('are followed by the key players who were not heard yet', async () => {
    const shown = await open({ contactId: bert });
    expect(textOf(shown)).toContain('Key players not heard yet');
    expect(lists(shown)[1]).toBe('Ada Lovelace (Chief Financial Officer) Dora Maar (VP Sales)');
    await expect(shown).toBeAccessible();
  });
  it('are no longer missing once they are in the call, or were in another', async () => {
    const shown = await open({
      guide: { ...guide, conversations: [{ ...conversation, contactId: dora }] },
      contactId: ada
    });
    expect(lists(shown)).toHaveLength(1);
  });
  it('are nobody while nothing is read', async () => {
    const shown = await open({ guide: undefined });
    expect(lists(shown)).toEqual(['']);
  });
});
