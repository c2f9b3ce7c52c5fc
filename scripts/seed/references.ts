/** The names by which the records of a plan speak of each other before the org has given them ids. */

/** Reference of the org itself. */
export const organizationReference = 'organization';

export const titleReference = (name: string): string => `title:${name}`;
export const offeringReference = (code: string): string => `offering:${code}`;
export const versionReference = (offering: string): string => `version:${offering}`;
export const outcomeReference = (code: string): string => `outcome:${code}`;
export const promptReference = (code: string): string => `prompt:${code}`;
export const targetTitleReference = (offering: string, title: string): string =>
  `target:${offering}:${title}`;
export const policyReference = (code: string): string => `policy:${code}`;
export const criterionReference = (policy: string, code: string): string => `criterion:${policy}:${code}`;
export const accountReference = (key: string): string => `account:${key}`;
export const contactReference = (key: string): string => `contact:${key}`;
export const dealReference = (key: string): string => `deal:${key}`;
/** Reference of a review of a deal, by how many there were before it. */
export const reviewReference = (deal: string, before: number): string => `review:${deal}:${before}`;
