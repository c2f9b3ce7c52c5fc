import { ada, bert, buyerOutcome, guide, pia } from 'fixtures/guides';
import { contactLabel, outsideText, wantedBy } from 'c/callContacts';

const words = {
  outside: 'works at {0}, speaks for {1}',
  elsewhere: 'works elsewhere, speaks for {0}',
  account: 'the account'
};

describe('the people of a call', () => {
  it('are named with the title that they write, where they have one', () => {
    expect(contactLabel(pia)).toBe('Pia Partner, CFO');
    expect(contactLabel({ ...pia, title: undefined })).toBe('Pia Partner');
  });
  it('are told apart when they work elsewhere, though nobody may know where or for whom', () => {
    const nameless = { ...guide, opportunity: { id: 'x', name: 'x' } };
    expect(outsideText(guide, pia, words)).toBe('works at Partner & Co., speaks for Acme');
    expect(outsideText(guide, { ...pia, worksElsewhere: '' }, words)).toBe(
      'works elsewhere, speaks for Acme'
    );
    expect(outsideText(nameless, pia, words)).toBe('works at Partner & Co., speaks for the account');
    expect(outsideText(guide, { ...pia, worksElsewhere: undefined }, words)).toBe('');
  });
  it('each want what they shared, outcomes of the guide and needs in own words', () => {
    const need = {
      ...buyerOutcome,
      key: 'need',
      outcomeId: undefined,
      unmetNeed: 'Fewer calls on Fridays'
    };
    const said = { ...guide, buyerOutcomes: [buyerOutcome, need] };
    expect(wantedBy(said, ada)).toEqual([
      'Give the board a revenue number that holds.',
      'Fewer calls on Fridays'
    ]);
    expect(wantedBy(said, bert)).toEqual([]);
  });
});
