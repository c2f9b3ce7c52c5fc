import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseLocation } from '../../local-org/database/index.ts';
import { StartError } from './project.ts';

/** How the local org is to be started. */
export interface StartOptions {
  readonly port: number;
  readonly database: DatabaseLocation;
  readonly withDemo: boolean;
  readonly withPackage: boolean;
  readonly withPages: boolean;
  /** Package directories to serve in place of the project's. */
  readonly sources: readonly string[];
  /** Currencies beside the corporate one, with what one of that is worth in them; none: the org has one currency. */
  readonly rates: ReadonlyMap<string, number>;
}

const usage = `Usage: npm start -- [options]
  --port N             where it answers (3000; 0: any free port)
  --data FOLDER        where it keeps its records (.local-org), or "memory" to forget them at the end
  --empty              without demo records; the personas remain
  --source FOLDER      serve this package directory instead of the project's; may be given several times
  --currencies LIST    several currencies: those beside USD with their rates, as EUR=0.9,JPY=150
  --bare               serve no package: standard objects only
  --no-pages           answer clients only; builds nothing
Environment: DATABASE_URL names a PostgreSQL server to keep records on.`;

/** @throws StartError for an option that does not exist or has a value that can't be */
export function readOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  root: string
): StartOptions {
  const values = parse(args);
  if (values.help) throw new StartError(usage);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`--port is a number from 0 to 65535, not ${values.port}.`);
  }
  const withPackage = !values.bare;
  return {
    port,
    database: location(values.data, environment['DATABASE_URL'], root),
    withDemo: withPackage && !values.empty && values.source.length === 0,
    withPackage,
    withPages: !values['no-pages'],
    sources: values.source.map(folder => resolve(folder)),
    rates: readRates(values.currencies)
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string' },
        empty: { type: 'boolean', default: false },
        bare: { type: 'boolean', default: false },
        source: { type: 'string', multiple: true, default: [] },
        currencies: { type: 'string' },
        help: { type: 'boolean', default: false },
        'no-pages': { type: 'boolean', default: false }
      }
    }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** An option wins over the environment. */
function location(data: string | undefined, server: string | undefined, root: string): DatabaseLocation {
  if (data === 'memory') return { kind: 'memory' };
  if (data !== undefined) return { kind: 'folder', path: resolve(data) };
  if (server) return { kind: 'server', url: server };
  return { kind: 'folder', path: resolve(root, '.local-org') };
}

const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** `EUR=0.9,JPY=150`: what one of the corporate currency is worth in each. */
function readRates(list: string | undefined): ReadonlyMap<string, number> {
  const rates = (list ?? '').split(',').filter(item => item.trim() !== '');
  return new Map(
    rates.map(item => {
      const [code = '', rate = ''] = item.split('=').map(part => part.trim());
      if (known.has(code) && /^\d+(\.\d+)?$/.test(rate) && Number(rate) > 0)
        return [code, Number(rate)] as const;
      throw new StartError(
        `--currencies lists ISO codes with rates above 0, as EUR=0.9,JPY=150; ${item} is none.`
      );
    })
  );
}
