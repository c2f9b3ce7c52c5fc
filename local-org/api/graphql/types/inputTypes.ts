import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLID,
  GraphQLString,
  type GraphQLInputFieldConfigMap
} from 'graphql';
import type { ObjectSchema, OrgSchema, ReferenceField } from '../../../metadata/schema.ts';
import { fieldKind, isLongText, type FieldKind } from './fieldKinds.ts';
import { operatorFields, operatorsName } from './operators.ts';

export const recordInterface = new GraphQLInterfaceType({
  name: 'Record',
  fields: {
    Id: { type: new GraphQLNonNull(GraphQLID) },
    ApiName: { type: new GraphQLNonNull(GraphQLString) }
  }
});

export const resultOrder = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
export const nullOrder = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });
const orderByClause = new GraphQLInputObjectType({
  name: 'OrderByClause',
  fields: { order: { type: resultOrder }, nulls: { type: nullOrder } }
});

export function isReference(field: { readonly type: string }): field is ReferenceField {
  return field.type === 'Lookup' || field.type === 'MasterDetail';
}

/** The visible objects that a reference can lead to. */
export function targetsOf(schema: OrgSchema, field: ReferenceField): readonly ObjectSchema[] {
  return field.referenceTo.flatMap(name => schema.objects.get(name.toLowerCase()) ?? []);
}

/** The input types of a schema, each made once when it is first asked for. */
export class InputTypes {
  private readonly schema: OrgSchema;
  private readonly made = new Map<string, GraphQLInputObjectType>();

  constructor(schema: OrgSchema) {
    this.schema = schema;
  }

  /** `<Object>_Filter` */
  filter(object: ObjectSchema): GraphQLInputObjectType {
    return this.type(`${object.apiName}_Filter`, () => {
      const itself = this.filter(object);
      return {
        ...this.fieldFilters(object),
        and: { type: list(itself) },
        or: { type: list(itself) },
        not: { type: itself }
      };
    });
  }

  /** `<Object>_OrderBy` */
  orderBy(object: ObjectSchema): GraphQLInputObjectType {
    return this.type(`${object.apiName}_OrderBy`, () => {
      const members: GraphQLInputFieldConfigMap = {};
      for (const field of object.fields.values()) {
        const kind = fieldKind(field);
        if (!isLongText(kind) && kind !== 'MultiPicklist') members[field.apiName] = { type: orderByClause };
        const [parent, ...others] = isReference(field) ? targetsOf(this.schema, field) : [];
        if (isReference(field) && parent && others.length === 0) {
          members[field.relationshipName] = { type: this.orderBy(parent) };
        }
      }
      return members;
    });
  }

  private fieldFilters(object: ObjectSchema): GraphQLInputFieldConfigMap {
    const members: GraphQLInputFieldConfigMap = {};
    for (const field of object.fields.values()) {
      members[field.apiName] = { type: this.operators(fieldKind(field)) };
      if (isReference(field)) {
        const parents = this.parentFilter(object, field);
        if (parents) members[field.relationshipName] = { type: parents };
      }
    }
    return members;
  }

  private parentFilter(object: ObjectSchema, field: ReferenceField): GraphQLInputObjectType | undefined {
    const [parent, ...others] = targetsOf(this.schema, field);
    if (!parent) return undefined;
    if (others.length === 0) return this.filter(parent);
    return this.type(`${object.apiName}_${field.relationshipName}_Filters`, () => ({
      ...Object.fromEntries(
        [parent, ...others].map(target => [target.apiName, { type: this.filter(target) }])
      ),
      Name: { type: this.operators('String') }
    }));
  }

  /** `StringOperators` and its like. */
  operators(kind: FieldKind): GraphQLInputObjectType {
    return this.type(operatorsName(kind), () => operatorFields(kind, this.joinInput()));
  }

  /** Records of one object, by a filter, and which of their fields is compared. */
  private joinInput(): GraphQLInputObjectType {
    return this.type('JoinInput', () => ({
      ...Object.fromEntries(
        [...this.schema.objects.values()].map(object => [object.apiName, { type: this.filter(object) }])
      ),
      ApiName: { type: GraphQLString }
    }));
  }

  private type(name: string, fields: () => GraphQLInputFieldConfigMap): GraphQLInputObjectType {
    const known = this.made.get(name);
    if (known) return known;
    const type = new GraphQLInputObjectType({ name, fields });
    this.made.set(name, type);
    return type;
  }
}

function list(type: GraphQLInputObjectType) {
  return new GraphQLList(type);
}

/** `first`, `after` and `upperBound`, which every connection takes. */
export const pagingArguments = {
  first: { type: GraphQLInt },
  after: { type: GraphQLString },
  upperBound: { type: GraphQLInt }
};

/** `OPPORTUNITY_SCOPE`: all records, or the asker's own where records have owners. */
export function scopeType(object: ObjectSchema): GraphQLEnumType {
  const names = object.hasOwner ? ['EVERYTHING', 'MINE'] : ['EVERYTHING'];
  const values = Object.fromEntries(names.map(name => [name, {}]));
  return new GraphQLEnumType({ name: `${object.apiName.toUpperCase()}_SCOPE`, values });
}
