/** What may happen to pages of a deal, by chance: for tests that hold whatever happens. */
import fc from 'fast-check';
import { stepsOf } from 'c/callFlow';
import type { Command } from 'c/callFlow';
import { ada, bert, boardNumber, dora, guide, pia } from './guides';
import {
  board,
  choose,
  does,
  end,
  helps,
  helpsNot,
  isOffline,
  need,
  note,
  reads,
  reloads,
  saidBy,
  saves,
  savesOnce,
  savesUnheard,
  seen,
  skip,
  speakWith,
  surprises,
  take,
  tell,
  triesAgain,
  type,
  undo,
  unknown,
  worth,
  yes
} from './rep';
import type { Rep } from './rep';

export const deal = { ...guide, contacts: [...guide.contacts, pia] };

/** What may happen to a page; what a rep does is seen first, as it may be about what was said. */
export type Happening = (one: Rep) => Rep;
const by =
  (...commands: readonly Command[]): Happening =>
  one =>
    does(one, ...commands);

/** Takes something of the guide as it is now by a number. */
function nth<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(1, items.length)];
}

const contactId = fc.constantFrom(ada, bert, dora, pia.id);
const confirmation = fc.record({
  annualValue: fc.option(fc.nat(9), { nil: undefined }),
  buyerWords: fc.constant('Yes, that is it.'),
  confirmedOn: fc.option(fc.constant('2026-11-20'), { nil: undefined })
});

/** What a rep may sensibly say to what is asked. */
function sensible(one: Rep): readonly Command[] {
  const kind = stepsOf(seen(one), one.state)?.[0].kind ?? one.state.place.kind;
  switch (kind) {
    case 'question':
      return [choose('A tool'), type(7), yes, unknown];
    case 'capability':
      return [helps, helpsNot];
    case 'freeQuestion':
      return [tell('Why?', 'The law.'), skip];
    case 'value':
      return [worth(4), skip];
    case 'need':
      return [need('No audits.')];
    default:
      return [take(board), take(surprises), need('Fewer audits.')];
  }
}
const saying = fc.nat().map(
  (index): Happening =>
    one =>
      does(one, ...[nth(sensible(one), index)].filter(command => command !== undefined))
);

const changing = fc.nat().map((index): Happening => one => {
  const outcome = nth(seen(one).buyerOutcomes, index);
  if (!outcome) return one;
  const { outcomeId, key } = outcome;
  const topic = outcomeId ? ({ kind: 'outcome', outcomeId } as const) : ({ kind: 'unmetNeed', key } as const);
  const promptId = nth(boardNumber.prompts, index)?.id ?? '';
  const kinds = ['question', 'capability', 'value', 'need', 'freeQuestion'] as const;
  const kind = nth(kinds, Math.floor(index / 7)) ?? 'value';
  const again = kind === 'question' || kind === 'capability' ? { kind, promptId } : ({ kind } as const);
  return does(one, { kind: 'change', contactId: outcome.contactId, topic, again });
});
const withdrawing = fc.nat().map((index): Happening => one => {
  const outcome = nth(seen(one).buyerOutcomes, index);
  return outcome ? does(one, { kind: 'withdraw', buyerOutcomeKey: outcome.key }) : one;
});
const takingUp = fc.nat().map((index): Happening => one => {
  const conversation = nth(seen(one).conversations, index);
  return conversation ? does(one, { kind: 'takeUp', conversationKey: conversation.key }) : one;
});

/** What can be taken back. */
export const step: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: saying },
  fc
    .constantFrom(
      take(board),
      take(surprises),
      choose('A tool'),
      choose('We were late.'),
      type(7),
      yes,
      unknown,
      helps,
      helpsNot,
      skip,
      need('Fewer audits.'),
      tell('Why?', 'The law.'),
      worth(4),
      end
    )
    .map(command => by(command)),
  contactId.map(id => by(speakWith(id))),
  contactId.map(id => by(saidBy(id))),
  confirmation.map(given => by({ kind: 'confirm', confirmation: given })),
  changing,
  withdrawing,
  takingUp
);

/** What is beside the course: it cannot be taken back by itself. */
export const aside: fc.Arbitrary<Happening> = fc
  .constantFrom<Command>(
    { kind: 'open', place: 'menu' },
    { kind: 'open', place: 'letter' },
    { kind: 'open', place: 'ownWords' },
    { kind: 'back' },
    { kind: 'resumeSkipped' },
    { kind: 'agreeNextStep', nextStep: 'A workshop' },
    note('In a hurry.'),
    undo
  )
  .map(command => by(command));

/** What the page does meanwhile. */
export const meanwhile: fc.Arbitrary<Happening> = fc.constantFrom<Happening>(
  savesOnce,
  saves,
  savesUnheard,
  isOffline,
  triesAgain,
  reads,
  reloads
);
