import type { Step } from '../steps/step.ts';
import type { Row } from './pipelineFiles.ts';

/** Every product, and an offering for it without a guide: the functions have agreed on none yet. */
export function planProducts(products: readonly Row[]): Step[] {
  return [
    {
      kind: 'create',
      as: 'importer',
      object: 'Product2',
      matchBy: 'ProductCode',
      records: products.map(row => ({
        reference: `product:${row.source.key}`,
        fields: () => ({
          Name: row.source.key,
          ProductCode: row.source.key,
          Family: row.cell('series'),
          Description: `List price ${row.cell('sales_price')}.`,
          IsActive: true
        })
      }))
    },
    {
      kind: 'create',
      as: 'importer',
      object: 'Offering__c',
      matchBy: 'Name',
      records: products.map(row => ({
        reference: offeringReference(row.source.key),
        fields: id => ({
          Name: row.source.key,
          Name_Key__c: row.source.key,
          Product__c: id(`product:${row.source.key}`)
        })
      }))
    }
  ];
}

export const offeringReference = (product: string): string => `offering:${product}`;
