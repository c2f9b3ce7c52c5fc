import type { Kysely, RawBuilder } from 'kysely';
import type { FormulaSession } from '../formula/index.ts';
import type { ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import type { DisplayFormat } from './run/displayValue.ts';

/** Who asks, of which org, when, and how records are kept from those who may not read them. */
export interface QueryContext {
  readonly db: Kysely<Record<string, never>>;
  /** The whole schema: formulas may read what the asker may not. */
  readonly schema: OrgSchema;
  /** The schema as the asker may see it: names are looked up here. */
  readonly visible: OrgSchema;
  readonly userId: string;
  /** What formulas ask about the asker; relative dates are counted from the day of its `now` in its time zone. */
  readonly formulaSession: FormulaSession;
  /** How values are displayed to the asker. */
  readonly display: DisplayFormat;
  /** The condition under which the asker may read a record of the object, over the columns of `alias`; nothing: all. */
  readableRecords(object: ObjectSchema, alias: string): RawBuilder<boolean> | undefined;
}
