import type { Currencies } from '../../metadata/currencies.ts';
import type { ObjectPermission, OrgSchema, TabVisibility } from '../../metadata/schema.ts';

interface UserMoney {
  readonly currencies: Currencies;
  /** ISO 4217 */
  readonly own: string;
}

/**
 * Who asks, and what that user may see and do, all permission sets taken together. Names are looked up in any case.
 * Loaded by `loadUserSession`; load it anew when users, roles or assignments of permission sets changed (`changesSessions`).
 */
export interface UserSession {
  readonly schema: OrgSchema;
  readonly userId: string;
  readonly username: string;
  readonly profileId: string;
  readonly profileName: string;
  readonly roleId: string | null;
  /** The user's own record, for `$User.X`: field API name → value as text. */
  readonly user: Readonly<Record<string, string | null>>;
  /** Whose days the user's are: a zone that databases and browsers know. */
  readonly timeZone: string;
  /** How values are displayed to the user, as a BCP 47 tag: `de-DE`. */
  readonly locale: string;
  /** In an org with several currencies, those and the user's own: what new records are in. */
  readonly money?: UserMoney;
  /** API names of the custom permissions that the user holds. */
  readonly customPermissions: ReadonlySet<string>;
  readonly viewAllData: boolean;
  readonly modifyAllData: boolean;
  /** Users whose role is below this user's, directly or further down. */
  readonly subordinateUserIds: readonly string[];
  objectPermissions(object: string): ObjectPermission;
  fieldReadable(object: string, field: string): boolean;
  fieldEditable(object: string, field: string): boolean;
  /** The most that any permission set says of the tab. Standard tabs are shown by every profile, others by none. */
  tabVisibility(tab: string): TabVisibility;
}
