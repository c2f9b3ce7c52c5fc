import fc from 'fast-check';
import { aside, deal, meanwhile, step } from 'fixtures/happenings';
import type { Happening } from 'fixtures/happenings';
import { reads, rep, said, saves, triesAgain } from 'fixtures/rep';
import type { Rep } from 'fixtures/rep';
import { conflictsIn, draftKey, settled } from 'c/outbox';

type Pages = readonly [Rep, Rep];
type Choice = 'mine' | 'theirs';

/** Something happens on one of the pages; both are of one platform. */
function happens(pages: Pages, index: 0 | 1, happening: Happening): Pages {
  const [one, other] = pages.map((page, place) => (place === index ? happening(page) : page));
  const { platform } = (index === 0 ? one : other) ?? pages[index];
  return [
    { ...pages[0], ...one, platform },
    { ...pages[1], ...other, platform }
  ];
}

function settles(page: Rep, choice: Choice): Rep {
  const keys = conflictsIn(page.outbox).map(draftKey);
  return { ...page, outbox: keys.reduce((outbox, key) => settled(outbox, key, choice), page.outbox) };
}

/** Both pages save what they can, and their people choose, until nothing changes any more. */
function atRest(pages: Pages, choice: Choice, rounds = 12): Pages {
  const rest: Happening = page => saves(triesAgain(settles(triesAgain(page), choice)));
  const after = happens(happens(pages, 0, rest), 1, rest);
  const isAtRest = after.every(({ outbox }) =>
    outbox.every(({ state }) => ['saved', 'refused'].includes(state))
  );
  if (isAtRest) return [reads(after[0]), reads(after[1])];
  if (rounds === 0)
    throw new Error(`The pages find no rest: ${JSON.stringify(after.map(({ outbox }) => outbox))}`);
  return atRest(after, choice, rounds - 1);
}

const begin = (): Pages => [
  { ...rep(deal), isShared: true },
  { ...rep(deal), isShared: true }
];
const any = fc.tuple(
  fc.constantFrom<0 | 1>(0, 1),
  fc.oneof({ weight: 4, arbitrary: step }, aside, { weight: 2, arbitrary: meanwhile })
);
const choice = fc.constantFrom<Choice>('mine', 'theirs');

describe('two pages of one deal', () => {
  it('come to rest whatever happens on them, and show the same where nothing was refused', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40, size: 'max' }), choice, (happenings, chosen) => {
        const pages = happenings.reduce<Pages>(
          (both, [index, happening]) => happens(both, index, happening),
          begin()
        );
        const [one, other] = atRest(pages, chosen);
        for (const page of [one, other].filter(({ outbox }) => outbox.length === 0))
          expect(said(page)).toEqual(said({ ...page, read: page.platform, outbox: [] }));
        expect(conflictsIn([...one.outbox, ...other.outbox])).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });
});
