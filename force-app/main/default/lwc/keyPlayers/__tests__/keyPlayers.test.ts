import { ada, conversation, dora, guide } from 'fixtures/guides';
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
  it('go by their title where the account has nobody who holds it', () => {
    const empty = { ...guide, contacts: [] };
    expect(keyPlayersNotMet(empty).map(keyPlayerName)).toEqual(['Chief Financial Officer', 'VP Sales']);
  });
});
