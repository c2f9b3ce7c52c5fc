import type { Step } from '../steps/step.ts';
import { organizationReference } from './references.ts';

/** Turns the gate on for everybody; an org that has a setting of its own keeps it. */
export function planEnforcement(): Step[] {
  return [
    {
      kind: 'create',
      as: 'admin',
      object: 'Same_Page_Settings__c',
      matchBy: 'SetupOwnerId',
      records: [
        {
          reference: 'settings',
          fields: id => ({ SetupOwnerId: id(organizationReference), Enforcement__c: 'Enforce' })
        }
      ]
    }
  ];
}
