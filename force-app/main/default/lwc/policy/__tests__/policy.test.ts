import {
  agreementOf,
  codeFor,
  criteriaAt,
  isFreeToAgree,
  nameOfEdition,
  placed,
  signatureOf,
  step,
  unfinished
} from 'c/policy';
import type { PolicyCriterion } from 'c/policy';
import { atHand, criteria, criterion, edition, ownerId, signOff } from 'fixtures/policies';

describe('what is not complete', () => {
  const kinds = (...written: PolicyCriterion[]) => unfinished(written).map(({ kind }) => kind);

  it('is nothing in a policy that says what it asks for and how to check it', () => {
    expect(unfinished(criteria)).toEqual([]);
  });
  it('is the whole policy while it has no criterion', () => {
    expect(kinds()).toEqual(['noCriterion']);
  });
  it.each<[string, Partial<PolicyCriterion>]>([
    ['noHowToCheck', { howToCheck: undefined }],
    ['noHowToCheck', { howToCheck: '  ' }],
    ['noThreshold', { measure: 'Conversations' }],
    ['noThreshold', { measure: 'Conversations', threshold: 0 }],
    ['thresholdOnAttested', { threshold: 2 }]
  ])('is told of a criterion: %s', (kind, says) => {
    expect(kinds(criterion('one', says))).toEqual([kind]);
  });
  it('is a measure that no deal is compared by, and then its threshold too', () => {
    expect(kinds(criterion('one', { measure: 'Unknown' }))).toEqual(['unknownMeasure', 'noThreshold']);
  });
  it('is what another criterion says already, under the second of them', () => {
    const found = unfinished([
      criterion('one'),
      criterion('two', { code: 'ONE', statement: 'statement one ' })
    ]);
    expect(found).toMatchObject([
      { kind: 'sameCode', criterion: { id: 'two' } },
      { kind: 'sameStatement', criterion: { id: 'two' } }
    ]);
  });
  it('is not that several have no code', () => {
    expect(kinds(criterion('one', { code: undefined }), criterion('two', { code: undefined }))).toEqual([]);
  });
});

describe('the place of a criterion', () => {
  const orders = (placements: ReturnType<typeof placed>) =>
    placements.map(({ id, gate, order }) => `${id} ${gate} ${order}`);

  it('is by order, those without one last', () => {
    const some = [
      criterion('last', { order: undefined }),
      criterion('second', { order: 2 }),
      criterion('first')
    ];
    expect(criteriaAt(some, 'Commit').map(({ id }) => id)).toEqual(['first', 'second', 'last']);
  });
  it('changes with one step, and with it that of the criterion that it passes', () => {
    expect(orders(step(criteria, 'value', -1))).toEqual(['value Commit 1', 'plan Commit 2']);
    expect(orders(step(criteria, 'outcome', 1))).toEqual(['funder Best Case 1', 'outcome Best Case 2']);
  });
  it('goes on to the next gate from the end of its own, and there is none beyond the last', () => {
    expect(orders(step(criteria, 'funder', 1))).toEqual(['funder Most Likely 1']);
    expect(orders(step(criteria, 'plan', -1))).toEqual(['plan Most Likely 1']);
    expect(step(criteria, 'outcome', -1)).toEqual([]);
    expect(step([criterion('won', { gate: 'Closed Won' })], 'won', 1)).toEqual([]);
  });
  it('saves nothing where it stands already, and nothing of a criterion that is gone', () => {
    expect(placed(criteria, 'plan', 'Commit', 0)).toEqual([]);
    expect(placed(criteria, 'gone', 'Commit', 0)).toEqual([]);
    expect(step(criteria, 'gone', 1)).toEqual([]);
  });
  it('is made of orders that count from one, whatever they were', () => {
    const loaded = [criterion('a', { order: 4 }), criterion('b', { order: 7 }), criterion('c', { order: 7 })];
    expect(orders(placed(loaded, 'c', 'Commit', 0))).toEqual(['c Commit 1', 'a Commit 2', 'b Commit 3']);
  });
});

describe('the code of a new criterion', () => {
  it.each([
    ['The buyer signed it.', 'the-buyer-signed-it'],
    ['Übergabe: 2 Wochen', 'ubergabe-2-wochen'],
    ['…', 'criterion'],
    ['é'.repeat(200), 'e'.repeat(76)]
  ])('is made of its statement: %s', (statement, code) => {
    expect(codeFor(statement, [])).toBe(code);
  });
  it('is none that is taken, whatever the case of its letters', () => {
    const taken = [{ code: 'Plan-Agreed' }, { code: 'plan-agreed-2' }, { code: undefined }];
    expect(codeFor('Plan agreed', taken)).toBe('plan-agreed-3');
  });
});

describe('the name of the next edition', () => {
  it.each([
    ['Forecast policy 1', 1, 'Forecast policy 2'],
    ['Forecast policy 11', 1, 'Forecast policy 11 2'],
    ['Criteria', 1, 'Criteria 2'],
    ['1', 1, '1 2']
  ])('has its number: %s', (name, number, next) => {
    expect(nameOfEdition({ name, number }, 2)).toBe(next);
  });
});

describe('an agreement', () => {
  const review = (...signOffs: ReturnType<typeof signOff>[]) =>
    atHand({ edition: edition({ status: 'In Review', review: 2 }), signOffs });
  const sales = signOff({ review: 2 });
  const finance = signOff({ id: 'f', forFunction: 'Finance', signedById: 'cfo', review: 2 });

  it('counts what was signed in the review under way only', () => {
    const voices = agreementOf(review(sales, signOff({ id: 'old', forFunction: 'Finance', review: 1 })));
    expect(voices).toEqual([{ forFunction: 'Sales', signOff: sales }, { forFunction: 'Finance' }]);
  });
  it('has no voice before the first review', () => {
    expect(agreementOf({ edition: { review: 0 }, signOffs: [signOff({ review: 0 })] })).toEqual([
      { forFunction: 'Sales' },
      { forFunction: 'Finance' }
    ]);
  });
  it('is free once both functions approved, and no sooner', () => {
    expect(isFreeToAgree(review(sales, finance))).toBe(true);
    expect(isFreeToAgree(review(sales))).toBe(false);
    expect(isFreeToAgree(review(sales, { ...finance, decision: 'Rejected' }))).toBe(false);
    expect(isFreeToAgree(review(sales, { ...finance, decision: 'Withdrawn' }))).toBe(false);
    expect(isFreeToAgree({ ...review(sales, finance), edition: edition({ review: 2 }) })).toBe(false);
  });
  it('knows for which function a person signed', () => {
    const voices = agreementOf(review(sales, finance));
    expect(signatureOf(voices, ownerId)).toBe(sales);
    expect(signatureOf(voices, 'nobody')).toBeUndefined();
  });
});
