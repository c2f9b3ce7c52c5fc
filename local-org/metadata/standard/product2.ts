import { checkbox, longTextArea, picklist, text, url } from './fields.ts';
import { standardObject } from './standardObject.ts';

export const product2 = standardObject({
  apiName: 'Product2',
  label: 'Product',
  pluralLabel: 'Products',
  keyPrefix: '01t',
  sharingModel: 'ReadWrite',
  owned: false,
  compactLayout: ['Name', 'ProductCode', 'Family', 'IsActive'],
  fields: [
    text('Name', 255, { label: 'Product Name', required: true }),
    longTextArea('Description', 4000, { label: 'Product Description' }),
    url('DisplayUrl'),
    text('ExternalId', 255),
    picklist('Family', ['None'], { label: 'Product Family' }),
    checkbox('IsActive', { label: 'Active' }),
    text('ProductCode', 255),
    picklist('QuantityUnitOfMeasure', ['Each']),
    text('StockKeepingUnit', 180, { label: 'Product SKU' })
  ]
});
