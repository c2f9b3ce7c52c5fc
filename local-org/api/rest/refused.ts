import { notSupported } from '../apiError.ts';

/** Resources that the platform has below `/services/data/vXX.0/` and the local org does not, with the words to refuse them. */
const refused: Readonly<Record<string, string>> = {
  actions: 'Invocable actions',
  analytics: 'Reports and dashboards',
  appMenu: 'The app menu',
  chatter: 'Chatter',
  commerce: 'Commerce',
  compactLayouts: 'Compact layouts over REST',
  connect: 'The Connect API',
  consent: 'Consent',
  dedupe: 'Duplicate jobs',
  event: 'Platform events',
  flexiPage: 'Lightning pages over REST',
  metadata: 'Deploying metadata',
  parameterizedSearch: 'Search (SOSL)',
  process: 'Processes and approvals',
  quickActions: 'Quick actions',
  recent: 'Recently viewed records',
  search: 'Search (SOSL)',
  support: 'Knowledge',
  tabs: 'Tabs over REST',
  theme: 'Themes',
  tooling: 'The Tooling API',
  wave: 'CRM Analytics'
};

/** @throws ApiError when the path is that of a resource that the local org refuses by name */
export function refuseByName(path: string): void {
  const [first = '', second = ''] = path.split('/');
  if (first === 'composite' && second === 'graph') throw notSupported('Composite graph');
  if (Object.hasOwn(refused, first)) throw notSupported(refused[first] ?? first);
}
