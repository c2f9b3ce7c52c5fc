import { problems } from './labels';

/** What is taken of a new contact. */
export const contactFields = ['firstName', 'lastName', 'title', 'email'] as const;
export type ContactField = (typeof contactFields)[number];

/** As many characters as the platform takes. */
export const lengths: Readonly<Record<ContactField, number>> = {
  firstName: 40,
  lastName: 80,
  title: 128,
  email: 80
};

/** Somebody at a domain that has a dot: what a browser takes for an address without one, the platform refuses. */
const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What stands against a new contact before anybody is asked, by field. */
export function problemsOf({
  lastName,
  email
}: Readonly<Record<ContactField, string>>): Readonly<Partial<Record<ContactField, string>>> {
  return {
    ...(lastName === '' ? { lastName: problems.missing } : {}),
    ...(email === '' || address.test(email) ? {} : { email: problems.noEmail })
  };
}
