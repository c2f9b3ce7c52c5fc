import { sql, type RawBuilder } from 'kysely';
import { hasCurrency } from '../metadata/currencies.ts';
import {
  fieldNamed,
  type FieldSchema,
  type FormulaField,
  type ObjectSchema,
  type OrgSchema,
  type TreatBlanksAs
} from '../metadata/schema.ts';
import { fieldFormula } from './checkedFormulas.ts';
import { compileFormula } from './compileFormula.ts';
import type { FormulaSession } from './formulaSession.ts';
import type { Fragment } from './fragment.ts';
import { inCurrencyOf, isConverted } from './money.ts';
import { relationshipNamed } from './relationships.ts';
import { storedResult } from './storedResult.ts';
import type { TypedField } from './typedSyntax.ts';

export interface RelationScopeOptions {
  /** The whole schema: formulas read fields that the person who asks may not. */
  readonly schema: OrgSchema;
  readonly object: ObjectSchema;
  /** The SQL alias of the object's row. FROM is the caller's: a table or anything with the table's columns. */
  readonly alias: string;
  readonly session: FormulaSession;
  /** The alias of the row as it was before a save (all null for a new record), for rules. */
  readonly prior?: string;
}

/** What the scopes of one FROM have in common: the joins to parents, each made once. */
interface Joins {
  readonly prefix: string;
  readonly fragments: Fragment[];
}

/**
 * The fields that are in reach of an object's row, its parents' included. Asking for a field of a parent registers a LEFT
 * JOIN, once for each path; `joins()` gives them all, so call it after the last `field()`. A formula field is put in as
 * its formula, whose paths share the same joins.
 */
export class RelationScope {
  readonly schema: OrgSchema;
  readonly object: ObjectSchema;
  readonly alias: string;
  readonly session: FormulaSession;
  readonly #prior: string | undefined;
  readonly #joins: Joins;
  readonly #isParent: boolean;
  readonly #parents = new Map<string, RelationScope>();
  readonly #values = new Map<FieldSchema, Fragment>();

  constructor(options: RelationScopeOptions, joins?: Joins) {
    this.schema = options.schema;
    this.object = options.object;
    this.alias = options.alias;
    this.session = options.session;
    this.#prior = options.prior;
    this.#isParent = joins !== undefined;
    this.#joins = joins ?? { prefix: options.alias, fragments: [] };
  }

  /** Something that was asked for so far lies on a parent. */
  get hasJoins(): boolean {
    return this.#joins.fragments.length > 0;
  }

  /** All joins so far: `left join org."Account" as "root_1" on …`, or nothing. */
  joins(): RawBuilder<unknown> {
    return sql.join(this.#joins.fragments, sql` `);
  }

  /**
   * The value of a field as the API shows it: ids with 18 characters, percents in points, a formula's number rounded to
   * its scale; an amount of a parent is converted to the record's own currency. The path's names ignore case:
   * `['Offering__r', 'Name']`. Through a relationship with several targets (`['What', 'Name']`) it is the value of whichever parent there is.
   */
  field(path: readonly string[]): RawBuilder<unknown> {
    const found = this.#scopesOf(path.slice(0, -1)).flatMap(scope => {
      const field = fieldNamed(scope.object, path.at(-1) ?? '');
      return field ? [this.#inOwnCurrency(scope, field)] : [];
    });
    const [first, ...others] = found;
    if (!first) throw new Error(`${this.object.apiName} has no field ${path.join('.')}.`);
    return others.length === 0 ? first : sql`coalesce(${sql.join(found)})`;
  }

  /** The value of a field as formulas see it: ids with 15 characters, a percent of 50 as 0.5, blanks as they are treated. */
  formulaValue({ path, field }: TypedField, treatBlanksAs: TreatBlanksAs): Fragment {
    return asFormulaSees(this.field(path), field, treatBlanksAs, path.length > 1);
  }

