import {
  isEdited,
  leftOut,
  letterHtml,
  letterText,
  noEdits,
  restored,
  rewritten,
  written,
  decided
} from 'c/letter';
import type { LetterEdits, Sentence } from 'c/letter';
import {
  callKey,
  cash,
  conversation,
  dana,
  days,
  empty,
  forecast,
  lastTime,
  lena,
  lookups,
  need,
  omar,
  reason,
  saving,
  says,
  wants,
  write
} from 'fixtures/receivables';

const wantsCash = wants(dana, cash, { annualValue: 120_000 });
const answered = says(wantsCash, days, { number: 46, capabilityHelps: 'Yes' });
const half = { conversations: [conversation(dana)], buyerOutcomes: [wantsCash], answers: [answered] };
const todaySentence = 'Today it takes 46 days, on average, from sending an invoice to having the money.';

const sentencesOf = (letter: ReturnType<typeof write>): Sentence[] =>
  letter.paragraphs.flatMap(({ sentences }) => sentences);
const sentence = (id: string, letter = write(half)): Sentence => {
  const found = [letter.subject, ...sentencesOf(letter)].find(candidate => candidate.id === id);
  if (!found) throw new Error(`There is no sentence ${id}.`);
  return found;
};
const replyId = `${answered.key}/reply`;

describe('a salutation', () => {
  const greets = (fields: object) => {
    const contacts = [{ id: dana, name: 'Dana Reyes', holdsNoTitle: false, hasRole: true, ...fields }];
    return letterText(write({ contacts })).split('\n')[0];
  };
  it('is by salutation and last name, else by first name, else by the whole name', () => {
    expect(greets({ salutation: 'Ms.', firstName: 'Dana', lastName: 'Reyes' })).toBe('Dear Ms. Reyes,');
    expect(greets({ firstName: 'Dana', lastName: 'Reyes' })).toBe('Dear Dana,');
    expect(greets({})).toBe('Dear Dana Reyes,');
  });
});

describe('a signature', () => {
  it('has a line for each thing that is known of the sender', () => {
    const signed = (sender: object) => letterText(write(half, { sender: { name: 'Jo', ...sender } }));
    expect(signed({}).endsWith('Kind regards,\nJo')).toBe(true);
    expect(signed({ company: 'Same Page', phone: '1' }).endsWith('Jo\nSame Page\n1')).toBe(true);
    expect(letterText(write(half, { sender: undefined })).endsWith('Kind regards,')).toBe(true);
  });
});

describe('what is private', () => {
  it('never reaches the letter: notes of the call, lines below a choice, notes beside a yes or a number', () => {
    const secret = 'SECRET';
    const answers = [
      says(wantsCash, days, { number: 46, text: secret }),
      says(wantsCash, reason, { text: `Nobody can say\n${secret}` }),
      says(wants(dana, lookups), lastTime, { text: `A delivery note\n${secret}` })
    ];
    const letter = write({
      conversations: [conversation(dana, { privateNotes: secret })],
      buyerOutcomes: [wantsCash, wants(dana, lookups)],
      answers
    });
    expect(letterText(letter)).toContain('the most common reason is that nobody can say.');
    expect(JSON.stringify(letter)).not.toContain(secret);
    expect(letter.doubts.map(({ text }) => text)).toContain(
      `The answer to “${lastTime.question}” has further lines. They count as private and stay out of the letter.`
    );
  });
  it('is told by nobody who may not read it, and not asked for again', () => {
    const hidden = says(wants(dana, lookups), lastTime, { isHidden: true });
    const letter = write({ ...half, buyerOutcomes: [wants(dana, lookups)], answers: [hidden] });
    expect(sentencesOf(letter).filter(({ sourceKey }) => sourceKey === hidden.key)).toEqual([]);
    expect(letter.gaps.map(({ text }) => text).join()).not.toContain(lastTime.question.slice(0, -1));
  });
  it('is what others said, too', () => {
    const letter = write(half, { contactId: omar });
    expect(letterText(letter)).not.toContain('46');
    expect(letter.gaps.map(({ text }) => text)).toContain(
      'Nothing is noted yet that Omar Haddad wants to reach.'
    );
  });
});

