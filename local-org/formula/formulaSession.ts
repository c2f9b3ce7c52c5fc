/**
 * What formulas ask about the person and the moment. Values are those of the API: ids have 18 characters, checkboxes are
 * 'true' or 'false'. `user` and `profile` are keyed by API field names; `permissions` holds the names of the custom
 * permissions that the person has. `timeZone` is the person's: TODAY() is its day, and so is the day of a date and time.
 */
export interface FormulaSession {
  readonly user: Readonly<Record<string, string | null>>;
  readonly profile: Readonly<Record<string, string | null>>;
  readonly permissions: ReadonlySet<string>;
  readonly now: Date;
  readonly timeZone: string;
}
