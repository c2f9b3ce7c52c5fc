/** Breaks a valid request in one to three places. */
import fc from 'fast-check';
import { nastyText, nastyValue } from './nasty.ts';
import { csv, form, json, multipart, xml, type FuzzRequest, type Who } from './request.ts';
import { validRequests } from './validRequests.ts';

type Edit = (request: FuzzRequest) => FuzzRequest;

/** A place in something of any length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (length: number, where: number) => Math.floor(where * Math.max(1, length));

export const methods = [
  'GET',
  'POST',
  'PATCH',
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'get',
  'FOO'
] as const;
/** For Node's server, a method that HTTP doesn't have is no HTTP. */
export function isNoMethod(name: string): boolean {
  return name === 'get' || name === 'FOO';
}
const people: readonly Who[] = ['admin', 'rep', 'marketing', 'nobody', 'stranger'];

/** An address may hold no space, line break or unfinished character: they would end or break the request's first line. */
export function wireSafe(path: string): string {
  return path.replaceAll(/[\s\p{Cc}\p{Cs}]/gu, character =>
    /\p{Cs}/u.test(character) ? '' : encodeURIComponent(character)
  );
}
export function headerSafe(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
}

const segment = fc.tuple(place, nastyText, fc.boolean()).map(([where, text, encoded]): Edit => request => {
  const [path = '', ...query] = request.path.split('?');
  const segments = path.split('/');
  segments[1 + at(segments.length - 1, where)] =
    encoded && text.isWellFormed() ? encodeURIComponent(text) : wireSafe(text);
  return { ...request, path: [segments.join('/'), ...query].join('?') };
});

const parameter = fc.tuple(place, nastyText).map(([where, text]): Edit => request => {
  const [path = '', query = ''] = request.path.split('?');
  const pairs = [...new URLSearchParams(query)];
  const [name] = pairs[at(pairs.length, where)] ?? ['q'];
  const changed = new URLSearchParams([...pairs.filter(pair => pair[0] !== name), [name, text]]);
  return { ...request, path: `${path}?${changed.toString()}` };
});

/** Cuts, doubles or fills a piece of the query or the body. */
const splice = fc
  .tuple(place, place, fc.constantFrom('cut', 'double', 'fill'), nastyText)
  .map(([from, length, how, text]): Edit => request => {
    const change = (whole: string) => {
      const start = at(whole.length, from);
      const piece = whole.slice(start, start + at(20, length) + 1);
      const put = { cut: '', double: piece + piece, fill: text }[how];
      return whole.slice(0, start) + put + whole.slice(start + piece.length);
    };
    if (request.body !== undefined) return { ...request, body: change(request.body) };
    const [path = '', query] = request.path.split('?');
    if (query === undefined) return { ...request, path: wireSafe(`/${change(path.slice(1))}`) };
    const pairs = [...new URLSearchParams(query)].map(([name, value]) => [name, change(value)]);
    return { ...request, path: `${path}?${new URLSearchParams(pairs).toString()}` };
  });

/** Puts a value somewhere into the JSON of a body, in place of a value or a name. */
const leaf = fc.tuple(place, nastyValue, fc.boolean()).map(([where, value, asName]): Edit => request => {
  // What is nested thousands of levels deep stays as it is.
  if (request.body === undefined || request.body.length > 20_000 || !isJson(request)) return request;
  let parsed: unknown;
  try {
    parsed = JSON.parse(request.body);
  } catch (error) {
    if (error instanceof SyntaxError) return request;
    throw error;
  }
  let count = 0;
  JSON.stringify(parsed, (_, item: unknown) => {
    count += 1;
    return item;
  });
  const target = at(count, where);
  const rename = (item: unknown, name: string) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).map(([key, inner], index) => [index === 0 ? name : key, inner])
        )
      : value;
  let seen = -1;
  const body = JSON.stringify(parsed, (_, item: unknown) => {
    seen += 1;
    if (seen !== target) return item;
    return asName && typeof value === 'string' ? rename(item, value) : value;
  });
  return { ...request, body: body ?? '' };
});

