import type { RequestContext } from '../org.ts';

/** `http://localhost:3000/id/00D…/005…` */
export function identityUrl(baseUrl: string, organizationId: string, userId: string): string {
  return `${baseUrl}/id/${organizationId}/${userId}`;
}

/** Who the user is, as the identity URL answers it. */
export function identity({ baseUrl, org, session }: RequestContext): Readonly<Record<string, unknown>> {
  const { user, userId } = session;
  return {
    id: identityUrl(baseUrl, org.organizationId, userId),
    asserted_user: true,
    user_id: userId,
    organization_id: org.organizationId,
    username: session.username,
    nick_name: user['CommunityNickname'] ?? null,
    display_name: user['Name'] ?? null,
    email: user['Email'] ?? null,
    email_verified: true,
    first_name: user['FirstName'] ?? null,
    last_name: user['LastName'] ?? null,
    timezone: user['TimeZoneSidKey'] ?? null,
    active: true,
    user_type: 'STANDARD',
    language: user['LanguageLocaleKey'] ?? null,
    locale: user['LocaleSidKey'] ?? null,
    utcOffset: 0,
    last_modified_date: user['LastModifiedDate'] ?? null,
    is_app_installed: true,
    urls: {
      enterprise: `${baseUrl}/services/Soap/c/{version}/${org.organizationId.slice(0, 15)}`,
      partner: `${baseUrl}/services/Soap/u/{version}/${org.organizationId.slice(0, 15)}`,
      rest: `${baseUrl}/services/data/v{version}/`,
      sobjects: `${baseUrl}/services/data/v{version}/sobjects/`,
      query: `${baseUrl}/services/data/v{version}/query/`,
      custom_domain: baseUrl
    }
  };
}

/** The same as OpenID clients read it. */
export function userInfo(context: RequestContext): Readonly<Record<string, unknown>> {
  const { baseUrl, org, session } = context;
  const known = identity(context);
  return {
    sub: identityUrl(baseUrl, org.organizationId, session.userId),
    user_id: session.userId,
    organization_id: org.organizationId,
    preferred_username: session.username,
    nickname: known['nick_name'],
    name: known['display_name'],
    email: known['email'],
    email_verified: true,
    given_name: known['first_name'],
    family_name: known['last_name'],
    zoneinfo: known['timezone'],
    active: true,
    user_type: 'STANDARD',
    language: known['language'],
    locale: known['locale'],
    utcOffset: 0,
    is_salesforce_integration_user: false,
    urls: known['urls']
  };
}
