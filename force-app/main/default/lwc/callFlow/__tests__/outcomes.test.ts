import { ada, boardNumber, bert, carla, fewerSurprises, guide, outcomeKey } from 'fixtures/guides';
import {
  ahead,
  asked,
  back,
  board,
  choose,
  does,
  end,
  helps,
  letter,
  menu,
  no,
  rep,
  seen,
  surprises,
  take,
  type,
  unknown,
  worth,
  yes
} from 'fixtures/rep';
import { outcomeMenu } from 'c/callFlow';

const labels = (of: ReturnType<typeof rep>, contactId = ada) =>
  outcomeMenu(seen(of), contactId, 'Something else').map(({ label, detail, group }) =>
    [group, label, detail].filter(part => part !== undefined).join(' | ')
  );

describe('a call about one outcome', () => {
  it('goes from each question to its capability, and at last to the value', () => {
    const begun = does(rep(), take(board));
    expect(ahead(begun)).toEqual([
      'question how-arrived',
      'question how-far-off',
      'question could-tell',
      'through'
    ]);
    const first = does(begun, choose('A tool'));
    expect(asked(first)).toBe('capability how-arrived');
    const rest = does(first, helps, type(7), no, { kind: 'help', helps: 'Partly' });
    expect(ahead(rest)).toEqual(['value', 'through']);
    expect(asked(does(rest, worth(120_000)))).toBe('through');
  });
  it('asks no value when nothing would help', () => {
    const dry = does(rep(), take(board), unknown, { kind: 'help', helps: 'No' }, type(7), yes);
    expect(ahead(does(dry, { kind: 'help', helps: 'No' }))).toEqual(['through']);
  });
  it('begins with the first topic, and writes down nothing before the first answer', () => {
    const begun = does(rep(), take(board));
    expect(begun.state.underway).toMatchObject({ versionId: guide.offering?.version?.id, buyers: [ada] });
    expect(begun.outbox).toEqual([]);
    const said = seen(does(begun, choose('A tool')));
    expect(said.conversations).toMatchObject([
      {
        contactId: ada,
        targetTitleId: 'a03000000000001AAA',
        offeringVersionId: 'a02000000000001AAA',
        levelRank: 1,
        isExternal: false
      }
    ]);
    expect(said.buyerOutcomes).toMatchObject([{ key: outcomeKey, progress: 'Shared' }]);
    expect(said.answers).toMatchObject([
      { conversationKey: said.conversations[0]?.key, questionAsked: boardNumber.prompts[0]?.question }
    ]);
  });
  it('tells how far it got', () => {
    const progress = (of: ReturnType<typeof rep>) => seen(of).buyerOutcomes[0]?.progress;
    const first = does(rep(), take(board), choose('A tool'));
    const no1 = does(first, { kind: 'help', helps: 'No' });
    const diagnosed = does(no1, type(7));
    const envisioned = does(diagnosed, yes, helps);
    const confirmed = does(envisioned, {
      kind: 'confirm',
      confirmation: { annualValue: 5, buyerWords: 'Yes, we want that.', confirmedOn: '2026-11-21' }
    });
    expect([first, no1, diagnosed, envisioned, confirmed].map(progress)).toEqual([
      'Shared',
      'Shared',
      'Diagnosed',
      'Envisioned',
      'Confirmed'
    ]);
  });
  it('is not diagnosed by not knowing alone', () => {
    const all = does(rep(), take(board), unknown, { kind: 'help', helps: 'No' }, unknown);
    expect(seen(all).buyerOutcomes).toMatchObject([{ progress: 'Shared' }]);
  });
});

describe('any outcome at any moment', () => {
  it('keeps the place in the other', () => {
    const away = does(rep(), take(board), choose('A tool'), menu, take(surprises), choose('We were late.'));
    expect(asked(away)).toBe('through');
    expect(asked(does(away, menu, take(board)))).toBe('capability how-arrived');
  });
  it('leads back from the menu, own words and the letter to where they were opened', () => {
    const at = does(rep(), take(board), choose('A tool'));
    for (const place of ['menu', 'buyers', 'letter'] as const)
      expect(asked(does(at, { kind: 'open', place }, back))).toBe('capability how-arrived');
    const words = does(at, menu, { kind: 'open', place: 'ownWords' });
    expect(asked(does(words, back))).toBe('menu');
    expect(asked(does(words, back, back))).toBe('capability how-arrived');
    expect(asked(does(at, letter, menu, back))).toBe('capability how-arrived');
  });
  it('is one call and one conversation', () => {
    const both = does(rep(), take(board), choose('A tool'), menu, take(surprises), choose('Late.'), end);
    expect(seen(both).conversations).toHaveLength(1);
    expect(seen(both).buyerOutcomes).toHaveLength(2);
  });
});

describe('the menu', () => {
  it('offers the outcomes of the contact’s title and own words, with what was answered', () => {
    expect(labels(does(rep(), take(board), choose('A tool')))).toEqual([
      `${boardNumber.statement} | 1 / 3`,
      fewerSurprises.statement,
      'Something else'
    ]);
  });
  it('offers all outcomes by title to a contact who holds no title of the guide', () => {
    const all = [
      `Chief Financial Officer | ${boardNumber.statement}`,
      `Chief Financial Officer | ${fewerSurprises.statement}`,
      'Something else'
    ];
    expect(labels(rep(), carla)).toEqual(all);
    const contacts = guide.contacts.map(contact => ({ ...contact, holdsNoTitle: contact.id === ada }));
    expect(labels(rep({ ...guide, contacts }), ada)).toEqual(all);
  });
  it('offers only own words to a title without outcomes', () => {
    expect(labels(rep(), bert)).toEqual(['Something else']);
  });
  it('lists what the contact shared though no title of theirs has it', () => {
    const shared = does(rep(guide, bert), take(board), choose('A tool'));
    expect(labels(shared, bert)).toEqual([`${boardNumber.statement} | 1 / 3`, 'Something else']);
  });
  it('lists what they said in own words', () => {
    const said = does(rep(), { kind: 'noteNeed', words: 'Fewer audits.' });
    expect(labels(said)).toEqual([
      boardNumber.statement,
      fewerSurprises.statement,
      'Fewer audits.',
      'Something else'
    ]);
  });
});
