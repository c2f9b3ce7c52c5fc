/** Pages of records, by object: a page that was read before is shown at once, and again when it has changed since. */
import { request } from './http.ts';
import type { RecordPageJson } from './pageJson.ts';

const known = new Map<string, RecordPageJson>();
const early = new Map<string, Promise<RecordPageJson>>();

/** The page as it was read last since the shell was loaded. */
export function knownRecordPage(object: string): RecordPageJson | undefined {
  return known.get(object);
}

/**
 * Asks for the page of the record that the address names, before there is anybody to show it; who shows it hears whether that
 * failed. False when the address names no record.
 */
export function readEarly(address: string): boolean {
  const [, object] = /^\/lightning\/r\/(\w+)\//.exec(address) ?? [];
  if (object === undefined) return false;
  const page = ask(object);
  early.set(object, page);
  void Promise.allSettled([page]);
  return true;
}

/** Asks for the page, unless that was done early. */
export function readRecordPage(object: string): Promise<RecordPageJson> {
  const page = early.get(object) ?? ask(object);
  early.delete(object);
  return page;
}

async function ask(object: string): Promise<RecordPageJson> {
  const page = await request<RecordPageJson>('GET', `/local-org/page/${object}`);
  known.set(object, page);
  return page;
}
