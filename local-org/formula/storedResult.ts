import { sql } from 'kysely';
import type { Fragment } from './fragment.ts';

/** What a formula's result is as the field's value: percents in points, numbers rounded to the scale, a checkbox yes or no. */
export function storedResult(
  result: Fragment,
  field: { readonly returns: string; readonly scale: number }
): Fragment {
  switch (field.returns) {
    case 'Percent':
      return sql`round(${result} * 100, ${sql.lit(field.scale)})`;
    case 'Number':
    case 'Currency':
      return sql`round(${result}, ${sql.lit(field.scale)})`;
    case 'Checkbox':
      return sql`coalesce(${result}, false)`;
    default:
      return result;
  }
}
