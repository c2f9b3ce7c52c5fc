import type { FieldSchema, FormulaReturnType } from '../../../metadata/schema.ts';

/** A field's type as the API names it, with its type in SOAP and its size. */
export interface FieldShape {
  readonly type: string;
  readonly soapType: string;
  /** Characters of text. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  /** Digits of a whole number. */
  readonly digits: number;
}

export function shapeOf(field: FieldSchema): FieldShape {
  switch (field.type) {
    case 'Id':
      return { ...text('id', 18), soapType: 'tns:ID' };
    case 'Lookup':
    case 'MasterDetail':
      return { ...text('reference', 18), soapType: 'tns:ID' };
    case 'Text':
      return text('string', field.length);
    case 'TextArea':
    case 'LongTextArea':
    case 'Html':
      return text('textarea', field.length);
    case 'Email':
    case 'Phone':
    case 'Url':
      return text(field.type.toLowerCase(), field.length);
    case 'AutoNumber':
      return text('string', 30);
    case 'Picklist':
      return text('picklist', 255);
    case 'MultiselectPicklist':
      return text('multipicklist', 4099);
    case 'Number':
      return isWhole(field) ? whole(field.precision) : number('double', field.precision, field.scale);
    case 'Currency':
    case 'Percent':
      return number(field.type.toLowerCase(), field.precision, field.scale);
    case 'Checkbox':
    case 'Date':
    case 'DateTime':
    case 'Time':
      return plain(field.type);
    case 'Formula':
    case 'Summary':
      if (isWhole(field)) return whole(field.precision);
      return computed(field.returns, field.precision, field.scale);
  }
}

/** Whole numbers are the platform's own: a custom number without decimals is a double too. */
function isWhole(field: Extract<FieldSchema, { scale: number }>): boolean {
  const type = 'returns' in field ? field.returns : field.type;
  return type === 'Number' && field.scale === 0 && !field.custom;
}

const nothing = { length: 0, precision: 0, scale: 0, digits: 0 };

function whole(digits: number): FieldShape {
  return { ...nothing, type: 'int', soapType: 'xsd:int', digits };
}

function text(type: string, length: number): FieldShape {
  return { ...nothing, type, soapType: 'xsd:string', length };
}

function number(type: string, precision: number, scale: number): FieldShape {
  return { ...nothing, type, soapType: 'xsd:double', precision, scale };
}

function plain(type: 'Checkbox' | 'Date' | 'DateTime' | 'Time'): FieldShape {
  const name = type === 'Checkbox' ? 'boolean' : type.toLowerCase();
  return { ...nothing, type: name, soapType: type === 'DateTime' ? 'xsd:dateTime' : `xsd:${name}` };
}

function computed(returns: FormulaReturnType, precision: number, scale: number): FieldShape {
  switch (returns) {
    case 'Text':
      return text('string', 1300);
    case 'Number':
      return number('double', precision, scale);
    case 'Currency':
    case 'Percent':
      return number(returns.toLowerCase(), precision, scale);
    case 'Checkbox':
    case 'Date':
    case 'DateTime':
    case 'Time':
      return plain(returns);
  }
}
