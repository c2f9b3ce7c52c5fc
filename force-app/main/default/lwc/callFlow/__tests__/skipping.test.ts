import {
  ahead,
  asked,
  board,
  choose,
  does,
  helps,
  menu,
  rep,
  skip,
  surprises,
  take,
  type,
  undo,
  worth,
  yes
} from 'fixtures/rep';

describe('a question that is skipped', () => {
  const once = does(rep(), take(board), skip);

  it('comes back by itself after the rest', () => {
    expect(ahead(once)).toEqual([
      'question how-far-off',
      'question could-tell',
      'question how-arrived',
      'through'
    ]);
    expect(ahead(does(once, type(7), yes, helps))).toEqual(['value', 'question how-arrived', 'through']);
  });
  it('stays open when it is skipped twice, and is counted', () => {
    const twice = does(once, type(7), yes, { kind: 'help', helps: 'No' }, skip);
    expect(ahead(twice)).toEqual(['through, 1 open']);
    expect(ahead(does(twice, menu, take(surprises), menu, take(board)))).toEqual(['through, 1 open']);
  });
  it('is asked again when the rep wants it', () => {
    const twice = does(once, skip, skip, skip, skip, skip);
    expect(ahead(twice)).toEqual(['through, 3 open']);
    const again = does(twice, { kind: 'resumeSkipped' });
    expect(ahead(again)).toHaveLength(4);
    expect(ahead(does(again, choose('A tool')))[0]).toBe('capability how-arrived');
  });
  it('is only skipped for this contact and this outcome', () => {
    expect(ahead(does(once, menu, take(surprises)))).toEqual(['question last-time', 'through']);
  });
  it('comes back at once when skipping is undone', () => {
    expect(asked(does(once, undo))).toBe('question how-arrived');
  });
});

describe('what is skipped beside questions', () => {
  it('a capability comes back like a question', () => {
    const passed = does(rep(), take(board), choose('A tool'), skip);
    expect(ahead(passed)).toEqual([
      'question how-far-off',
      'question could-tell',
      'capability how-arrived',
      'through'
    ]);
  });
  it('a value that is asked and not known is skipped, not answered', () => {
    const asking = does(rep(), take(board), choose('A tool'), helps, type(7), yes, helps);
    expect(ahead(asking)).toEqual(['value', 'through']);
    const words = does(asking, {
      kind: 'confirm',
      confirmation: { annualValue: undefined, buyerWords: 'A lot.', confirmedOn: undefined }
    });
    expect(ahead(words)).toEqual(['value', 'through']);
    expect(ahead(does(words, skip))).toEqual(['through, 1 open']);
    expect(ahead(does(words, worth(5)))).toEqual(['through']);
  });
});
