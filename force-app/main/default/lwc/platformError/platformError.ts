/**
 * Why the platform did not do what was asked: it refused (a rule, a permission, a value); it knows a record that we took
 * for new, or no longer knows one that we meant (what we believed is out of date); the person's session has ended; or it was
 * not reached.
 */
export interface PlatformError {
  readonly kind: 'refused' | 'stale' | 'expired' | 'unreached';
  /** The platform's own words, one message each, without its codes. */
  readonly messages: readonly string[];
}

const staleCodes = /DUPLICATE_VALUE|ENTITY_IS_DELETED|duplicate value found|entity is deleted/i;
/** What is sent together fails together: these only say that another part of it was refused. */
const following = /PROCESSING_HALTED|ALL_OR_NONE_OPERATION_ROLLED_BACK|@\{\w+\}/;
/** Some protocols write the code, and rules the class of the failure, before the message. */
const leadingCode = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+:\s*/;
const trailingFields = /:?\s*\[[\w, ]*\]$/;

type Problem = Readonly<Record<string, unknown>>;

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): Problem[] {
  return Array.isArray(value) ? value.filter(isProblem) : [];
}

/** The problems inside what a wire or a write of the UI API failed with: those of fields and rules before the summary. */
function problemsIn(failure: unknown): Problem[] {
  if (Array.isArray(failure)) return list(failure);
  if (!isProblem(failure)) return [];
  const { body, errors } = failure;
  if (Array.isArray(errors)) return list(errors);
  if (!isProblem(body)) return Array.isArray(body) ? list(body) : [failure];
  const output = isProblem(body['output']) ? body['output'] : {};
  const ofFields = isProblem(output['fieldErrors']) ? Object.values(output['fieldErrors']).flatMap(list) : [];
  const detailed = [...list(output['errors']), ...ofFields];
  return detailed.length > 0 ? detailed : [body];
}

function messageOf(problem: Problem): string[] {
  const message = problem['message'];
  if (typeof message !== 'string' || message.trim() === '') return [];
  const code = leadingCode.exec(message)?.[0];
  const text = message.slice(code?.length ?? 0).trim();
  return [code ? text.replace(trailingFields, '') : text];
}

/** What browsers say of a request that never came back; a wire hands it on as if the platform had said it. */
const neverCameBack = /^(Failed to fetch|NetworkError\b|Load failed|The network connection was lost)/;

/** Does the platform speak here, or did the request never come back? */
function isAnswered(failure: unknown, messages: readonly string[]): boolean {
  if (failure instanceof Error) return false;
  if (messages.some(message => neverCameBack.test(message))) return false;
  if (!isProblem(failure)) return Array.isArray(failure);
  const status = failure['status'];
  if (!('body' in failure) && !('errors' in failure)) return false;
  return status === undefined || (Number(status) > 0 && Number(status) < 500);
}

/** Does the platform no longer know who asks? */
function isExpired(failure: unknown, problems: readonly Problem[]): boolean {
  const isUnauthorized = isProblem(failure) && failure['status'] === 401;
  return isUnauthorized || /INVALID_SESSION_ID/.test(JSON.stringify(problems));
}

/** The causes without what merely follows from them. */
function causesIn(problems: readonly Problem[]): readonly Problem[] {
  const causes = problems.filter(problem => !following.test(JSON.stringify(problem)));
  return causes.length > 0 ? causes : problems;
}

/** What the platform said when it failed: GraphQL `errors`, or what a UI API call was rejected with. */
export function platformError(failure: unknown): PlatformError {
  const problems = causesIn(problemsIn(failure));
  const messages = [...new Set(problems.flatMap(messageOf))];
  if (isExpired(failure, problems)) return { kind: 'expired', messages };
  if (!isAnswered(failure, messages)) return { kind: 'unreached', messages };
  const isStale = staleCodes.test(JSON.stringify(problems));
  return { kind: isStale ? 'stale' : 'refused', messages };
}