describe('a sentence that was said', () => {
  it('names the record that it comes from', () => {
    const said = sentencesOf(write(half)).filter(({ kind }) => kind === 'said');
    const keys = [wantsCash.key, answered.key];
    expect(said.map(({ sourceKey }) => sourceKey)).toEqual([keys[0], keys[1], keys[1], keys[0]]);
  });
  it('quotes what the buyer said beside the answer, unless it says the same again', () => {
    const textWith = (said: string) => letterText(write({ ...half, answers: [{ ...answered, said }] }));
    expect(textWith('46 days')).toContain(todaySentence);
    expect(textWith('Roughly 46')).toContain('(“Roughly 46”, as you put it).');
    expect(textWith('We counted. Twice.')).toContain('In your words: “We counted. Twice”.');
  });
  it('leaves a capability out that would not help', () => {
    const answers = [{ ...answered, capabilityHelps: 'No', whyNot: 'Too late by then' } as const];
    const text = letterText(write({ ...half, answers }));
    expect(text).not.toContain('credit team');
    expect(text).not.toContain('Too late');
  });
  it('puts the words of a confirmation beside the goal', () => {
    const confirmed = { ...wantsCash, buyerWords: 'Yes, that is it.', confirmedOn: '2026-11-30' };
    expect(letterText(write({ ...half, buyerOutcomes: [confirmed] }))).toContain(
      'You want to collect what your customers owe you a week sooner. You confirmed it in these words: “Yes, that is it”.'
    );
  });
});

describe('what an outcome means to a buyer who named no amount', () => {
  const letter = write({
    ...half,
    buyerOutcomes: [wants(dana, cash, { buyerWords: 'A week would let me sleep.' })]
  });

  it('is told as what it is, and not as words on the sentence before', () => {
    expect(letterText(letter)).toContain(
      'On what this would mean to you, you said: “A week would let me sleep”.'
    );
    expect(sentence(`${wantsCash.key}/words`, letter).goesOn).toBe(false);
  });
  it('leaves the amount open, and does not say that nobody asked', () => {
    const [gap] = letter.gaps.filter(({ kind }) => kind === 'value');
    expect(gap?.text).toBe(
      'No amount is noted: what it is worth a year to reach “Collect what customers owe us a week sooner”.'
    );
  });
});

describe('who else to meet', () => {
  const others = (request: Parameters<typeof write>[1] = {}, said = half) =>
    sentencesOf(write(said, request)).find(({ id }) => id === 'whoElse')?.text ?? '';

  it('is never the reader herself, though she was not met', () => {
    expect(others({}, { ...half, conversations: [] })).not.toContain('Dana');
  });
  it('is nobody who was in the call', () => {
    expect(others({ inCall: [omar] })).not.toContain('Omar');
    const together = { ...half, conversations: [conversation(dana), conversation(omar)] };
    expect(others({}, together)).not.toContain('Omar');
    expect(others()).toContain('Omar Haddad (Head of Credit and Collections)');
  });
  it('goes by the title where the account has nobody who holds it', () => {
    expect(others()).toContain('your Chief Information Officer');
  });
});

describe('what is missing', () => {
  it('is a list for the rep, and nothing of it stands in the letter', () => {
    const letter = write({
      conversations: [conversation(dana)],
      buyerOutcomes: [wants(dana, cash)],
      answers: [says(wantsCash, days, { number: 46 })]
    });
    expect(letter.gaps.map(({ kind }) => kind)).toEqual([
      'question',
      'question',
      'capability',
      'value',
      'nextStep'
    ]);
    expect(letterText(letter)).not.toMatch(/[[\]{}|]|Not asked/);
  });
  it('asks for the day of a next step', () => {
    const letter = write({ ...half, conversations: [conversation(dana, { nextStep: 'a call' })] });
    expect(letter.gaps.map(({ id }) => id)).toContain('nextStepOn');
    expect(letterText(letter)).toContain('We agreed on a next step: a call.');
  });
  it('is asked the next time where the rep wants it so', () => {
    const [gap] = write(half).gaps;
    const edits = decided(noEdits, gap?.id ?? '', 'askNext');
    expect(letterText(write(half, { edits }))).toContain(
      `When we next speak, I would like to ask you “${reason.question}”`
    );
  });
  it('has the rep’s own sentence in its place', () => {
    const [gap] = write(half).gaps;
    const edits = written(noEdits, gap?.id ?? '', 'Most invoices wait for an approval. ');
    const letter = write(half, { edits });
    expect(letterText(letter)).toContain(`${todaySentence} Most invoices wait for an approval.`);
    expect(letter.gaps.map(({ id }) => id)).not.toContain(gap?.id);
    expect(sentence(gap?.id ?? '', letter)).toMatchObject({ kind: 'own', isOwn: true });
  });
});

