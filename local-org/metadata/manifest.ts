import { componentKey, type Component, type ComponentType } from './component.ts';
import { folderTypeOf, isXmlType, typeAround } from './componentTypes.ts';
import { reportTo, type MetadataProblem } from './problem.ts';
import { ElementReader } from './xml/elementReader.ts';
import { parseOrReport } from './xml/parseOrReport.ts';

/** One member that `package.xml` or `destructiveChanges.xml` names. */
export interface Member {
  /** As it stands there, whether or not the local org knows the type. */
  readonly type: string;
  readonly fullName: string;
}

export interface Manifest {
  readonly members: readonly Member[];
  readonly problems: readonly MetadataProblem[];
}

const everything = '*';

/** Reads a `package.xml` or a manifest of destructive changes. */
export function readManifest(file: string, xml: string): Manifest {
  const problems: MetadataProblem[] = [];
  const report = reportTo(problems);
  const root = parseOrReport(file, xml, report);
  if (!root) return { members: [], problems };
  if (root.name !== 'Package') report.add(root.position, `${file} holds <${root.name}>, not <Package>.`);
  const reader = new ElementReader(root, report);
  reader.without('version', 'fullName', 'description');
  const members = reader.all('types').flatMap(element => {
    const types = new ElementReader(element, report);
    const type = types.requiredText('name');
    return types.texts('members').map(member => ({ type, fullName: withoutSlash(member) }));
  });
  if (root.name === 'Package') reader.finish();
  return { members, problems };
}

/** Clients may end the name of a folder with a slash; its file has none. */
const withoutSlash = (fullName: string): string => fullName.replace(/\/$/, '');

/** The type that the local org knows of a member. A folder of reports or dashboards is named as one without a folder. */
export function typeOfMember({ type, fullName }: Member): ComponentType | undefined {
  const folderType = folderTypeOf(type);
  if (folderType && fullName !== everything && !fullName.includes('/')) return folderType;
  return type === 'LightningComponentBundle' || isXmlType(type) ? type : undefined;
}

/** Whether a manifest names a component: by its name, by what it is written within, or all of its type. */
export function manifestNames({
  members
}: Manifest): (component: Pick<Component, 'type' | 'fullName'>) => boolean {
  const keys = new Set(
    members.flatMap(member => {
      const type = typeOfMember(member);
      return type ? [componentKey({ type, fullName: member.fullName })] : [];
    })
  );
  const named = (type: ComponentType, fullName: string) =>
    keys.has(componentKey({ type, fullName })) || keys.has(componentKey({ type, fullName: everything }));
  return ({ type, fullName }) => {
    if (named(type, fullName)) return true;
    const around = type === 'LightningComponentBundle' ? undefined : typeAround(type);
    if (around === 'CustomLabels') return named(around, 'CustomLabels');
    return around !== undefined && named(around, fullName.split('.')[0] ?? '');
  };
}

export function isEverything({ fullName }: Member): boolean {
  return fullName === everything;
}
