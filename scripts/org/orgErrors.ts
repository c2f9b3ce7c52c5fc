import { z } from 'zod';

/** One error as an org said it. */
export interface OrgError {
  readonly code: string;
  readonly message: string;
}

/** REST says `errorCode`, collections and trees say `statusCode`, GraphQL says it among the extensions. */
const error = z
  .object({
    message: z.string(),
    errorCode: z.string().optional(),
    statusCode: z.string().optional(),
    extensions: z.object({ errorCode: z.string().optional() }).optional()
  })
  .transform(({ message, errorCode, statusCode, extensions }) => ({
    code: errorCode ?? statusCode ?? extensions?.errorCode ?? '',
    message
  }));

const list = z.array(error).min(1);

/** A tree that was refused: the errors of each record. */
const tree = z.object({ results: z.array(z.object({ errors: z.array(error).default([]) })) });

/** All errors in the content of an answer, in whichever of the platform's shapes; none when it has another. */
export function orgErrorsIn(content: unknown): readonly OrgError[] {
  const body = typeof content === 'string' ? parsed(content) : content;
  const asList = list.safeParse(Array.isArray(body) ? body : [body]);
  if (asList.success) return asList.data.flatMap(unwrapped);
  const asTree = tree.safeParse(body);
  return asTree.success ? asTree.data.results.flatMap(({ errors }) => errors) : [];
}

/** A client that does not know the shape of an answer gives all of it as the message of one error. */
function unwrapped(one: OrgError): readonly OrgError[] {
  const within = orgErrorsIn(parsed(one.message));
  return within.length > 0 ? within : [one];
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

/** Errors as the org said them, in one line. */
export const inWords = (errors: readonly OrgError[]): string =>
  errors
    .map(({ code, message }) => (code === '' || message.startsWith(code) ? message : `${code}: ${message}`))
    .join('; ') || 'without a reason';
