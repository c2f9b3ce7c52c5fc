import fc from 'fast-check';
import { aside, deal, meanwhile, step } from 'fixtures/happenings';
import type { Happening } from 'fixtures/happenings';
import { does, reads, rep, said, saves, seen, triesAgain, undo } from 'fixtures/rep';
import type { Rep } from 'fixtures/rep';
import { canTakeBack } from 'c/callFlow';
import { saveStatus } from 'c/outbox';

const after = (happenings: readonly Happening[]) =>
  happenings.reduce((one, happening) => happening(one), rep(deal));
const undone = (one: Rep): Rep => (canTakeBack(one.state) ? undone(does(one, undo)) : one);
const runs = { numRuns: 150 };

describe('whatever a rep does', () => {
  it('can be taken back to the beginning', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), steps => {
        const back = undone(after(steps));
        expect(said(back)).toEqual(said(rep(deal)));
        expect(back.state).toEqual(rep(deal).state);
        expect(back.outbox).toEqual([]);
      }),
      runs
    );
  });
  it('can be taken back whatever was saved, read and reloaded meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: step }, meanwhile), { maxLength: 40, size: 'max' }),
        steps => {
          const back = reads(saves(triesAgain(undone(after(steps)))));
          expect(said(back)).toEqual(said(rep(deal)));
          expect(said({ ...back, read: back.platform, outbox: [] })).toEqual(said(rep(deal)));
          expect(back.state).toEqual(rep(deal).state);
        }
      ),
      runs
    );
  });
  it('arrives on the platform as the rep sees it, in saves that it takes', () => {
    const any = fc.oneof({ weight: 4, arbitrary: step }, aside, meanwhile);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40, size: 'max' }), steps => {
        const one = after(steps);
        const saved = reads(saves(triesAgain(one)));
        expect(said(saved)).toEqual(said(one));
        expect(saved.outbox).toEqual([]);
        expect(saveStatus(saved.outbox).state).toBe('saved');
      }),
      runs
    );
  });
  it('leaves each answer with an outcome and a conversation of the buyer who gave it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: step }, aside), { maxLength: 40, size: 'max' }),
        steps => {
          const { answers, buyerOutcomes, conversations } = seen(after(steps));
          for (const answer of answers) {
            const outcome = buyerOutcomes.find(({ key }) => key === answer.buyerOutcomeKey);
            const conversation = conversations.find(({ key }) => key === answer.conversationKey);
            expect(outcome?.contactId).toBe(conversation?.contactId);
            expect(answer.key).toContain(outcome?.contactId);
          }
          const keys = [...answers, ...buyerOutcomes, ...conversations].map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      ),
      runs
    );
  });
});
