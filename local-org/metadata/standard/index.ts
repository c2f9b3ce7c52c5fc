import type { ObjectSchema } from '../schema.ts';
import { account } from './account.ts';
import { contact } from './contact.ts';
import { lead } from './lead.ts';
import { opportunity } from './opportunity.ts';
import { opportunityContactRole } from './opportunityContactRole.ts';
import { opportunityStage } from './opportunityStage.ts';
import { organization } from './organization.ts';
import { permissionSet } from './permissionSet.ts';
import { permissionSetAssignment } from './permissionSetAssignment.ts';
import { product2 } from './product2.ts';
import { profile } from './profile.ts';
import { task } from './task.ts';
import { user } from './user.ts';
import { userRole } from './userRole.ts';

/** The objects that every org has, before any package. */
export const standardObjects: readonly ObjectSchema[] = [
  account,
  contact,
  lead,
  opportunity,
  opportunityContactRole,
  opportunityStage,
  organization,
  permissionSet,
  permissionSetAssignment,
  product2,
  profile,
  task,
  user,
  userRole
];