  /** The field's value before the save, as formulas see it. Only for stored fields of the record itself. */
  priorValue({ field }: TypedField): Fragment {
    return asFormulaSees(sql.ref(`${this.priorAlias()}.${field.apiName}`), field, 'BlankAsBlank', true);
  }

  /** All 18 characters of an id, when the node names one. */
  wholeId({ path, field }: TypedField): Fragment | undefined {
    return isId(field) ? sql`(${this.field(path)} collate "default")` : undefined;
  }

  priorAlias(): string {
    if (!this.#prior) throw new Error(`A rule of ${this.object.apiName} needs the record's prior values.`);
    return this.#prior;
  }

  #inOwnCurrency(scope: RelationScope, field: FieldSchema): Fragment {
    const value = scope.#value(field);
    const isOther = scope !== this && isConverted(this.schema, scope, field) && hasCurrency(this.object);
    return isOther ? inCurrencyOf(this.schema, scope, this, value) : value;
  }

  #value(field: FieldSchema): Fragment {
    const known = this.#values.get(field);
    if (known) return known;
    const value = field.type === 'Formula' ? this.#formula(field) : sql.ref(`${this.alias}.${field.apiName}`);
    this.#values.set(field, value);
    return value;
  }

  /** The formula in place of its field. A parent that is not there has no values, whatever its formulas say of blanks. */
  #formula(field: FormulaField): Fragment {
    const typed = fieldFormula(this.schema, this.object, field);
    const result = storedResult(compileFormula(typed, this, field.treatBlanksAs), field);
    return this.#isParent
      ? sql`case when ${sql.ref(`${this.alias}.Id`)} is not null then ${result} end`
      : result;
  }

  #scopesOf(names: readonly string[]): readonly RelationScope[] {
    return names.reduce<readonly RelationScope[]>(
      (scopes, name) => scopes.flatMap(scope => scope.#parent(name)),
      [this]
    );
  }

  #parent(name: string): readonly RelationScope[] {
    const relationship = relationshipNamed(this.schema, this.object, name);
    if (!relationship) throw new Error(`${this.object.apiName} has no relationship ${name}.`);
    return relationship.targets.map(target => this.#joined(relationship.field.apiName, target));
  }

  #joined(reference: string, object: ObjectSchema): RelationScope {
    const key = `${reference}:${object.apiName}`;
    const known = this.#parents.get(key);
    if (known) return known;
    const alias = `${this.#joins.prefix}_${this.#joins.fragments.length + 1}`;
    const match = sql`${sql.ref(`${alias}.Id`)} = ${sql.ref(`${this.alias}.${reference}`)}`;
    this.#joins.fragments.push(
      sql`left join ${sql.table(`org.${object.apiName}`)} as ${sql.ref(alias)} on ${match}`
    );
    const scope = new RelationScope(
      { schema: this.schema, object, alias, session: this.session },
      this.#joins
    );
    this.#parents.set(key, scope);
    return scope;
  }
}

function isId({ type }: FieldSchema): boolean {
  return type === 'Id' || type === 'Lookup' || type === 'MasterDetail';
}

/** A stored value as formulas see it. `mayBeAbsent`: it may be that of a record that isn't there. */
export function asFormulaSees(
  value: Fragment,
  field: FieldSchema,
  treatBlanksAs: TreatBlanksAs,
  mayBeAbsent: boolean
): Fragment {
  if (isId(field)) return sql`(left(${value}, 15) collate "default")`;
  const type = field.type === 'Formula' || field.type === 'Summary' ? field.returns : field.type;
  if (type === 'Checkbox') return mayBeAbsent ? sql`coalesce(${value}, false)` : value;
  if (type !== 'Number' && type !== 'Currency' && type !== 'Percent') return value;
  const number = treatBlanksAs === 'BlankAsZero' ? sql`coalesce(${value}, 0)` : value;
  return type === 'Percent' ? sql`(${number} * 0.01)` : number;
}
