import { checkbox, decimal, integer, picklist } from './fields.ts';
import { standardObject } from './standardObject.ts';

/** The currencies of an org that has several, and their rates. Rates are those that the org was started with. */
export const currencyType = (isoCodes: readonly string[]) =>
  standardObject({
    apiName: 'CurrencyType',
    label: 'Currency Type',
    pluralLabel: 'Currency Types',
    keyPrefix: '01L',
    sharingModel: 'Read',
    owned: false,
    createable: false,
    updateable: false,
    deletable: false,
    nameField: 'IsoCode',
    compactLayout: ['IsoCode'],
    fields: [
      picklist('IsoCode', isoCodes, { label: 'Currency ISO Code', required: true, restricted: true }),
      decimal('ConversionRate', 18, 6, { label: 'Conversion Rate', required: true }),
      integer('DecimalPlaces', { label: 'Decimal Places', required: true }),
      checkbox('IsActive', { label: 'Active' }),
      checkbox('IsCorporate', { label: 'Corporate Currency' })
    ]
  });
