import type { FormulaSession } from '../../formula/index.ts';
import type { UserSession } from './userSession.ts';

/** What formulas may ask of the session, at the moment of the request. */
export function formulaSession(session: UserSession, now: Date): FormulaSession {
  return {
    user: session.user,
    profile: { Id: session.profileId, Name: session.profileName },
    permissions: session.customPermissions,
    now,
    timeZone: session.timeZone
  };
}
