import { sql, type CompiledQuery, type RawBuilder } from 'kysely';
import { dayIn } from '../../formula/index.ts';
import type { UserSession } from '../access/userSession.ts';
import type { SaveContext } from './saveUnit.ts';

/** A place in a cached statement for a value that each execution gives. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Stands in a cached statement for the value of that name. */
export function slot(name: string): RawBuilder<unknown> {
  return sql`${new Slot(name)}`;
}

interface Cached<Extra> {
  readonly compiled: CompiledQuery<unknown>;
  readonly extra: Extra;
}

/**
 * While a cached statement is built, this is the moment of the request: what formulas make of it are parameters, which
 * are found by their text and replaced with what they are at the moment of each execution. No other value looks like it.
 */
const placeholderMoment = new Date('0001-02-03T04:05:06.789Z');

/** Statements of one user's session: permissions and the user's own values are part of them. */
export class StatementCache<Extra> {
  private readonly bySession = new WeakMap<UserSession, Map<string, Cached<Extra>>>();

  /**
   * Runs the statement of that key, putting it together on first use: a save's statement with all rules in it takes
   * longer to build than to run.
   * @param build makes the statement in the context that it is given, with slots for `values`
   */
  async execute<Row>(
    context: SaveContext,
    key: string,
    build: (context: SaveContext) => { statement: RawBuilder<unknown>; extra: Extra },
    values: Readonly<Record<string, unknown>>
  ): Promise<{ rows: readonly Row[]; extra: Extra }> {
    const { compiled, extra } = this.find(context, key, build);
    const moment = momentOf(context);
    const parameters = compiled.parameters.map(parameter => {
      if (parameter instanceof Slot) return values[parameter.name];
      return (typeof parameter === 'string' ? moment.get(parameter) : undefined) ?? parameter;
    });
    const { rows } = await context.db.executeQuery<Row>({ ...compiled, parameters } as CompiledQuery<Row>);
    return { rows, extra };
  }

  private find(
    context: SaveContext,
    key: string,
    build: (context: SaveContext) => { statement: RawBuilder<unknown>; extra: Extra }
  ): Cached<Extra> {
    const ofSession = this.bySession.get(context.session) ?? new Map<string, Cached<Extra>>();
    this.bySession.set(context.session, ofSession);
    const known = ofSession.get(key);
    if (known) return known;
    const { statement, extra } = build({ ...context, now: placeholderMoment });
    const cached = { compiled: statement.compile(context.db), extra };
    ofSession.set(key, cached);
    return cached;
  }
}

/** The forms in which formulas use the moment: whole, its day where the user is, its time. */
function momentOf({ now, session }: SaveContext): ReadonlyMap<string, string> {
  const forms = (moment: Date) => {
    const text = moment.toISOString();
    return [text, dayIn(session.timeZone, moment), text.slice(11, 23)];
  };
  const actual = forms(now);
  return new Map(forms(placeholderMoment).map((form, index) => [form, actual[index] ?? form]));
}
