import { ada, conversation, dora, guide, pia } from 'fixtures/guides';
import { keyPlayerName, keyPlayersNotMet } from 'c/keyPlayers';

const names = (met: readonly string[]) => {
  const conversations = met.map(contactId => ({ ...conversation, contactId }));
  return keyPlayersNotMet({ ...guide, conversations }).map(keyPlayerName);
};

describe('the key players whom nobody met yet', () => {
  it('are all of them before the first conversation, by name where the account has one', () => {
    expect(names([])).toEqual(['Ada Lovelace (Chief Financial Officer)', 'Dora Maar (VP Sales)']);
  });
  it('are those without a conversation in this deal', () => {
    expect(names([ada])).toEqual(['Dora Maar (VP Sales)']);
    expect(names([ada, dora])).toEqual([]);
  });
  it('are those of other accounts only with a role in the deal, or once they spoke for the account', () => {
    const elsewhere = (fields: Partial<typeof pia>, met: readonly string[] = []) =>
      keyPlayersNotMet({
        ...guide,
        contacts: [...guide.contacts, { ...pia, ...fields }],
        conversations: met.map(contactId => ({ ...conversation, contactId }))
      }).map(keyPlayerName);
    expect(elsewhere({ hasRole: false })[0]).toBe('Ada Lovelace (Chief Financial Officer)');
    expect(elsewhere({ hasRole: true })[0]).toBe('Ada Lovelace, Pia Partner (Chief Financial Officer)');
    expect(elsewhere({ hasRole: false }, [pia.id])).toEqual(['Dora Maar (VP Sales)']);
  });
  it('are not those who hold none of the titles', () => {
    const contacts = guide.contacts.map(contact => ({ ...contact, holdsNoTitle: contact.id === ada }));
    expect(keyPlayersNotMet({ ...guide, contacts }).map(keyPlayerName)[0]).toBe('Chief Financial Officer');
  });
  it('go by their title where the account has nobody who holds it', () => {
    const empty = { ...guide, contacts: [] };
    expect(keyPlayersNotMet(empty).map(keyPlayerName)).toEqual(['Chief Financial Officer', 'VP Sales']);
  });
});
