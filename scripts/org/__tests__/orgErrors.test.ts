import { describe, expect, it } from 'vitest';
import { orgErrorsIn } from '../orgErrors.ts';

const said = [{ code: 'CODE', message: 'Words.' }];

describe('errors of an org', () => {
  it.each([
    ['of a request', [{ errorCode: 'CODE', message: 'Words.', fields: [] }]],
    ['of a collection', [{ statusCode: 'CODE', message: 'Words.', fields: [] }]],
    ['of GraphQL', [{ message: 'Words.', extensions: { errorCode: 'CODE' } }]],
    [
      'of a tree',
      {
        hasErrors: true,
        results: [{ referenceId: 'a', errors: [{ statusCode: 'CODE', message: 'Words.' }] }]
      }
    ],
    ['alone', { errorCode: 'CODE', message: 'Words.' }],
    ['as text', '[{"errorCode":"CODE","message":"Words."}]']
  ])('are found %s', (_where, content) => {
    expect(orgErrorsIn(content)).toEqual(said);
  });

  it('of a tree that a client wrapped are found in its text', () => {
    const text =
      '{"hasErrors":true,"results":[{"referenceId":"a","errors":[{"statusCode":"CODE","message":"Words."}]}]}';
    expect(orgErrorsIn(text)).toEqual(said);
    expect(orgErrorsIn({ errorCode: 'ERROR_HTTP_400', message: text })).toEqual(said);
  });

  it('are none in what is no error', () => {
    for (const content of ['<html>', '[oops', undefined, { id: '1' }])
      expect(orgErrorsIn(content)).toEqual([]);
  });
});
