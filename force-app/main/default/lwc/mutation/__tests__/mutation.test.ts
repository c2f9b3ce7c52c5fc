import { createdBy, mutationOf, savedIds } from 'c/mutation';

describe('a mutation', () => {
  const { text, variables } = mutationOf([
    { kind: 'create', alias: 'call', object: 'Conversation__c', fields: { Key__c: 'k' } },
    {
      kind: 'update',
      alias: 'answer',
      object: 'Answer__c',
      id: 'a08',
      fields: { Conversation__c: createdBy('call') }
    },
    { kind: 'delete', alias: 'old', object: 'Answer__c', id: 'a09' }
  ]);

  it('does all of its operations or none, in their order', () => {
    expect(text).toBe(
      'mutation SaveTogether($call: Conversation__cCreateInput!, $answer: Answer__cUpdateInput!, $old: RecordDeleteInput!) ' +
        '{ uiapi(input: { allOrNone: true }) { call: Conversation__cCreate(input: $call) { Record { Id } } ' +
        'answer: Answer__cUpdate(input: $answer) { Record { Id } } old: Answer__cDelete(input: $old) { Id } } }'
    );
  });
  it('hands values over as variables, never inside its text', () => {
    expect(variables).toEqual({
      call: { Conversation__c: { Key__c: 'k' } },
      answer: { Id: 'a08', Answer__c: { Conversation__c: '@{call}' } },
      old: { Id: 'a09' }
    });
  });
  it('answers with the ids of what it wrote', () => {
    const data = { uiapi: { call: { Record: { Id: 'a06' } }, old: { Id: 'a09' }, failed: null } };
    expect([...savedIds(data)]).toEqual([['call', 'a06']]);
    expect([...savedIds(null)]).toEqual([]);
  });
});
