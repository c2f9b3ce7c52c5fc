/** Reads what the org said to writes, whichever protocol said it. */
import { z } from 'zod';
import type { Reply } from '../../support/asker.ts';
import type { Said } from './write.ts';

const entry = z.looseObject({
  message: z.string(),
  errorCode: z.string().optional(),
  statusCode: z.string().optional(),
  extensions: z.looseObject({ errorCode: z.string().optional() }).optional()
});
const uiError = z.looseObject({
  message: z.string(),
  output: z
    .object({
      errors: z.array(z.looseObject({ errorCode: z.string(), message: z.string() })),
      fieldErrors: z.record(
        z.string(),
        z.array(z.looseObject({ errorCode: z.string(), message: z.string() }))
      )
    })
    .optional()
});
const saved = z.looseObject({ id: z.string().nullish(), success: z.boolean(), errors: z.array(z.unknown()) });

/** A refusal with the errors in it. @throws when the body is none of the shapes in which the org refuses */
export function refusal(body: unknown): Said {
  const ui = uiError.safeParse(body);
  if (ui.success && ui.data.output) {
    const { errors, fieldErrors } = ui.data.output;
    const all = [...errors, ...Object.values(fieldErrors).flat()];
    return {
      accepted: false,
      codes: all.map(one => one.errorCode),
      messages: all.map(one => one.message)
    };
  }
  const entries = z.array(entry).parse(Array.isArray(body) ? body : [body]);
  return {
    accepted: false,
    codes: entries.map(one => one.errorCode ?? one.statusCode ?? one.extensions?.errorCode ?? ''),
    messages: entries.map(one => one.message)
  };
}

/** The answer to one write by its status and body; a fault of the org is no answer. */
export function answerOf(status: number, body: unknown, id = ''): Said {
  if (status >= 500) throw new Error(`The org failed with ${status}: ${JSON.stringify(body)}`);
  if (status >= 400) return refusal(body);
  const made = z.looseObject({ id: z.string() }).safeParse(body);
  return { accepted: true, id: made.success ? made.data.id : id };
}

/** The answer to each record of a collection; one refusal for the whole where the request was refused. */
export function answersOf({ status, text }: Reply, count: number): Said[] {
  const body: unknown = JSON.parse(text);
  if (status >= 400) return Array.from({ length: count }, () => answerOf(status, body));
  return z
    .array(saved)
    .parse(body)
    .map(one => (one.success ? { accepted: true, id: one.id ?? '' } : refusal(one.errors)));
}

/** `CODE:message:fields --`, one after the other where a row breaks several rules. */
export function bulkRefusal(text: string): Said {
  const parts = text.split(/(?<=--);/).map(part => /^(\w+):(.*):[^:]*--$/s.exec(part));
  return {
    accepted: false,
    codes: parts.map(part => part?.[1] ?? ''),
    messages: parts.map(part => part?.[2] ?? text)
  };
}
