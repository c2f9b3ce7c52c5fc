import {
  answerKey,
  buyerOutcomeKey,
  callIdOf,
  conversationKey,
  criterionCheckKey,
  dealQualificationKey,
  dealReviewKey,
  freeAnswerKey,
  unmetNeedKey
} from 'c/recordKeys';

describe('the keys of records', () => {
  it('join the ids of what makes a record one of a kind', () => {
    expect([
      buyerOutcomeKey('deal', 'contact', 'outcome'),
      answerKey('deal', 'contact', 'prompt'),
      freeAnswerKey('deal', 'contact', 'suffix'),
      unmetNeedKey('deal', 'contact', 'suffix'),
      conversationKey('deal', 'call', 'contact'),
      dealQualificationKey('deal', 'policy'),
      criterionCheckKey('deal', 'criterion')
    ]).toEqual([
      'deal:contact:outcome',
      'deal:contact:prompt',
      'deal:contact:free:suffix',
      'deal:contact:unmet:suffix',
      'deal:call:contact',
      'deal:policy',
      'deal:criterion'
    ]);
  });
  it('give a review one place after the review that it follows', () => {
    expect([dealReviewKey('deal'), dealReviewKey('deal', 'review')]).toEqual(['deal:first', 'deal:review']);
  });
  it('tell which conversations are of one call', () => {
    expect(callIdOf(conversationKey('deal', 'call', 'ada'))).toBe('call');
    expect(callIdOf(conversationKey('deal', 'call', 'bert'))).toBe('call');
  });
  it('tell it of a call too that was noted when a call had one buyer', () => {
    expect(callIdOf('deal:call')).toBe('call');
  });
  it('tell no call of a conversation that other tools made', () => {
    expect(callIdOf('a06000000000001AAA')).toBeUndefined();
  });
});