describe('the rep’s own words', () => {
  const edits = rewritten(noEdits, sentence(replyId), 'Money takes 46 days.');

  it('stand in place of the guide’s', () => {
    const letter = write(half, { edits });
    expect(sentence(replyId, letter)).toMatchObject({
      text: 'Money takes 46 days.',
      generated: todaySentence
    });
    expect(letter.doubts).toEqual([]);
    expect(isEdited(edits)).toBe(true);
  });
  it('survive a new answer, and are pointed out then', () => {
    const letter = write({ ...half, answers: [{ ...answered, number: 44 }] }, { edits });
    expect(letterText(letter)).toContain('Money takes 46 days.');
    expect(letter.doubts.map(({ text }) => text)).toEqual([
      'You wrote “Money takes 46 days”. What was said has changed since; the guide would write “Today it takes 44 days, on average, from sending an invoice to having the money”.'
    ]);
  });
  it('are pointed out when the answer is gone', () => {
    const letter = write({ ...half, answers: [] }, { edits });
    expect(letter.doubts.map(({ text }) => text)).toEqual([
      'Your sentence “Money takes 46 days” has lost its place: it stands in the letter no more.'
    ]);
  });
  it('give way to the guide’s again', () => {
    expect(restored(edits, replyId)).toEqual(noEdits);
    expect(rewritten(edits, sentence(replyId), todaySentence)).toEqual(noEdits);
  });
  it('are kept while the sentence is left out, and come back with it', () => {
    const without = leftOut(edits, replyId, true);
    const letter = write(half, { edits: without });
    expect(letterText(letter)).not.toContain('46 days');
    expect(sentence(replyId, letter)).toMatchObject({ isLeftOut: true, text: 'Money takes 46 days.' });
    expect(leftOut(without, replyId, false)).toEqual(edits);
  });
  it('leave the sentence out when they are none', () => {
    const none = rewritten(noEdits, sentence(replyId), '  ');
    expect(letterText(write(half, { edits: none }))).not.toContain('46 days');
  });
  it('can be kept as JSON', () => {
    const kept = JSON.parse(JSON.stringify(leftOut(edits, 'whoElse', true))) as LetterEdits;
    expect(letterText(write(half, { edits: kept }))).toBe(
      letterText(write(half, { edits: leftOut(edits, 'whoElse', true) }))
    );
  });
});

describe('a new edition of the guide', () => {
  const before = { ...days, id: 'prompt-days-1', question: 'How long?', letterSentence: 'It took {answer}.' };
  const former = { ...cash, id: 'outcome-cash-1', prompts: [before] };
  const shared = wants(dana, former, { annualValue: 1 });
  const told = says(shared, before, { number: 50 });
  const old = { ...half, formerOutcomes: [former], buyerOutcomes: [shared], answers: [told] };

  it('keeps what was said under the one before, in the wording of then', () => {
    expect(letterText(write(old))).toContain('It took 50 days.');
  });
  it('says an answer once when it was asked again, and points the other figure out', () => {
    const letter = write({ ...old, answers: [told, says(shared, days, { number: 46 })] });
    expect(letterText(letter)).toContain('46 days');
    expect(letterText(letter)).not.toContain('50 days');
    expect(letter.doubts.map(({ text }) => text)).toEqual([
      `“${days.question}” was answered with 46 days now, and with 50 days before.`
    ]);
  });
});

describe('figures that cannot be so', () => {
  const doubts = (said: Parameters<typeof write>[0]) => write(said).doubts.map(({ id }) => id.split('/')[0]);
  const costs = (unit: string, number: number) => {
    const asked = { ...saving, id: 'prompt-other', unit };
    const former = { ...cash, id: 'outcome-other', prompts: [asked] };
    return { ...half, formerOutcomes: [former], answers: [says(wantsCash, asked, { number })] };
  };
  it('are a value below what the answers come to in a year, by whatever period they go', () => {
    expect(doubts(costs('USD a month', 10_000))).toEqual([]);
    expect(doubts(costs('USD a month', 10_001))).toEqual(['value']);
    expect(doubts(costs('USD', 500_000))).toEqual([]);
  });
  it('are more than all of something, and money of another currency', () => {
    expect(doubts(costs('of 10', 11))).toEqual(['share']);
    expect(doubts(costs('EUR', 10))).toEqual(['currency']);
  });
});

