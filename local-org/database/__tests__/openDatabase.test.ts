import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currency, integer, text } from '../../metadata/standard/fields.ts';
import { DataFolderInUse, openDatabase } from '../index.ts';
import { custom, customObject, libraryObjects, schemaOf } from './library.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-org-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('values from the database', () => {
  it('have one form for each type', async () => {
    const { db, close } = await openDatabase({ kind: 'memory' });
    const { rows } =
      await sql`SELECT 12.50 AS short, 1234567890123456.78 AS long, 5::bigint AS big, '2026-11-22'::date AS day,
      '2026-11-22 10:00:00.5+02'::timestamptz AS moment, '08:10'::time AS hour, true AS yes, NULL::text AS nothing,
      '{"a": 1}'::jsonb AS json, ARRAY['x','y'] AS list`.execute(db);
    await close();
    expect(rows).toEqual([
      {
        short: 12.5,
        long: '1234567890123456.78',
        big: 5,
        day: '2026-11-22',
        moment: '2026-11-22T08:00:00.500Z',
        hour: '08:10:00.000',
        yes: true,
        nothing: null,
        json: { a: 1 },
        list: ['x', 'y']
      }
    ]);
  });
});

describe('a data folder', () => {
  it('is refused while it is in use, and free after a close', async () => {
    const path = join(folder, 'shared');
    const database = await openDatabase({ kind: 'folder', path });
    await expect(openDatabase({ kind: 'folder', path })).rejects.toThrow(DataFolderInUse);
    await database.close();
    expect(existsSync(join(path, 'local-org.lock'))).toBe(false);
    writeFileSync(join(path, 'local-org.lock'), String(process.ppid));
    await expect(openDatabase({ kind: 'folder', path })).rejects.toThrow(`in use by process ${process.ppid}`);
  });

  it('keeps what was acknowledged when the process is killed, and opens again', async () => {
    const path = join(folder, 'killed');
    const writer = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), path],
      {
        stdio: ['ignore', 'pipe', 'inherit']
      }
    );
    let acknowledged = 0;
    writer.stdout.on('data', (chunk: Buffer) => {
      acknowledged += chunk.toString().split('\n').length - 1;
      if (acknowledged > 20) writer.kill('SIGKILL');
    });
    await once(writer, 'close');
    const database = await openDatabase({ kind: 'folder', path });
    const { rows } = await sql<{ kept: number }>`SELECT count(*) AS kept FROM written`.execute(database.db);
    await database.close();
    expect(acknowledged).toBeGreaterThan(20);
    expect(rows[0]?.kept).toBeGreaterThanOrEqual(acknowledged);
  });
});

describe('a migration over kept data', () => {
  it('adds what is new, reports what is gone, and refuses a changed type', async () => {
    const { db, migrate, close } = await openDatabase({ kind: 'memory' });
    const shelf = (...fields: Parameters<typeof customObject>[3]) =>
      schemaOf([customObject('Thing__c', 'a09', 'ReadWrite', [text('Name', 80), ...fields])]);
    await migrate(shelf(custom(integer('Size__c')), custom(text('Old__c', 20))));
    await sql`INSERT INTO org."Thing__c" ("Id", "Name", "Old__c") VALUES ('a09', 'kept', 'x')`.execute(db);
    expect(await migrate(shelf(custom(integer('Size__c')), custom(text('Old__c', 20))))).toEqual({
      applied: [],
      unused: [],
      conflicts: []
    });
    const report = await migrate(shelf(custom(integer('Size__c')), custom(currency('Price__c'))));
    expect(report).toMatchObject({
      applied: ['ALTER TABLE org."Thing__c" ADD COLUMN "Price__c" numeric'],
      unused: ['The values of Thing__c.Old__c are kept, but no metadata declares the field any more.'],
      conflicts: []
    });
    const conflict = await migrate(shelf(custom(text('Size__c', 20))));
    expect(conflict.conflicts).toEqual([
      {
        object: 'Thing__c',
        field: 'Size__c',
        message: expect.stringContaining('Thing__c.Size__c is kept as numeric')
      }
    ]);
    const { rows } = await sql`SELECT "Name", "Old__c", "Price__c" FROM org."Thing__c"`.execute(db);
    await close();
    expect(rows).toEqual([{ Name: 'kept', Old__c: 'x', Price__c: null }]);
  });

  it('repeats without a change for a whole schema', async () => {
    const { migrate, close } = await openDatabase({ kind: 'memory' });
    const schema = schemaOf(libraryObjects());
    expect((await migrate(schema)).applied.length).toBeGreaterThan(20);
    expect(await migrate(schema)).toEqual({ applied: [], unused: [], conflicts: [] });
    await close();
  });
});
