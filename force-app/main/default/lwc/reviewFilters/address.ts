import { beginsDescending, categories, orderOf, periods, sortings, views } from './filters';
import type { Days, Filters, Sorting, View } from './filters';

/** The state of a page's address: what stands behind its question mark. */
export type AddressState = Readonly<Record<string, string | undefined>>;

/** Something that the address says and that means nothing here: it is told, and narrows nothing. */
export interface NotUnderstood {
  readonly parameter: string;
  readonly value: string;
}

/** Addresses of pages keep what a package adds apart from what the platform adds. */
const own = 'c__';
const longestText = 80;
/** The platform keeps no day outside these, and filters by none. */
const firstDay = '1700-01-01';
const lastDay = '4000-12-31';

function isOneOf<Value extends string>(known: readonly Value[], text: string): text is Value {
  return known.some(value => value === text);
}
const isId = (text: string): boolean => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text);

const isShort = (text: string): boolean => text.length <= longestText;

function isDay(text: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const moment = new Date(`${text}T00:00:00Z`);
  const isInCalendar = !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(text);
  return isWritten && isInCalendar && firstDay <= text && text <= lastDay;
}

/** Takes parameters one by one, and notes those whose value nothing can be made of. */
class Reader {
  readonly notUnderstood: NotUnderstood[] = [];
  private readonly left: Map<string, string>;

  constructor(state: AddressState) {
    this.left = new Map(
      Object.entries(state).flatMap(([parameter, value]) =>
        parameter.startsWith(own) && value !== undefined && value !== '' ? [[parameter, value]] : []
      )
    );
  }

  text(name: string, isRight: (text: string) => boolean): string | undefined {
    const parameter = own + name;
    const value = this.left.get(parameter)?.trim();
    this.left.delete(parameter);
    if (value === undefined) return undefined;
    if (isRight(value)) return value;
    this.refuse(name, value);
    return undefined;
  }
  oneOf<Value extends string>(name: string, known: readonly Value[]): Value | undefined {
    const value = this.text(name, text => isOneOf(known, text));
    return known.find(each => each === value);
  }
  refuse(name: string, value: string): void {
    this.notUnderstood.push({ parameter: own + name, value });
  }
  /** What nobody asked for. */
  finish(): readonly NotUnderstood[] {
    const rest = [...this.left].map(([parameter, value]) => ({ parameter, value }));
    return [...this.notUnderstood, ...rest];
  }
}

function readDays(reader: Reader, hasPeriod: boolean): Days | undefined {
  const from = reader.text('from', isDay);
  const to = reader.text('to', isDay);
  if (from === undefined && to === undefined) return undefined;
  if (hasPeriod || (from !== undefined && to !== undefined && to < from)) {
    if (from !== undefined) reader.refuse('from', from);
    if (to !== undefined) reader.refuse('to', to);
    return undefined;
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readOrder(reader: Reader, view: View): { sorting: Sorting; isDescending: boolean } {
  const written = reader.text('sort', text => isOneOf(sortings, text.replace(/^-/, '')));
  const sorting = sortings.find(each => each === written?.replace(/^-/, ''));
  if (written === undefined || sorting === undefined) return orderOf(view);
  return { sorting, isDescending: written.startsWith('-') };
}

/**
 * What the address of the page narrows the review to, and what of it is not understood. An empty parameter is none.
 */
export function filtersFrom(state: AddressState): {
  readonly filters: Filters;
  readonly notUnderstood: readonly NotUnderstood[];
} {
  const reader = new Reader(state);
  const view = reader.oneOf('view', views) ?? 'open';
  const period = reader.oneOf('period', periods);
  const filters: Filters = {
    view,
    personId: reader.text('person', isId),
    period,
    days: readDays(reader, period !== undefined),
    offeringId: reader.text('offering', isId),
    category: reader.oneOf('category', categories),
    missing: reader.text('missing', isShort),
    isStalled: reader.oneOf('stalled', ['true']) === 'true',
    search: reader.text('search', isShort),
    ...readOrder(reader, view)
  };
  return { filters, notUnderstood: reader.finish() };
}

/** The address's state that says so; what goes without saying is left out, and what others put there stays. */
export function stateWith(state: AddressState, filters: Filters): AddressState {
  const { view, sorting, isDescending, days } = filters;
  const usual = orderOf(view);
  const isUsual = usual.sorting === sorting && usual.isDescending === isDescending;
  const said: AddressState = {
    view: view === 'open' ? undefined : view,
    person: filters.personId,
    period: filters.period,
    from: days?.from,
    to: days?.to,
    offering: filters.offeringId,
    category: filters.category,
    missing: filters.missing,
    stalled: filters.isStalled ? 'true' : undefined,
    search: filters.search,
    sort: isUsual ? undefined : (isDescending ? '-' : '') + sorting
  };
  const others = Object.entries(state).filter(([parameter]) => !parameter.startsWith(own));
  const ours = Object.entries(said).flatMap(([name, value]) => (value ? [[own + name, value] as const] : []));
  return Object.fromEntries([...others, ...ours]);
}

/** The filters with another sorting: the other way round where it is the present one. */
export function sortedBy(filters: Filters, sorting: Sorting): Filters {
  const isDescending = filters.sorting === sorting ? !filters.isDescending : beginsDescending(sorting);
  return { ...filters, sorting, isDescending };
}
