/** Requests made up from the names that the org knows and values that break things, one generator for each protocol. */
import fc from 'fast-check';
import { bulkJobs, brokenHttp, forms, paths, soapCalls } from './generators/otherRequests.ts';
import { graphqlQueries, soqlQueries } from './generators/queries.ts';
import { composites, graphqlMutations, restWrites, uiApiRequests } from './generators/writes.ts';
import { nameOr, nastyText, nastyValue } from './nasty.ts';
import type { FuzzRequest } from './request.ts';

/** Objects with the names of their fields, as describe gives them. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Each protocol by name; their share in the generated half is equal. */
export function generators(names: Names): readonly fc.Arbitrary<FuzzRequest>[] {
  const objects = [...names.keys()];
  const object = nameOr(objects);
  const field = nameOr([...new Set([...names.values()].flat())]);
  const objectWithFields = fc
    .constantFrom(...objects)
    .chain(name =>
      fc.tuple(
        fc.constant(name),
        fc.uniqueArray(nameOr(names.get(name) ?? []), { minLength: 1, maxLength: 5 }),
        fc.array(nastyValue, { minLength: 5, maxLength: 5 })
      )
    );
  const record = objectWithFields.map(([name, fields, values]) => ({
    object: name,
    fields: Object.fromEntries(fields.map((key, index) => [key, values[index]]))
  }));
  const id = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...objects).map(name => `«${name}»`) },
    { weight: 1, arbitrary: nastyText }
  );

  return [
    paths,
    fc.constantFrom(...objects).chain(name => soqlQueries(nameOr([name]), nameOr(names.get(name) ?? []), id)),
    fc.constantFrom(...objects).chain(name => graphqlQueries(nameOr([name]), nameOr(names.get(name) ?? []))),
    graphqlMutations(record, id),
    restWrites(record, id),
    composites(record, id, object),
    uiApiRequests(record, id, field),
    soapCalls,
    forms,
    fc.constantFrom(...objects).chain(name => bulkJobs(name, nameOr(names.get(name) ?? []))),
    brokenHttp
  ];
}
