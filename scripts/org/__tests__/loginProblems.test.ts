import { describe, expect, it } from 'vitest';
import { OrgRefusal } from '../connection.ts';
import { loginProblem, requestProblem } from '../loginProblems.ts';

const named = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });
const login = { name: 'uat', username: 'ada@acme.com', url: 'https://acme.my.salesforce.com' };
const said = (error: unknown) => requestProblem(error, login).message;

describe('a login that can’t be opened', () => {
  it('says how to name one', () => {
    expect(loginProblem(named('NoUsernameFoundError', 'No username found.'), undefined).message).toMatch(
      /--target-org ALIAS.*sf config set target-org/
    );
  });

  it('says what the CLI guesses, and how to log in', () => {
    const error = named('NamedOrgNotFoundError', 'None.', { actions: ['Did you mean "uat"?'] });
    expect(loginProblem(error, 'uatt').message).toMatch(
      /knows no org uatt\.\nDid you mean "uat"\?\n.*sf org login web --alias uatt/
    );
  });

  it('says why otherwise', () => {
    expect(loginProblem(named('AuthDecryptError', 'The key changed.'), 'uat').message).toMatch(
      /uat can't be opened: The key changed\.\nLog in again/
    );
  });
});

describe('a request that fails', () => {
  it.each(['INVALID_SESSION_ID', 'RefreshTokenAuthError'])('for %s says how to log in again', name => {
    expect(said(named(name, 'expired'))).toMatch(
      /ada@acme\.com at https:\/\/acme.* has expired[^]*sf org login web --alias uat --instance-url https:\/\/acme/
    );
  });

  it('for want of a network names the org and the reason', () => {
    const error = named('FetchError', 'request to https://acme/x?q=1 failed, reason: connect ECONNREFUSED', {
      code: 'ECONNREFUSED'
    });
    expect(said(error)).toMatch(/^No connection to https:\/\/acme\S+: connect ECONNREFUSED\n/);
  });

  it('for a refusal keeps the org’s code and words, and adds what to do where it is known', () => {
    const error = requestProblem(named('x', ' No such column ', { errorCode: 'INVALID_FIELD' }), login);
    expect(error).toBeInstanceOf(OrgRefusal);
    expect(error).toMatchObject({ code: 'INVALID_FIELD', message: 'INVALID_FIELD: No such column' });
    expect(said(named('sf:INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS: insufficient access rights'))).toMatch(
      /^INSUFFICIENT_ACCESS: insufficient access rights\n.*\n?"Customize Application"/m
    );
  });
});
