import { describe, expect, it } from 'vitest';
import type { Fields } from '../../steps/step.ts';
import { decideRow } from '../decideRow.ts';
import type { PlannedRow } from '../importPlan.ts';
import { LOADED_VALUES, remembering } from '../loadedValues.ts';

const row = (blank: readonly string[] = []): PlannedRow => ({
  source: { file: 'deals.csv', line: 2, key: 'A1' },
  reference: 'deal:A1',
  fields: () => ({}),
  blank,
  standIns: { CloseDate: '2026-03-31' }
});
const said = (fields: Fields): Fields => ({ Source_Key__c: 'A1', ...fields });
const loaded = { StageName: 'Qualification', Amount: 4500 };
/** The record as a load left it, and as people changed it since. */
const stored = (changes: Record<string, unknown> = {}) => ({
  ...loaded,
  [LOADED_VALUES]: remembering({}, loaded),
  ...changes
});
const decide = (fields: Fields, record: Record<string, unknown> | undefined, blank?: readonly string[]) =>
  decideRow(row(blank), said(fields), record, false);
const overwrite = (fields: Fields, record: Record<string, unknown>, blank?: readonly string[]) =>
  decideRow(row(blank), said(fields), record, true);

describe('a row of a load', () => {
  it('makes a record where there is none, with what stands in for empty cells', () => {
    expect(decide(loaded, undefined, ['Description'])).toEqual({
      kind: 'create',
      record: said({ CloseDate: '2026-03-31', ...loaded, [LOADED_VALUES]: remembering({}, loaded) }),
      kept: []
    });
  });

  it('is neither written nor told when the record is as it says', () => {
    expect(decide(loaded, stored())).toEqual({ kind: 'same', kept: [] });
  });

  it('writes what the file changed since, and nothing else', () => {
    const now = { ...loaded, StageName: 'Closed Won' };
    expect(decide(now, stored())).toEqual({
      kind: 'update',
      record: said({ StageName: 'Closed Won', [LOADED_VALUES]: remembering({}, now) }),
      kept: []
    });
  });

  it('is left whole when people changed a field of which it says otherwise', () => {
    const changed = stored({ StageName: 'Closed Lost' });
    expect(decide({ ...loaded, Amount: 5000 }, changed)).toEqual({
      kind: 'changed',
      fields: ['StageName'],
      isKnown: true
    });
    expect(overwrite(loaded, changed)).toMatchObject({
      kind: 'update',
      record: { StageName: 'Qualification' }
    });
  });

  it('is left when people emptied a field', () => {
    expect(decide(loaded, stored({ Amount: null }))).toMatchObject({ kind: 'changed', fields: ['Amount'] });
  });

  it('goes on when file and people changed a field to the same', () => {
    expect(decide({ ...loaded, StageName: 'Closed Won' }, stored({ StageName: 'Closed Won' }))).toEqual({
      kind: 'same',
      kept: []
    });
  });

  it('goes on when people changed what it says nothing about', () => {
    const changed = stored({ NextStep: 'Call', Description: 'Ours' });
    expect(decide(loaded, changed, ['Description'])).toEqual({ kind: 'same', kept: [] });
    expect(decide({ ...loaded, Amount: 5000 }, changed, ['Description'])).toMatchObject({
      kind: 'update',
      record: { Amount: 5000 }
    });
  });

  it('empties no field with an empty cell, but tells where the load had filled it', () => {
    expect(decide({ StageName: 'Qualification' }, stored(), ['Amount'])).toEqual({
      kind: 'same',
      kept: ['Amount']
    });
    expect(overwrite({ StageName: 'Qualification' }, stored(), ['Amount'])).toMatchObject({
      kind: 'update',
      record: { Amount: null }
    });
  });

  it('fills what nobody had filled', () => {
    const withoutAmount = {
      StageName: 'Qualification',
      Amount: null,
      [LOADED_VALUES]: remembering({}, { StageName: 'Qualification' })
    };
    expect(decide(loaded, withoutAmount)).toMatchObject({ kind: 'update', record: { Amount: 4500 } });
  });

  it.each([null, 'nonsense', '[]'])('is left where the record remembers %j and differs', memory => {
    expect(decide(loaded, { ...loaded, Amount: 1, [LOADED_VALUES]: memory })).toEqual({
      kind: 'changed',
      fields: ['Amount'],
      isKnown: false
    });
  });

  it('takes a number for the same whichever way it is written, and text without the space around it', () => {
    expect(decide({ Amount: 4500, Name: 'Acme ' }, { Amount: '4500', Name: 'Acme' })).toMatchObject({
      kind: 'same'
    });
  });
});
