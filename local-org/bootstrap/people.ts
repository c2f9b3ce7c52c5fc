import { z } from 'zod';

/** The people that an org is set up with: roles above each other, and users with what they hold. */
export const peopleFile = z.object({
  /** Everybody signs in with it: the org answers on this machine only. */
  password: z.string().min(1),
  roles: z.array(z.object({ name: z.string(), reportsTo: z.string().optional() })),
  personas: z.array(
    z.object({
      name: z.string(),
      username: z.string().regex(/^\S+@\S+$/, 'a username has the form of an e-mail address'),
      firstName: z.string(),
      lastName: z.string(),
      title: z.string(),
      profile: z.enum(['Standard User', 'System Administrator']),
      role: z.string().optional(),
      permissionSets: z.array(z.string())
    })
  )
});
export type People = z.infer<typeof peopleFile>;
