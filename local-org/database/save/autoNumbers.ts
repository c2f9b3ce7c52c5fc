import { sql } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { qualified, sequenceName } from '../tables/tableDesign.ts';
import type { Draft } from './draft.ts';
import type { SaveContext } from './saveUnit.ts';

/** Gives each new record the next number of the object's auto-number fields, in their display format (`A-{0000}`). */
export async function numberRecords(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[]
): Promise<void> {
  for (const field of object.fields.values()) {
    if (field.type !== 'AutoNumber' || drafts.length === 0) continue;
    const sequence = qualified(sequenceName(object, field));
    const { rows } = await sql<{ number: number }>`
      SELECT nextval(${sequence}::regclass) AS "number" FROM generate_series(1, ${drafts.length})`.execute(
      context.db
    );
    drafts.forEach((draft, place) => {
      draft.values.set(field.apiName, formatNumber(field.displayFormat, rows[place]?.number ?? 0));
    });
  }
}

/** `A-{0000}` and 7 give `A-0007`; a number with more digits than zeros stays whole. */
export function formatNumber(displayFormat: string, number: number): string {
  return displayFormat.replace(/\{(0+)\}/, (_, zeros: string) => String(number).padStart(zeros.length, '0'));
}
