import { dateTime, checkbox, id, lookup } from './fields.ts';

/** The fields that every object has. */
export const systemFields = [
  id(),
  checkbox('IsDeleted', { readOnly: true, label: 'Deleted' }),
  dateTime('CreatedDate', { readOnly: true }),
  lookup('CreatedById', 'User', { readOnly: true }),
  dateTime('LastModifiedDate', { readOnly: true }),
  lookup('LastModifiedById', 'User', { readOnly: true }),
  dateTime('SystemModstamp', { readOnly: true, label: 'System Modstamp' })
];

/** Who owns the record; the user who creates it unless another is given. */
export const ownerField = lookup('OwnerId', 'User', { label: 'Owner ID' });
