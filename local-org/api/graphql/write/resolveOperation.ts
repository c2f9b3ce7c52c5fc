import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { pathOf } from '../pathOf.ts';
import type { RequestState } from '../requestState.ts';
import type { Payload, Refusal } from './operation.ts';

/** What became of the operation of that name; its refusals become errors of the answer. */
export function resolveOperation(
  payloads: ReadonlyMap<string, Payload>,
  _values: unknown,
  state: RequestState,
  info: GraphQLResolveInfo
): Payload | null {
  const payload = payloads.get(String(info.path.key));
  if (!payload || payload.success) return payload ?? null;
  const [first, ...others] = payload.refusals;
  if (!first) return null;
  const errorOf = ({ message, errorCode, fields }: Refusal) =>
    new GraphQLError(message, {
      nodes: info.fieldNodes,
      path: pathOf(info.path),
      extensions: { ErrorType: 'DataFetchingException', errorCode, fields }
    });
  state.furtherErrors.push(...others.map(errorOf));
  throw errorOf(first);
}
