import { packageOf, type Package, type PackageFile } from './packageModel.ts';

/** Small packages with something wrong in them, to prove that a check can fail. */

const wrap = (type: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

export const field = (object: string, name: string, body: string): PackageFile => ({
  path: `objects/${object}/fields/${name}.field-meta.xml`,
  xml: wrap('CustomField', `<fullName>${name}</fullName>${body}`)
});

export const rule = (object: string, name: string, condition: string, body = ''): PackageFile => ({
  path: `objects/${object}/validationRules/${name}.validationRule-meta.xml`,
  xml: wrap(
    'ValidationRule',
    `<fullName>${name}</fullName><active>true</active><errorConditionFormula>${condition}</errorConditionFormula>${body}`
  )
});

/** Any other file: its folder and name below `main/default`, without the ending that its type gives it. */
export const file = (path: string, type: string, body: string): PackageFile => ({
  path: `${path}.${type.charAt(0).toLowerCase()}${type.slice(1)}-meta.xml`,
  xml: wrap(type, body)
});

export const text = '<type>Text</type><length>80</length><required>false</required>';
export const number = '<type>Number</type><precision>4</precision><scale>0</scale>';
export const reference = (type: 'Lookup' | 'MasterDetail', to: string, name: string, body = ''): string =>
  `<type>${type}</type><referenceTo>${to}</referenceTo><relationshipName>${name}</relationshipName>${body}`;

export const broken = (...files: PackageFile[]): Package => packageOf(files);
