import { badRequest } from '../apiError.ts';

/** What an earlier part of a composite request was answered. */
export interface Answered {
  readonly ok: boolean;
  readonly body: unknown;
}

const reference = /@\{([^}]+)\}/g;

/**
 * A part with the values that its `@{referenceId.path}` name put in: `@{deal.id}`, `@{found.records[0].Id}`. A text that
 * is nothing but a reference takes the value with its type.
 * @throws ApiError 400 PROCESSING_HALTED when a reference names nothing
 */
export function withReferences<Part extends { readonly url: string; readonly body?: unknown }>(
  part: Part,
  answered: ReadonlyMap<string, Answered>
): { readonly url: string; readonly body: unknown } {
  return {
    url: part.url.replaceAll(reference, (_, path: string) =>
      encodeURIComponent(String(valueAt(path, answered)))
    ),
    body: inValue(part.body, answered)
  };
}

function inValue(value: unknown, answered: ReadonlyMap<string, Answered>): unknown {
  if (typeof value === 'string') return inText(value, answered);
  if (Array.isArray(value)) return value.map(item => inValue(item, answered));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inValue(item, answered)]));
}

function inText(text: string, answered: ReadonlyMap<string, Answered>): unknown {
  const whole = /^@\{([^}]+)\}$/.exec(text)?.[1];
  if (whole !== undefined) return valueAt(whole, answered);
  return text.replaceAll(reference, (_, path: string) => String(valueAt(path, answered)));
}

function valueAt(path: string, answered: ReadonlyMap<string, Answered>): unknown {
  const [referenceId = '', ...steps] = path.split(/[.[\]]+/).filter(step => step !== '');
  const answer = answered.get(referenceId);
  if (!answer)
    throw halted(
      `Invalid reference specified. No value for ${path}: no earlier part is called ${referenceId}.`
    );
  if (!answer.ok) throw halted(`The part ${referenceId}, which ${path} refers to, failed.`);
  let value = answer.body;
  for (const step of steps) value = Object(value)[step];
  if (value === undefined || value === null || typeof value === 'object') {
    throw halted(`Invalid reference specified. No value for ${path} found in the answer of ${referenceId}.`);
  }
  return value;
}

function halted(message: string) {
  return badRequest('PROCESSING_HALTED', message);
}
