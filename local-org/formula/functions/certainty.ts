import { sql } from 'kysely';
import type { Fragment } from '../fragment.ts';
import type { TypedSyntax } from '../typedSyntax.ts';

/** Is the node, a condition, true or false for every record and never null? */
function isCertain(node: TypedSyntax): boolean {
  switch (node.kind) {
    case 'literal':
      return node.value !== null;
    case 'field':
    case 'session':
    case 'setting':
      return true;
    case 'call':
      if (node.overload.certain === 'as its arguments') return node.arguments.every(isCertain);
      return node.overload.certain ?? false;
  }
}

/** A condition as a plain yes or no: null counts as no. */
export function truth(condition: Fragment, node: TypedSyntax | undefined): Fragment {
  return node && isCertain(node) ? condition : sql`coalesce(${condition}, false)`;
}
