import { sql, type RawBuilder } from 'kysely';
import { fieldNamed, objectNamed, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import type { FieldExpression, ParentStep } from '../check/checkedQuery.ts';
import type { QueryContext } from '../context.ts';
import { inCorporateCurrency, isConverted, RelationScope } from '../../formula/index.ts';

/** Gives every table of a statement a name of its own. */
export function aliases(): () => string {
  let count = 0;
  return () => `t${count++}`;
}

/**
 * The rows of one object in a statement with the parents that its paths reach. A parent that the asker may not read
 * isn't joined, so its fields are null.
 */
export class Table {
  readonly alias: string;
  readonly context: QueryContext;
  readonly object: ObjectSchema;
  private readonly nextAlias: () => string;
  private readonly parents = new Map<string, { readonly join: RawBuilder<unknown>; readonly table: Table }>();
  private formulas: RelationScope | undefined;
  private readonly isParent: boolean;

  constructor(context: QueryContext, object: ObjectSchema, nextAlias: () => string, isParent = false) {
    this.context = context;
    this.object = objectNamed(context.schema, object.apiName) ?? object;
    this.nextAlias = nextAlias;
    this.alias = nextAlias();
    this.isParent = isParent;
  }

  /** Something that was asked for so far lies on a parent, or is a formula, which may look there. */
  get reachesParents(): boolean {
    return this.formulas !== undefined || this.parents.size > 0;
  }

  /** Something that was asked for so far does lie on another row. */
  get reachesOtherRows(): boolean {
    return this.parents.size > 0 || (this.formulas?.hasJoins ?? false);
  }

  /** `org."Object" AS "t0"` with all joins that were asked for so far. */
  from(): RawBuilder<unknown> {
    return sql`${sql.id('org', this.object.apiName)} AS ${sql.id(this.alias)}${this.joins()}`;
  }

  /** What a checked path gives; over a polymorphic parent the first that has a value. */
  value(expression: FieldExpression): RawBuilder<unknown> {
    return this.valueAt(expression.steps, expression.field);
  }

  /** Likewise what amounts are compared by: in an org with several currencies what they come to in the corporate one. */
  comparedValue(expression: FieldExpression): RawBuilder<unknown> {
    return this.valueAt(expression.steps, expression.field, inCorporate);
  }

  /** The id of the parent at the end of the steps, null where there is none to be read. */
  parentId(steps: readonly ParentStep[]): RawBuilder<unknown> {
    const [step, ...rest] = steps;
    if (!step) return sql.id(this.alias, 'Id').$castTo();
    return coalesced(step.targets.map(target => this.parent(step, target).parentId(rest)));
  }

  /** The asker may read the row. */
  readable(): RawBuilder<boolean> | undefined {
    return this.context.readableRecords(this.object, this.alias);
  }

  column(name: string): RawBuilder<unknown> {
    return sql`${sql.id(this.alias, name)}`;
  }

  private valueAt(
    steps: readonly ParentStep[],
    field: FieldSchema,
    as: (table: Table, field: FieldSchema, value: RawBuilder<unknown>) => RawBuilder<unknown> = asItIs
  ): RawBuilder<unknown> {
    const [step, ...rest] = steps;
    if (!step)
      return as(
        this,
        field,
        field.type === 'Formula' ? this.formulaField(field) : this.column(field.apiName)
      );
    const values = step.targets.flatMap(target => {
      const ofTarget = rest.length > 0 ? field : fieldNamed(target, field.apiName);
      return ofTarget ? [this.parent(step, target).valueAt(rest, ofTarget, as)] : [];
    });
    return coalesced(values);
  }

  /** A parent that isn't there has no values, whatever its formulas make of blanks. */
  private formulaField(field: FieldSchema): RawBuilder<unknown> {
    const { schema, formulaSession: session } = this.context;
    this.formulas ??= new RelationScope({ schema, object: this.object, alias: this.alias, session });
    const value = this.formulas.field([field.apiName]);
    return this.isParent ? sql`CASE WHEN ${this.column('Id')} IS NOT NULL THEN ${value} END` : value;
  }

  private parent(step: ParentStep, target: ObjectSchema): Table {
    const key = `${step.reference.apiName}.${target.apiName}`;
    const known = this.parents.get(key);
    if (known) return known.table;
    const table = new Table(this.context, target, this.nextAlias, true);
    const readable = table.readable();
    const join = sql` LEFT JOIN ${sql.id('org', table.object.apiName)} AS ${sql.id(table.alias)}
      ON ${table.column('Id')} = ${this.column(step.reference.apiName)}${readable ? sql` AND ${readable}` : sql``}`;
    this.parents.set(key, { join, table });
    return table;
  }

  private joins(): RawBuilder<unknown> {
    const ofParents = [...this.parents.values()].map(parent => sql`${parent.join}${parent.table.joins()}`);
    return sql`${this.formulas ? sql` ${this.formulas.joins()}` : sql``}${sql.join(ofParents, sql``)}`;
  }
}

const asItIs = (_table: Table, _field: FieldSchema, value: RawBuilder<unknown>): RawBuilder<unknown> => value;

function inCorporate(
  { context: { schema }, object, alias }: Table,
  field: FieldSchema,
  value: RawBuilder<unknown>
): RawBuilder<unknown> {
  const row = { object, alias };
  return isConverted(schema, row, field) ? inCorporateCurrency(schema, row, value) : value;
}

function coalesced(values: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const [only] = values;
  if (values.length === 1 && only) return only;
  return values.length === 0 ? sql`NULL` : sql`coalesce(${sql.join(values)})`;
}
