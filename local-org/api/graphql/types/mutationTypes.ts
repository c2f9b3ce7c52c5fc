import {
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap
} from 'graphql';
import { objectNamed, type ObjectSchema, type OrgSchema } from '../../../metadata/schema.ts';
import type { RequestState } from '../requestState.ts';
import type { OperationKind, Payload } from '../write/operation.ts';
import { resolveOperation } from '../write/resolveOperation.ts';
import { fieldKind } from './fieldKinds.ts';
import { isReference } from './inputTypes.ts';
import type { OutputTypes } from './outputTypes.ts';
import { idOrRef, scalars } from './scalars.ts';

/** What a field of `UIAPIMutations` does. */
export interface MutationField {
  readonly kind: OperationKind;
  readonly object: ObjectSchema;
}

type Config = GraphQLFieldConfigMap<ReadonlyMap<string, Payload>, RequestState>;

const deleteInput = new GraphQLInputObjectType({
  name: 'RecordDeleteInput',
  fields: { Id: { type: new GraphQLNonNull(idOrRef) } }
});
const deletePayload = new GraphQLObjectType<Payload>({
  name: 'RecordDeletePayload',
  fields: { Id: { type: GraphQLID, resolve: payload => (payload.success ? payload.id : null) } }
});

/**
 * `<Object>Create`, `<Object>Update` and `<Object>Delete` for the objects that the asker may see, with the fields that
 * can be set at all. What this asker may not set is the save's to refuse, as on every other way in.
 */
export class MutationTypes {
  readonly fields = new Map<string, MutationField>();
  private readonly schema: OrgSchema;
  private readonly visible: OrgSchema;
  private readonly outputs: OutputTypes;

  constructor(schema: OrgSchema, visible: OrgSchema, outputs: OutputTypes) {
    this.schema = schema;
    this.visible = visible;
    this.outputs = outputs;
  }

  /** The members of `UIAPIMutations`. */
  mutations(): Config {
    const config: Config = {};
    for (const object of this.visible.objects.values()) {
      const whole = objectNamed(this.schema, object.apiName) ?? object;
      if (whole.createable) this.addSave(config, 'Create', object, whole);
      if (whole.updateable) this.addSave(config, 'Update', object, whole);
      if (whole.deletable) this.addDelete(config, object);
    }
    return config;
  }

  private addSave(
    config: Config,
    verb: 'Create' | 'Update',
    object: ObjectSchema,
    whole: ObjectSchema
  ): void {
    const representation = this.representation(verb, object, whole);
    if (Object.keys(representation).length === 0) return;
    const name = `${object.apiName}${verb}`;
    const member = {
      type: new GraphQLNonNull(
        new GraphQLInputObjectType({ name: `${name}Representation`, fields: representation })
      )
    };
    const id: GraphQLInputFieldConfigMap =
      verb === 'Update' ? { Id: { type: new GraphQLNonNull(idOrRef) } } : {};
    const input = new GraphQLInputObjectType({
      name: `${name}Input`,
      fields: { ...id, [object.apiName]: member }
    });
    const payload = new GraphQLObjectType<Payload>({
      name: `${name}Payload`,
      fields: () => ({
        Record: {
          type: new GraphQLNonNull(this.outputs.node(object)),
          resolve: result => (result.success ? result.record : undefined)
        }
      })
    });
    this.fields.set(name, { kind: verb === 'Create' ? 'create' : 'update', object });
    config[name] = {
      type: payload,
      args: { input: { type: new GraphQLNonNull(input) } },
      resolve: resolveOperation
    };
  }

  private addDelete(config: Config, object: ObjectSchema): void {
    const name = `${object.apiName}Delete`;
    this.fields.set(name, { kind: 'delete', object });
    config[name] = {
      type: deletePayload,
      args: { input: { type: new GraphQLNonNull(deleteInput) } },
      resolve: resolveOperation
    };
  }

  private representation(
    verb: 'Create' | 'Update',
    object: ObjectSchema,
    whole: ObjectSchema
  ): GraphQLInputFieldConfigMap {
    const settable = [...object.fields].filter(([key]) => {
      const field = whole.fields.get(key);
      return verb === 'Create' ? field?.createable : field?.updateable;
    });
    return Object.fromEntries(
      settable.map(([, field]) => [
        field.apiName,
        { type: isReference(field) ? idOrRef : scalars[fieldKind(field)] }
      ])
    );
  }
}
