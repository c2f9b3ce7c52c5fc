/** What a person had typed into a form and not saved: by the fields' names, and when (ISO 8601, UTC). */
export interface Kept {
  readonly texts: Readonly<Record<string, string>>;
  readonly typedOn: string;
  /** Was it typed upon another state of the record than the present one? */
  readonly isOutdated: boolean;
}
