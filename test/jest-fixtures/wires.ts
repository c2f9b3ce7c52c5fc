/** The wires of panels under test, fed by hand. */
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { graphql } from '../jest-mocks/graphql';

interface Asked {
  readonly recordId?: unknown;
  readonly objectApiName?: unknown;
}

interface RecordWire {
  emit(record: unknown, of?: (config: Asked) => boolean): void;
  /** What a failed request says of itself. */
  error(body: unknown): void;
}

function isTestWire(wire: unknown): wire is RecordWire {
  return typeof wire === 'function' && 'emit' in wire && 'error' in wire;
}

function testWire(wire: unknown): RecordWire {
  if (!isTestWire(wire)) throw new TypeError('lightning/uiRecordApi is not the one of tests.');
  return wire;
}

/** Told of the page that people are led to. */
export { navigated } from '../jest-mocks/navigation';

/** Where the person is on the site: `emit` says so. */
export { CurrentPageReference as whereabouts } from '../jest-mocks/navigation';

/** What `lightning/graphql` provisions. */
export const reading = graphql;

/** What `getRecord` provisions. */
export const record = testWire(getRecord);

interface PicklistAsked {
  readonly fieldApiName?: unknown;
  readonly recordTypeId?: unknown;
}

interface PicklistWire {
  emit(values: unknown, of: (config: PicklistAsked) => boolean): void;
}

function isPicklistWire(wire: unknown): wire is PicklistWire {
  return typeof wire === 'function' && 'emit' in wire;
}

/** A value of a picklist; a stage says whether deals in it are won. */
interface PicklistValue {
  readonly value: string;
  readonly label?: string;
  readonly won?: boolean;
}

function isOf({ fieldApiName }: PicklistAsked, field: string): boolean {
  return JSON.stringify(fieldApiName ?? null).includes(field);
}

function picklistWire(): PicklistWire {
  if (!isPicklistWire(getPicklistValues))
    throw new TypeError('lightning/uiObjectInfoApi is not the one of tests.');
  return getPicklistValues;
}

/** What `getPicklistValues` provisions to those who ask for that field. */
export const picklist = {
  /** The record types for whose values of the field is asked at present. */
  asked(field: string): unknown[] {
    const found: unknown[] = [];
    picklistWire().emit(undefined, asked => {
      if (isOf(asked, field)) found.push(asked.recordTypeId);
      return false;
    });
    return found;
  },
  answer(field: string, values: readonly PicklistValue[]): void {
    const represented = values.map(({ value, label = value, won }) => ({
      value,
      label,
      validFor: [],
      attributes: won === undefined ? null : { won }
    }));
    picklistWire().emit({ defaultValue: null, values: represented }, asked => isOf(asked, field));
  }
};

/** Has the platform say that the person may only read records of these objects. */
export function onlyRead(...objects: readonly string[]): void {
  for (const object of objects) {
    testWire(getObjectInfo).emit(
      { apiName: object, createable: false, updateable: false },
      ({ objectApiName }) => objectApiName === object
    );
  }
}

/** What the platform says of the person's access to an object. */
export const access = {
  given(object: string, createable: boolean): void {
    testWire(getObjectInfo).emit(
      { apiName: object, createable, updateable: createable },
      ({ objectApiName }) => objectApiName === object
    );
  },
  /** There is no such object for the person, whichever it is. */
  refused(): void {
    testWire(getObjectInfo).error({ message: 'You don’t have access to this record.' });
  }
};
