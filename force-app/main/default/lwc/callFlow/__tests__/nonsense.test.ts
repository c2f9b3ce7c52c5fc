import { ada, guide, numberPrompt } from 'fixtures/guides';
import {
  board,
  choose,
  does,
  end,
  helps,
  menu,
  need,
  rep,
  saidBy,
  skip,
  take,
  tell,
  undo,
  worth
} from 'fixtures/rep';
import type { Rep } from 'fixtures/rep';
import type { Command, Revisit, Topic } from 'c/callFlow';

const change = (topic: Topic, again: Revisit): Command => ({ kind: 'change', contactId: ada, topic, again });
const asking = does(rep(), take(board));
const own = does(rep(), need('Fewer audits.'));
const through = does(asking, skip, skip, skip, skip, skip, skip);
const noTopic = { kind: 'unmetNeed', key: 'nobody' } as const;

describe('a command that makes no sense where the call stands', () => {
  const cases: readonly [string, Rep, Command][] = [
    ['a reply at the menu', rep(), choose('A tool')],
    ['a capability at a question', asking, helps],
    ['a value at a question', asking, worth(5)],
    ['a free answer at a question', asking, tell('Why?', 'So.')],
    ['a choice at a free question', own, choose('A tool')],
    ['a free answer without words', own, tell('Why?', '  ')],
    ['a need without words', asking, need(' ')],
    ['skipping when all is asked', through, skip],
    ['skipping at the menu', rep(), skip],
    ['an outcome that no edition has', rep(), take({ kind: 'outcome', outcomeId: 'a04' })],
    ['a need that nobody has', rep(), take(noTopic)],
    ['changing what was never asked', asking, change(board, { kind: 'question', promptId: 'a05' })],
    [
      'changing a capability before its question',
      asking,
      change(board, { kind: 'capability', promptId: numberPrompt.id })
    ],
    ['changing a value of nothing', asking, change(board, { kind: 'value' })],
    ['changing the words of an outcome', asking, change(board, { kind: 'need' })],
    ['changing a free answer that is not there', own, change(noTopic, { kind: 'freeQuestion' })],
    ['withdrawing what nobody wants', asking, { kind: 'withdraw', buyerOutcomeKey: 'nobody' }],
    ['giving away what nobody said', asking, saidBy('003000000000004AAA')],
    ['ending what did not begin', rep(), end],
    ['taking up what never was', rep(), { kind: 'takeUp', conversationKey: 'nobody' }],
    ['taking back nothing', rep(), undo],
    ['resuming what nothing was skipped in', rep(), { kind: 'resumeSkipped' }]
  ];
  it.each(cases)('changes nothing: %s', (_, before, command) => {
    const after = does(before, command);
    expect(after.state).toBe(before.state);
    expect(after.outbox).toEqual(before.outbox);
  });
  it('is not asked on when what was to be changed is withdrawn elsewhere', () => {
    const fixing = does(does(asking, choose('A tool')), change(board, { kind: 'value' }));
    const gone = { ...fixing, read: guide, outbox: [] };
    expect(does(gone, worth(5)).outbox).toEqual([]);
    expect(does(gone, menu, take(board)).state.place).toEqual({ kind: 'topic', topic: board });
  });
});
