/** What a refusal looks like in each of the platform's protocols. */
import { z } from 'zod';
import type { Answer } from './wire.ts';

const code = z.string().regex(/^[A-Z][A-Z_0-9]+$/);
const entries = z.array(z.object({ errorCode: code, message: z.string().min(1) })).min(1);
const shapes = z.union([
  entries,
  // OAuth
  z.object({ error: z.string().regex(/^[a-z_]+$/), error_description: z.string() }),
  // a tree whose records are refused
  z.object({ hasErrors: z.literal(true), results: z.array(z.object({ referenceId: z.string() })).min(1) }),
  // a record of UI API
  z.object({
    message: z.string(),
    statusCode: z.number(),
    enhancedErrorType: z.string(),
    output: z.object({})
  })
]);
const fault = /<faultcode>\w+:([A-Z_]+)<\/faultcode><faultstring>[^<]*<\/faultstring>/;
/** SOAP answers every fault with status 500, so says the protocol; one of the org's own would carry this code. */
const ownFault = 'UNKNOWN_EXCEPTION';
const stack = /(?:\n|\\n)\s+at \S.*?:\d+:\d+|node_modules|node:internal|PGlite|relation \\?"org/;

/** What is wrong with an answer; nothing for one that the platform could have given. */
export function answerProblem(method: string, answer: Answer): string | undefined {
  const { status, body } = answer;
  if (stack.test(body)) return 'shows what the org is made of';
  const soap = fault.exec(body)?.[1];
  if (status >= 500) return soap !== undefined && soap !== ownFault ? undefined : `status ${status}`;
  if (status < 400 || method.toUpperCase() === 'HEAD' || soap !== undefined) return undefined;
  return isRefusal(body) ? undefined : 'a refusal in another shape';
}

function isRefusal(body: string): boolean {
  try {
    return shapes.safeParse(JSON.parse(body)).success;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
