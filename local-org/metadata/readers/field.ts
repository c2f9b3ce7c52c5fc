import type { FieldSchema, FormulaReturnType, ReferenceField, SummaryField } from '../schema.ts';
import type { ElementReader } from '../xml/elementReader.ts';
import { readFilterItems, readLookupFilter } from './filter.ts';
import { readPicklist } from './picklist.ts';

/** A roll-up whose type follows from the field that it summarizes, which may be read later. */
export type UnresolvedSummary = Omit<SummaryField, 'returns' | 'precision' | 'scale'>;
/** A custom field as its file says it. */
export type DeclaredField = Exclude<FieldSchema, SummaryField> | UnresolvedSummary;

const formulaTypes = [
  'Text',
  'Number',
  'Currency',
  'Percent',
  'Checkbox',
  'Date',
  'DateTime',
  'Time'
] as const;
const fieldTypes = [
  ...formulaTypes,
  'TextArea',
  'LongTextArea',
  'Html',
  'Email',
  'Phone',
  'Url',
  'Picklist',
  'MultiselectPicklist',
  'Lookup',
  'MasterDetail',
  'AutoNumber',
  'Summary'
] as const;
type DeclaredType = (typeof fieldTypes)[number];

type Base = Pick<
  FieldSchema,
  'apiName' | 'label' | 'custom' | 'required' | 'createable' | 'updateable' | 'position'
>;

/** The elements of a custom field that only change what people see, or what the local org has nothing of. */
const withoutEffect = [
  'fullName',
  'businessOwnerUser',
  'businessStatus',
  'complianceGroup',
  'securityClassification',
  'trackFeedHistory',
  'trackHistory',
  'trackTrending',
  'visibleLines',
  'relationshipLabel',
  'relationshipOrder',
  'stripMarkup',
  'isFilteringDisabled',
  'isNameField',
  'isSortingDisabled'
];

/** A custom field from its `CustomField` element; nothing when its type is none that the local org knows. */
export function readField(reader: ElementReader, apiName: string): DeclaredField | undefined {
  reader.without(...withoutEffect);
  const type = reader.oneOf<DeclaredType | 'none'>('type', fieldTypes, 'none');
  if (type === 'none') {
    if (reader.text('type') === undefined) reader.requiredText('type');
    return undefined;
  }
  const base = readBase(reader, apiName);
  const formula = reader.formula('formula');
  const field = formula ? readFormula(reader, type, base, formula) : readStored(reader, type, base);
  reader.finish();
  return field;
}

function readBase(reader: ElementReader, apiName: string): Base {
  const description = reader.text('description');
  const inlineHelpText = reader.text('inlineHelpText');
  return {
    apiName,
    label: reader.requiredText('label'),
    ...(description === undefined ? {} : { description }),
    ...(inlineHelpText === undefined ? {} : { inlineHelpText }),
    custom: true,
    required: reader.boolean('required'),
    createable: true,
    updateable: true,
    position: reader.position
  };
}

function readFormula(
  reader: ElementReader,
  type: DeclaredType,
  base: Base,
  formula: NonNullable<ReturnType<ElementReader['formula']>>
): DeclaredField | undefined {
  reader.without('unique', 'externalId');
  const returns = formulaTypes.find(candidate => candidate === type);
  if (returns === undefined) {
    reader.problems.add(
      reader.position,
      `A formula field can't return ${type}; it returns ${formulaTypes.join(', ')}.`
    );
    return undefined;
  }
  return {
    ...base,
    type: 'Formula',
    required: false,
    createable: false,
    updateable: false,
    returns: returns satisfies FormulaReturnType,
    formula,
    treatBlanksAs: reader.oneOf(
      'formulaTreatBlanksAs',
      ['BlankAsZero', 'BlankAsBlank'] as const,
      'BlankAsZero'
    ),
    precision: reader.integer('precision', 18),
    scale: reader.integer(
      'scale',
      returns === 'Number' || returns === 'Currency' || returns === 'Percent' ? 2 : 0
    )
  };
}

