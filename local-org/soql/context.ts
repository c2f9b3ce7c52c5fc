import type { Kysely, RawBuilder } from 'kysely';
import type { ObjectSchema, OrgSchema } from '../metadata/schema.ts';

/** Reads formula fields of one object's rows; joins what the formulas need besides the row. */
export interface FormulaScope {
  field(path: readonly string[]): RawBuilder<unknown>;
  joins(): RawBuilder<unknown>;
}

/** Who asks, of which org, and how its parts are reached. */
export interface QueryContext {
  readonly db: Kysely<Record<string, never>>;
  /** The whole schema: formulas may read what the asker may not. */
  readonly schema: OrgSchema;
  /** The schema as the asker may see it: names are looked up here. */
  readonly visible: OrgSchema;
  readonly userId: string;
  /** The moment of the request; relative dates are counted from its day in UTC. */
  readonly now: Date;
  /** The condition under which the asker may read a record of the object, over the columns of `alias`; nothing: all. */
  readableRecords(object: ObjectSchema, alias: string): RawBuilder<boolean> | undefined;
  /** Formula fields of the object's rows under that alias. */
  formulas(object: ObjectSchema, alias: string): FormulaScope;
}
