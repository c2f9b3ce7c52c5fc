import { platformError } from 'c/platformError';

const graphql = (message: string, errorCode: string) => ({
  errors: [{ message, extensions: { ErrorType: 'DataFetchingException', errorCode } }]
});

describe('what the platform said', () => {
  it('is a rule’s own message, when GraphQL refuses', () => {
    expect(platformError(graphql('Met needs evidence.', 'FIELD_CUSTOM_VALIDATION_EXCEPTION'))).toEqual({
      kind: 'refused',
      messages: ['Met needs evidence.']
    });
  });
  it('is a rule’s own message, when the UI API refuses', () => {
    const failure = {
      ok: false,
      status: 400,
      body: {
        message: 'An error occurred while trying to update the record. Please try again.',
        output: {
          errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'This deal isn’t qualified.' }],
          fieldErrors: { StageName: [{ errorCode: 'X', message: 'Choose another stage.' }] }
        }
      }
    };
    expect(platformError(failure)).toEqual({
      kind: 'refused',
      messages: ['This deal isn’t qualified.', 'Choose another stage.']
    });
  });
  it('is the summary when nothing more is said', () => {
    expect(platformError({ ok: false, status: 404, body: { message: 'Not there.' } })).toEqual({
      kind: 'refused',
      messages: ['Not there.']
    });
  });
  it('comes without codes and fields that tell a person nothing', () => {
    const failure = graphql('FIELD_CUSTOM_VALIDATION_EXCEPTION: Correct it: [Amount__c]', 'X');
    expect(platformError(failure).messages).toEqual(['Correct it']);
  });
  it('keeps brackets that belong to a message', () => {
    expect(platformError(graphql('Write [sic] there', 'X')).messages).toEqual(['Write [sic] there']);
  });
  it.each([
    ['"@{contact}" can\'t be followed: the operation contact was refused.', 'INVALID_CROSS_REFERENCE_KEY'],
    ['The transaction was rolled back since another operation failed.', 'PROCESSING_HALTED'],
    ['Record rolled back because not all records were valid.', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
  ])('is the cause, not what merely follows from it: %s', (message, errorCode) => {
    const [cause] = graphql('E-mail: invalid email address: omar', 'INVALID_EMAIL_ADDRESS').errors;
    const [follower] = graphql(message, errorCode).errors;
    const told = ['E-mail: invalid email address: omar'];
    expect(platformError({ errors: [cause, follower] }).messages).toEqual(told);
    expect(platformError({ errors: [follower, cause] }).messages).toEqual(told);
    expect(platformError({ errors: [follower] }).messages).toEqual([message]);
  });
  it('is said once, however often it comes', () => {
    const twice = { errors: [{ message: 'No.' }, { message: 'No.' }, { message: '' }] };
    expect(platformError(twice).messages).toEqual(['No.']);
  });
});

describe('what the platform knows already', () => {
  it.each([
    ['duplicate value found: Key__c duplicates value on record with id: a08', 'DUPLICATE_VALUE'],
    ['entity is deleted', 'ENTITY_IS_DELETED']
  ])('makes what we believed stale: %s', (message, code) => {
    expect(platformError(graphql(message, code)).kind).toBe('stale');
  });
});

describe('a session that has ended', () => {
  it.each([
    [
      {
        ok: false,
        status: 401,
        body: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]
      }
    ],
    [{ ok: false, status: 401, body: { message: 'Unauthorized' } }],
    [{ ok: false, status: 401 }],
    [graphql('Session expired or invalid', 'INVALID_SESSION_ID')]
  ])('is expired, not refused and not unreached: %#', failure => {
    expect(platformError(failure).kind).toBe('expired');
  });
  it('is not what a rule or a missing permission refuses', () => {
    expect(platformError({ ok: false, status: 403, body: { message: 'No access.' } }).kind).toBe('refused');
  });
});

describe('a request that never came back', () => {
  it.each([
    [new TypeError('Failed to fetch')],
    [{ ok: false, status: 503, body: { message: 'Unavailable' } }],
    [{ ok: false, status: 0 }],
    [{ ok: false, status: 0, body: { message: 'The server was not reached.' } }],
    [{ errors: [{ message: 'Failed to fetch' }] }],
    [{ errors: [{ message: 'NetworkError when attempting to fetch resource.' }] }],
    [{ errors: [{ message: 'Load failed' }] }],
    [undefined],
    ['offline']
  ])('is unreached: %p', failure => {
    expect(platformError(failure).kind).toBe('unreached');
  });
});
