import type { GraphQLSchema } from 'graphql';
import type { OrgSchema } from '../../metadata/schema.ts';
import { buildGraphqlSchema } from './buildGraphqlSchema.ts';

const fingerprints = new WeakMap<OrgSchema, string>();
const schemas = new WeakMap<OrgSchema, Map<string, GraphQLSchema>>();

/** The GraphQL schema of what an asker may see, built once for all who may see the same. */
export function graphqlSchemaOf(schema: OrgSchema, visible: OrgSchema): GraphQLSchema {
  const ofOrg = schemas.get(schema) ?? new Map<string, GraphQLSchema>();
  schemas.set(schema, ofOrg);
  const fingerprint = fingerprintOf(visible);
  const known = ofOrg.get(fingerprint);
  if (known) return known;
  const built = buildGraphqlSchema(schema, visible);
  ofOrg.set(fingerprint, built);
  return built;
}

/** The names of everything that is visible. */
function fingerprintOf(visible: OrgSchema): string {
  const known = fingerprints.get(visible);
  if (known !== undefined) return known;
  const fingerprint = [...visible.objects.values()]
    .map(object => `${object.apiName}(${[...object.fields.values()].map(field => field.apiName).join(',')})`)
    .join(';');
  fingerprints.set(visible, fingerprint);
  return fingerprint;
}
