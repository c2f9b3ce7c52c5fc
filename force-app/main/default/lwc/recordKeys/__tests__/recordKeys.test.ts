import {
  answerKey,
  buyerOutcomeKey,
  conversationKey,
  criterionCheckKey,
  dealQualificationKey,
  unmetNeedKey
} from 'c/recordKeys';

describe('the keys of records', () => {
  it('join the ids of what makes a record one of a kind', () => {
    expect([
      buyerOutcomeKey('deal', 'contact', 'outcome'),
      answerKey('deal', 'contact', 'prompt'),
      unmetNeedKey('deal', 'contact', 'suffix'),
      conversationKey('deal', 'suffix'),
      dealQualificationKey('deal', 'policy'),
      criterionCheckKey('deal', 'criterion')
    ]).toEqual([
      'deal:contact:outcome',
      'deal:contact:prompt',
      'deal:contact:unmet:suffix',
      'deal:suffix',
      'deal:policy',
      'deal:criterion'
    ]);
  });
});
