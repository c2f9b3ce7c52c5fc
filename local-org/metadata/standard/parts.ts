import type { FieldSchema, FormulaField } from '../schema.ts';
import { checkbox, picklist, standardPosition, text, textArea } from './fields.ts';

/** The five parts of an address, with the prefix of its kind (`Billing`, `Mailing`, none). */
export function address(prefix = ''): readonly FieldSchema[] {
  const label = (part: string) => ({ label: `${prefix} ${part}`.trim() });
  return [
    textArea(`${prefix}Street`, 255, label('Street')),
    text(`${prefix}City`, 40, label('City')),
    text(`${prefix}State`, 80, label('State/Province')),
    text(`${prefix}PostalCode`, 20, label('Zip/Postal Code')),
    text(`${prefix}Country`, 80, label('Country'))
  ];
}

/** A person's name: its parts are set, `Name` is put together by the platform. */
export function personName(): readonly FieldSchema[] {
  return [
    picklist('Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.']),
    text('FirstName', 40, { label: 'First Name' }),
    text('LastName', 80, { label: 'Last Name', required: true }),
    text('Name', 121, { readOnly: true, label: 'Full Name' })
  ];
}

/** A field that the platform computes from others of its record. */
export function computed(
  apiName: string,
  label: string,
  returns: FormulaField['returns'],
  formula: string,
  scale = 0
): FormulaField {
  return {
    apiName,
    label,
    custom: false,
    required: false,
    createable: false,
    updateable: false,
    position: standardPosition,
    type: 'Formula',
    returns,
    formula: { text: formula, position: standardPosition },
    treatBlanksAs: 'BlankAsBlank',
    precision: 18,
    scale
  };
}

export const leadSources = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];
export const industries = [
  ...['Agriculture', 'Apparel', 'Banking', 'Biotechnology', 'Chemicals', 'Communications', 'Construction'],
  ...[
    'Consulting',
    'Education',
    'Electronics',
    'Energy',
    'Engineering',
    'Entertainment',
    'Environmental',
    'Finance'
  ],
  ...[
    'Food & Beverage',
    'Government',
    'Healthcare',
    'Hospitality',
    'Insurance',
    'Machinery',
    'Manufacturing',
    'Media'
  ],
  ...[
    'Not For Profit',
    'Recreation',
    'Retail',
    'Shipping',
    'Technology',
    'Telecommunications',
    'Transportation'
  ],
  ...['Utilities', 'Other']
];
export const ratings = ['Hot', 'Warm', 'Cold'];
export const contactPreferences = (): readonly FieldSchema[] => [
  checkbox('DoNotCall', { label: 'Do Not Call' }),
  checkbox('HasOptedOutOfEmail', { label: 'Email Opt Out' })
];
