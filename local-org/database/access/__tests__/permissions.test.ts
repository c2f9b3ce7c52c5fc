import { describe, expect, it } from 'vitest';
import { checkbox } from '../../../metadata/standard/fields.ts';
import { opportunityContactRole } from '../../../metadata/standard/opportunityContactRole.ts';
import { permissionSet } from '../../__tests__/library.ts';
import { comesWithObject, objectPermission } from '../permissions.ts';

const mayEditOpportunities = (allowEdit: boolean) => ({
  userPermissions: new Set<string>(),
  permissionSets: [
    permissionSet('Seller', {
      objectPermissions: [
        {
          object: 'Opportunity',
          allowRead: true,
          allowCreate: false,
          allowEdit,
          allowDelete: false,
          viewAllRecords: false,
          modifyAllRecords: false
        }
      ]
    })
  ]
});

describe('contact roles of opportunities, which no permission set names', () => {
  it('are read by who reads opportunities, and changed by who edits them', () => {
    const editor = objectPermission(mayEditOpportunities(true), 'OpportunityContactRole');
    expect(editor).toMatchObject({ allowRead: true, allowCreate: true, allowEdit: true, allowDelete: true });
    const reader = objectPermission(mayEditOpportunities(false), 'OpportunityContactRole');
    expect(reader).toMatchObject({ allowRead: true, allowCreate: false, allowEdit: false });
    const nobody = objectPermission(
      { userPermissions: new Set(), permissionSets: [] },
      'OpportunityContactRole'
    );
    expect(nobody.allowRead).toBe(false);
  });

  it('come with their fields', () => {
    expect(comesWithObject(opportunityContactRole, checkbox('IsPrimary'))).toBe(true);
  });
});
