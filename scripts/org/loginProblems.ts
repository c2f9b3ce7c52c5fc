import { OrgRefusal } from './connection.ts';
import { orgErrorsIn } from './orgErrors.ts';

/** Whose login met a problem. */
export interface LoginName {
  readonly name: string;
  readonly username: string;
  readonly url: string;
}

/** What @salesforce/core says when it can't find or open a login, as what happened and what to do. */
export function loginProblem(error: unknown, aliasOrUsername: string | undefined): Error {
  const cause = { cause: error };
  switch (nameOf(error)) {
    case 'NoUsernameFoundError':
      return new Error(
        'No org is named. Say which one with --target-org ALIAS, or choose a default: sf config set target-org ALIAS',
        cause
      );
    case 'NamedOrgNotFoundError':
      return new Error(
        [
          `The sf CLI knows no org ${aliasOrUsername ?? messageOf(error)}.`,
          ...actionsOf(error),
          `See those it knows with "sf org list", or log in: sf org login web --alias ${aliasOrUsername ?? 'ALIAS'}`
        ].join('\n'),
        cause
      );
    default:
      return new Error(
        `The login of ${aliasOrUsername ?? 'the default org'} can't be opened: ${messageOf(error)}\n` +
          `Log in again: sf org login web --alias ${aliasOrUsername ?? 'ALIAS'}`,
        cause
      );
  }
}

/** Why a request to an org failed: expired login, no connection, or the org's own words. */
export function requestProblem(error: unknown, { name, username, url }: LoginName): Error {
  const cause = { cause: error };
  const code = nameOf(error);
  if (EXPIRED.has(code)) {
    return new Error(
      `The login of ${username} at ${url} has expired (${messageOf(error)}).\n` +
        `Log in again: sf org login web --alias ${name} --instance-url ${url}`,
      cause
    );
  }
  if (isUnreachable(error)) {
    return new Error(
      `No connection to ${url}: ${messageOf(error).replace(/^.*, reason: /, '')}\n` +
        'Check the network and proxy, and https://status.salesforce.com; then run the command again.',
      cause
    );
  }
  const errors = error instanceof Error && 'data' in error ? orgErrorsIn(error.data) : [];
  return new OrgRefusal(code, [refusalText(code, messageOf(error)), ...(HINTS.get(code) ?? [])].join('\n'), {
    ...cause,
    ...(errors.length > 0 ? { errors } : {})
  });
}

/** The org's own words, with its code once. */
const refusalText = (code: string, message: string): string =>
  message.startsWith(`${code}: `) ? message : `${code}: ${message.trim()}`;

/** What to do about refusals that concern the login as a whole. */
const HINTS = new Map([
  [
    'INSUFFICIENT_ACCESS',
    [
      'The user may not do this. Deploying takes the permissions "Modify Metadata Through Metadata API Functions" and',
      '"Customize Application", which System Administrators hold: log in as one, or ask for them.'
    ]
  ],
  [
    'API_DISABLED_FOR_ORG',
    [
      'The API is off in this org: it takes an Enterprise, Unlimited, Performance or Developer Edition, and a user with "API Enabled".'
    ]
  ],
  [
    'REQUEST_LIMIT_EXCEEDED',
    ["The org's daily API requests are used up. Run the command again when they are renewed."]
  ]
]);

const EXPIRED = new Set([
  'INVALID_SESSION_ID',
  'INVALID_AUTH_HEADER',
  'RefreshTokenAuthError',
  'invalid_grant'
]);

/** Codes of errors of the network, which the client gives through. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ERR_SOCKET_TIMEOUT|CERT_\w+|\w*CERT\w*)$/;

const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && UNREACHABLE.test(String(error.code));

/** The code of the platform where there is one: clients give it as the name of the error. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'errorCode' in error && typeof error.errorCode === 'string' ? error.errorCode : error.name;
  return code.replace(/^sf:/, '');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function actionsOf(error: unknown): readonly string[] {
  return error instanceof Error && 'actions' in error && Array.isArray(error.actions)
    ? error.actions.map(String)
    : [];
}
