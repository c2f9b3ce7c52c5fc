import type { OrgSchema, TabVisibility } from '../../metadata/schema.ts';

/** What pages ask about the user: the schema as far as the user may read it, and what the user may change. */
export interface PageAccess {
  readonly schema: OrgSchema;
  readonly userId: string;
  fieldEditable(object: string, field: string): boolean;
  mayCreate(object: string): boolean;
  tabVisibility(tab: string): TabVisibility;
}
