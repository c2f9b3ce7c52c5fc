import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, notFound } from './apiError.ts';
import type { RequestContext } from './org.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A request for a resource below `/services/data/vXX.0/`, whether it came by itself or inside a composite one. */
export interface ResourceRequest {
  readonly method: string;
  /** Below the version, without slashes at its ends: `sobjects/Account/001…`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
}

export interface Answer {
  readonly status: number;
  /** Nothing: the answer has no content. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request's path said in place of the pattern's `:names`. */
type Parameters = Readonly<Record<string, string>>;

export interface Resource {
  readonly method: Method;
  /** `sobjects/:object/:id` */
  readonly path: string;
  answer(context: RequestContext, request: ResourceRequest, parameters: Parameters): Promise<Answer>;
}

/**
 * Lets the first resource that fits answer.
 * @throws ApiError 404 NOT_FOUND when no resource has the path, 405 METHOD_NOT_ALLOWED when none takes the method
 */
export async function answerFrom(
  resources: readonly Resource[],
  context: RequestContext,
  request: ResourceRequest
): Promise<Answer> {
  const fitting = resources.flatMap(resource => {
    const parameters = match(resource.path, request.path);
    return parameters ? [{ resource, parameters }] : [];
  });
  const found = fitting.find(({ resource }) => resource.method === request.method);
  if (found) return found.resource.answer(context, request, found.parameters);
  if (fitting.length === 0) throw notFound();
  const allowed = [...new Set(fitting.map(({ resource }) => resource.method))].join(',');
  throw new ApiError(405, {
    errorCode: 'METHOD_NOT_ALLOWED',
    message: `HTTP Method '${request.method}' not allowed. Allowed are ${allowed}`
  });
}

function match(pattern: string, path: string): Parameters | undefined {
  const names = pattern.split('/');
  const segments = path.split('/');
  if (names.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? '';
    if (name.startsWith(':')) parameters[name.slice(1)] = segment;
    else if (name !== segment) return undefined;
  }
  return parameters;
}

/** The path below the version and the query of an address; segments are decoded. */
export function readAddress(address: string): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '', query = ''] = address.split('?', 2);
  const segments = path.split('/').filter(segment => segment !== '');
  return { path: segments.map(decodeSegment).join('/'), query: new URLSearchParams(query) };
}

/** A slash that was written as %2F belongs to its segment: it stays written so. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).replaceAll('/', '%2F');
  } catch {
    return segment;
  }
}
