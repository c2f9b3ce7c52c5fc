import { startLocalOrg, type LocalOrg, type LocalOrgOptions } from '../../server.ts';

/** An org in memory with standard objects only, unless packages are given, an administrator, and a user without any permission set. */
export function startedOrg(
  options: Partial<
    Pick<LocalOrgOptions, 'tokenLifetime' | 'packageDirectories' | 'currencies' | 'database'>
  > = {}
): Promise<LocalOrg> {
  return startLocalOrg({
    packageDirectories: [],
    database: { kind: 'memory' },
    ...options,
    people: {
      password: 'secret',
      roles: [{ name: 'Top' }],
      personas: [person('admin', 'System Administrator', 'Top'), person('guest', 'Standard User')]
    },
    port: 0
  });
}

export function person(name: string, profile: 'System Administrator' | 'Standard User', role?: string) {
  return {
    name,
    username: `${name}@example.com`,
    firstName: 'A',
    lastName: name,
    title: name,
    profile,
    ...(role === undefined ? {} : { role }),
    permissionSets: []
  };
}