function isJson(request: FuzzRequest): boolean {
  return request.headers['Content-Type'] === json['Content-Type'];
}

const deep = 40_000;
const body = fc
  .constantFrom(
    '',
    ' ',
    'null',
    '[]',
    '{}',
    '"text"',
    '\ufeff{}',
    '{"a":1,"a":2}',
    '{"__proto__":{"polluted":true}}',
    '{"Name":1e999}',
    '['.repeat(deep) + ']'.repeat(deep),
    '{"fields":'.repeat(deep) + '1' + '}'.repeat(deep),
    `{"allOrNone":false,"records":${'['.repeat(deep)}${']'.repeat(deep)}}`,
    `{"query":"${'{ a '.repeat(deep)}"}`,
    'x'.repeat(2_000_000)
  )
  .map((text): Edit => request => ({ ...request, body: text }));

const method = fc
  .constantFrom(...methods)
  .map((name): Edit => request => ({ ...request, method: name, ...(isNoMethod(name) && { broken: true }) }));
const person = fc.constantFrom(...people).map((as): Edit => request => ({ ...request, as }));
const version = fc
  .constantFrom('v00.0', 'v31.0', 'v60.0', 'v68.0', 'v69.0', 'v67', '67.0', 'vXX.0', 'v67.0//', 'V67.0')
  .map((name): Edit => request => ({ ...request, path: request.path.replace('v67.0', name) }));

const headerNames = [
  'Accept',
  'Authorization',
  'Content-Type',
  'Cookie',
  'Host',
  'Origin',
  'If-Match',
  'Range',
  'Sforce-Call-Options',
  'Sforce-Query-Options',
  'Sforce-Locator',
  'X-Forwarded-Host',
  'X-HTTP-Method-Override',
  'X-Local-Org'
] as const;
const header = fc.tuple(fc.constantFrom(...headerNames), nastyText).map(([name, text]): Edit => request => ({
  ...request,
  headers: { ...request.headers, [name]: headerSafe(text) },
  ...(name === 'Host' && { broken: true })
}));
const contentType = fc
  .constantFrom(
    json,
    xml,
    form,
    csv,
    multipart,
    { 'Content-Type': 'application/json; charset=utf-16' },
    { 'Content-Type': 'x' }
  )
  .map((type): Edit => request => ({ ...request, headers: { ...request.headers, ...type } }));
const framing = fc
  .constantFrom<Readonly<Record<string, string>>>(
    { 'Content-Length': '-1' },
    { 'Content-Length': '99999999999999' },
    { 'Content-Length': '1' },
    { 'Content-Length': '0x10' },
    { 'Transfer-Encoding': 'chunked' },
    { 'Transfer-Encoding': 'gzip' },
    { 'Content-Encoding': 'gzip' },
    { Expect: '100-continue' },
    { Expect: 'nonsense' },
    { Upgrade: 'websocket', Connection: 'Upgrade' }
  )
  .map((headers): Edit => request => ({
    ...request,
    broken: true,
    headers: { ...request.headers, ...headers }
  }));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 5, arbitrary: splice },
  { weight: 3, arbitrary: parameter },
  { weight: 3, arbitrary: segment },
  { weight: 1, arbitrary: method },
  { weight: 1, arbitrary: body },
  { weight: 1, arbitrary: person },
  { weight: 1, arbitrary: version },
  { weight: 1, arbitrary: header },
  { weight: 1, arbitrary: contentType },
  { weight: 1, arbitrary: framing }
);

/** A valid request with one to three things wrong. */
export const mutated: fc.Arbitrary<FuzzRequest> = fc
  .tuple(fc.constantFrom(...validRequests), fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([valid, edits]) =>
    edits.reduce<FuzzRequest>((request, change) => change(request), { ...valid, kind: 'mutated' })
  );
