/** The wires of panels under test, fed by hand. */
import { getRecord } from 'lightning/uiRecordApi';
import { graphql } from '../jest-mocks/graphql';

interface RecordWire {
  emit(record: unknown): void;
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

/** What `lightning/graphql` provisions. */
export const reading = graphql;

/** What `getRecord` provisions. */
export const record = testWire(getRecord);
