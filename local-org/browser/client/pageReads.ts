/** What pages consist of, as the server says it: a page that was read before is shown at once, and again when it has changed. */
import { request } from './http.ts';
import type { AppPageJson, RecordPageJson } from './pageJson.ts';

/** Pages of one kind, by name. */
interface PageReads<Json> {
  /** The page as it was read last since the shell was loaded. */
  known(name: string): Json | undefined;
  /** Asks for the page, unless that was done early. */
  read(name: string): Promise<Json>;
  /** Asks before there is anybody to show it; who shows it hears whether that failed. */
  readEarly(name: string): void;
}

function pageReads<Json>(endpoint: string): PageReads<Json> {
  const known = new Map<string, Json>();
  const early = new Map<string, Promise<Json>>();
  const ask = async (name: string): Promise<Json> => {
    const page = await request<Json>('GET', `${endpoint}/${name}`);
    known.set(name, page);
    return page;
  };
  return {
    known: name => known.get(name),
    read: name => {
      const page = early.get(name) ?? ask(name);
      early.delete(name);
      return page;
    },
    readEarly: name => {
      const page = ask(name);
      early.set(name, page);
      void Promise.allSettled([page]);
    }
  };
}

/** Record pages, by object. */
export const recordPages = pageReads<RecordPageJson>('/local-org/page');
/** Pages about no record, by tab. */
export const appPages = pageReads<AppPageJson>('/local-org/tab');

/** Asks for the page of the record or tab that the address names. False when it names neither. */
export function readEarly(address: string): boolean {
  const [, object] = /^\/lightning\/r\/(\w+)\//.exec(address) ?? [];
  const [, tab] = /^\/lightning\/n\/(\w+)/.exec(address) ?? [];
  if (object !== undefined) recordPages.readEarly(object);
  if (tab !== undefined) appPages.readEarly(tab);
  return object !== undefined || tab !== undefined;
}