function readStored(reader: ElementReader, type: DeclaredType, base: Base): DeclaredField {
  const defaultValue = () => {
    const source = reader.formula('defaultValue');
    return source ? { defaultValue: source } : {};
  };
  switch (type) {
    case 'Text':
      return { ...base, ...readKey(reader), ...defaultValue(), type, length: readLength(reader, 255) };
    case 'Email':
      return { ...base, ...readKey(reader), ...defaultValue(), type, length: 80 };
    case 'Phone':
      return { ...base, ...noKey, ...defaultValue(), type, length: 40 };
    case 'TextArea':
    case 'Url':
      return { ...base, ...noKey, ...defaultValue(), type, length: 255 };
    case 'LongTextArea':
    case 'Html':
      return { ...base, ...noKey, ...defaultValue(), type, length: readLength(reader, 131_072) };
    case 'Number':
    case 'Currency':
    case 'Percent': {
      const size = { precision: reader.integer('precision', 18), scale: reader.integer('scale', 0) };
      return { ...base, ...readKey(reader), ...defaultValue(), ...size, type };
    }
    case 'Checkbox': {
      const source = reader.formula('defaultValue') ?? { text: 'false', position: reader.position };
      return { ...base, type, required: true, defaultValue: source };
    }
    case 'Date':
    case 'DateTime':
    case 'Time':
      return { ...base, ...defaultValue(), type };
    case 'Picklist':
    case 'MultiselectPicklist':
      return { ...base, ...readPicklist(reader), type };
    case 'AutoNumber':
      return { ...base, ...readAutoNumber(reader), type };
    case 'Lookup':
    case 'MasterDetail':
      return readReference(reader, type, base);
    case 'Summary':
      return readSummary(reader, base);
  }
}

const noKey = { unique: false, caseSensitive: false, externalId: false };

function readKey(reader: ElementReader) {
  return {
    unique: reader.boolean('unique'),
    caseSensitive: reader.boolean('caseSensitive'),
    externalId: reader.boolean('externalId')
  };
}

function readLength(reader: ElementReader, most: number): number {
  const length = reader.integer('length', 0);
  if (length < 1 || length > most) {
    reader.problems.add(reader.position, `<length> of this field is a number from 1 to ${most}.`);
  }
  return length;
}

function readAutoNumber(reader: ElementReader) {
  reader.without('unique', 'caseSensitive', 'externalId', 'startingNumber');
  return {
    required: false,
    createable: false,
    updateable: false,
    displayFormat: reader.requiredText('displayFormat')
  };
}

function readReference(reader: ElementReader, type: 'Lookup' | 'MasterDetail', base: Base): ReferenceField {
  const childName = reader.text('relationshipName');
  const reparentable = type === 'Lookup' || reader.boolean('reparentableMasterDetail');
  const lookupFilter = readLookupFilter(reader);
  const writeRequiresMasterRead = type === 'MasterDetail' && reader.boolean('writeRequiresMasterRead');
  const deleteConstraint =
    type === 'MasterDetail'
      ? ('Cascade' as const)
      : reader.oneOf('deleteConstraint', ['SetNull', 'Restrict', 'Cascade'] as const, 'SetNull');
  if (type === 'Lookup' && base.required && deleteConstraint === 'SetNull') {
    reader.problems.add(reader.position, 'A required lookup needs <deleteConstraint> Restrict or Cascade.');
  }
  return {
    ...base,
    type,
    required: type === 'MasterDetail' || base.required,
    updateable: reparentable,
    referenceTo: [reader.requiredText('referenceTo')],
    relationshipName: base.apiName.replace(/__c$/i, '__r'),
    ...(childName === undefined ? {} : { childRelationshipName: `${childName}__r` }),
    deleteConstraint,
    reparentable,
    ...(lookupFilter ? { lookupFilter } : {}),
    ...(writeRequiresMasterRead ? { writeRequiresMasterRead } : {})
  };
}

function readSummary(reader: ElementReader, base: Base): UnresolvedSummary {
  const operation = reader.oneOf('summaryOperation', ['count', 'sum', 'min', 'max'] as const, 'count');
  const [detailObject, foreignKey] = readQualifiedName(reader, 'summaryForeignKey');
  const summarizedField = operation === 'count' ? undefined : readQualifiedName(reader, 'summarizedField')[1];
  return {
    ...base,
    type: 'Summary',
    required: false,
    createable: false,
    updateable: false,
    operation,
    detailObject,
    foreignKey,
    ...(summarizedField === undefined ? {} : { summarizedField }),
    filterItems: readFilterItems(reader, 'summaryFilterItems', detailObject)
  };
}

function readQualifiedName(reader: ElementReader, element: string): readonly [string, string] {
  const text = reader.requiredText(element);
  const [object = '', field = ''] = text.split('.');
  if (text !== '' && field === '') {
    reader.problems.add(reader.position, `<${element}> is written Object.Field, not ${text}.`);
  }
  return [object, field];
}
