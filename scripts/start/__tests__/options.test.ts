import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../options.ts';

const read = (args: string[], environment: NodeJS.ProcessEnv = {}) =>
  readOptions(args, environment, '/project');

describe('the options of npm start', () => {
  it('are the demo of the project on port 3000, kept in its folder, unless said otherwise', () => {
    expect(read([])).toEqual({
      port: 3000,
      database: { kind: 'folder', path: '/project/.local-org' },
      withDemo: true,
      withPackage: true,
      withPages: true,
      sources: [],
      rates: new Map()
    });
  });

  it('keep records where they say, then where the environment says', () => {
    const environment = { DATABASE_URL: 'postgres://here/org' };
    expect(read([], environment).database).toEqual({ kind: 'server', url: 'postgres://here/org' });
    expect(read(['--data', 'memory'], environment).database).toEqual({ kind: 'memory' });
    expect(read(['--data', 'kept']).database).toEqual({ kind: 'folder', path: resolve('kept') });
  });

  it('seed the demo only into the package that it is for', () => {
    expect(read(['--empty']).withDemo).toBe(false);
    expect(read(['--bare'])).toMatchObject({ withDemo: false, withPackage: false });
    expect(read(['--source', '/a', '--source', '/b'])).toMatchObject({
      withDemo: false,
      sources: ['/a', '/b']
    });
  });

  it('give the org several currencies with their rates', () => {
    expect([...read(['--currencies', 'EUR=0.9, JPY=150']).rates]).toEqual([
      ['EUR', 0.9],
      ['JPY', 150]
    ]);
  });

  it.each([
    [
      ['--currencies', 'EUR'],
      '--currencies lists ISO codes with rates above 0, as EUR=0.9,JPY=150; EUR is none.'
    ],
    [['--currencies', 'EUR=0'], 'EUR=0 is none.'],
    [['--currencies', 'QQQ=2'], 'QQQ=2 is none.'],
    [['--port', 'x'], '--port is a number from 0 to 65535, not x.'],
    [['--port', '70000'], '--port is a number from 0 to 65535, not 70000.'],
    [['--help'], 'Usage: npm start -- [options]'],
    [['--nothing'], "Unknown option '--nothing'"],
    [['here'], "Unexpected argument 'here'"]
  ])('%j are refused', (args, message) => {
    expect(() => read(args)).toThrow(message);
  });
});