describe('letters in general', () => {
  it('are plain text and formatted text, in which nothing that was said is markup', () => {
    const odd = need(lena, 'Less <b>forms</b> & fewer "surprises"');
    const letter = write({ buyerOutcomes: [odd] }, { contactId: lena, conversationKey: callKey(lena) });
    expect(letterText(letter)).toContain('“Less <b>forms</b> & fewer ‘surprises’”.');
    expect(letterHtml(letter)).toContain('Less &lt;b&gt;forms&lt;/b&gt; &amp; fewer');
    expect(letterHtml(letter)).toContain('<p>Kind regards,<br>Jo Marsh<br>');
  });
  it('have every sentence under an id of its own', () => {
    const said = {
      ...half,
      buyerOutcomes: [wantsCash, wants(dana, forecast), wants(dana, lookups)],
      conversations: [conversation(dana), conversation(dana, { key: 'x', started: '2026-12-09T00:00:00Z' })],
      answers: [
        { ...answered, said: 'One. Two.' },
        says(wantsCash, saving, { number: 1, conversationKey: 'x' })
      ]
    };
    for (const since of [undefined, '2026-12-02T00:00:00Z']) {
      const ids = sentencesOf(write(said, { since })).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  it('mark what is new since the last one', () => {
    const later = { ...answered, conversationKey: 'x' };
    const conversations = [
      conversation(dana),
      conversation(dana, { key: 'x', started: '2026-12-09T00:00:00Z' })
    ];
    const said = { ...half, conversations, answers: [later, says(wantsCash, saving, { number: 1 })] };
    const letter = write(said, { since: '2026-12-02T00:00:00Z' });
    expect(
      sentencesOf(letter)
        .filter(({ isNew }) => isNew)
        .map(({ sourceKey }) => sourceKey)
    ).toEqual([answered.key, answered.key]);
    expect(letterText(letter)).toContain('What is new comes first');
    const again = write(half, { since: '2026-12-02T00:00:00Z' });
    expect(letterText(again)).toContain('what I wrote before still stands.');
  });
  it('mark what an outcome is worth as new when it was told after the last one', () => {
    const since = '2026-12-02T08:00:00.000Z';
    const worth = { annualValue: 120_000, buyerWords: 'A week would let me sleep' };
    const conversations = [
      conversation(dana),
      conversation(dana, { key: 'x', started: '2026-12-09T00:00:00Z' })
    ];
    const isNew = (request: object, fields: object = {}, conversationKey = callKey(dana)) => {
      const buyerOutcomes = [wants(dana, cash, { ...worth, ...fields })];
      const letter = write(
        { conversations, buyerOutcomes, answers: [{ ...answered, conversationKey }] },
        { since, ...request }
      );
      return ['value', 'words'].map(part => sentence(`${wantsCash.key}/${part}`, letter).isNew);
    };
    expect(isNew({})).toEqual([false, false]);
    expect(isNew({ valued: [wantsCash.key] })).toEqual([true, true]);
    expect(isNew({ valued: [wantsCash.key], since: undefined })).toEqual([false, false]);
    expect(isNew({}, {}, 'x')).toEqual([true, true]);
    expect(isNew({}, { confirmedOn: '2026-12-02' })).toEqual([false, false]);
    expect(isNew({}, { confirmedOn: '2026-12-03' })).toEqual([false, true]);
  });
  it('mark an outcome as new of which nothing was told before', () => {
    const isNew = (since: string) =>
      sentence(`${wantsCash.key}/goal`, write({ ...half, answers: [answered] }, { since })).isNew;
    expect(isNew('2026-11-01T08:00:00.000Z')).toBe(true);
    expect(isNew('2026-12-02T08:00:00.000Z')).toBe(false);
  });
  it('tell first what an outcome is worth, when nothing else is new', () => {
    const letter = write(half, { since: '2026-12-02T08:00:00.000Z', valued: [wantsCash.key] });
    expect(letterText(letter)).toContain(
      'You still want to collect what your customers owe you a week sooner. You put the value of reaching this at $120,000 a year.'
    );
    expect(letterText(letter)).not.toContain('what I wrote before still stands.');
  });
  it('name nobody and break nothing when the deal is empty', () => {
    expect(empty.buyerOutcomes).toEqual([]);
    expect(letterText(write({ contacts: [] }))).toContain('Please correct me where I misunderstood you.');
  });
});
