/** How a type of component is written down, in source format and in metadata format. */
interface TypeInFiles {
  /** Ends the names of its files: `Account.object-meta.xml`, in metadata format `Account.object`. */
  readonly suffix: string;
  /** The folder of its files in metadata format; nothing for types that are written within another's file. */
  readonly folder?: string;
  /** For those: the type that they are written within, and the element that each one is. */
  readonly within?: { readonly type: string; readonly element: string };
}

/** The types of metadata that the local org reads from XML, by the names that `package.xml` gives them. */
export const xmlTypes = {
  CustomObject: { suffix: 'object', folder: 'objects' },
  CustomField: { suffix: 'field', within: { type: 'CustomObject', element: 'fields' } },
  ValidationRule: { suffix: 'validationRule', within: { type: 'CustomObject', element: 'validationRules' } },
  CompactLayout: { suffix: 'compactLayout', within: { type: 'CustomObject', element: 'compactLayouts' } },
  ListView: { suffix: 'listView', within: { type: 'CustomObject', element: 'listViews' } },
  PermissionSet: { suffix: 'permissionset', folder: 'permissionsets' },
  CustomPermission: { suffix: 'customPermission', folder: 'customPermissions' },
  CustomLabels: { suffix: 'labels', folder: 'labels' },
  CustomLabel: { suffix: 'label', within: { type: 'CustomLabels', element: 'labels' } },
  LightningMessageChannel: { suffix: 'messageChannel', folder: 'messageChannels' },
  FlexiPage: { suffix: 'flexipage', folder: 'flexipages' },
  Layout: { suffix: 'layout', folder: 'layouts' },
  CustomTab: { suffix: 'tab', folder: 'tabs' },
  CustomApplication: { suffix: 'app', folder: 'applications' },
  Report: { suffix: 'report', folder: 'reports' },
  ReportFolder: { suffix: 'reportFolder', folder: 'reports' },
  ReportType: { suffix: 'reportType', folder: 'reportTypes' },
  Dashboard: { suffix: 'dashboard', folder: 'dashboards' },
  DashboardFolder: { suffix: 'dashboardFolder', folder: 'dashboards' }
} as const satisfies Readonly<Record<string, TypeInFiles>>;

export type XmlType = keyof typeof xmlTypes;

const typeNames = Object.keys(xmlTypes) as XmlType[];
const typeInFiles = (type: XmlType): TypeInFiles => xmlTypes[type];

/** The type of the folders that components of this one lie in: ReportFolder for Report. */
export function folderTypeOf(type: string): XmlType | undefined {
  return typeNames.find(name => name === `${type}Folder`);
}

/** The type whose files end so; in source format before `-meta.xml`. */
export function typeOfSuffix(suffix: string): XmlType | undefined {
  return typeNames.find(type => typeInFiles(type).suffix === suffix);
}

/** The type whose files in metadata format lie in that folder and end so. */
export function typeInFolder(folder: string, suffix: string): XmlType | undefined {
  const type = typeOfSuffix(suffix);
  return type && typeInFiles(type).folder === folder ? type : undefined;
}

/** The type of an element within the file of a component of `type`: `fields` within a CustomObject. */
export function typeWithin(type: XmlType, element: string): XmlType | undefined {
  return typeNames.find(name => {
    const within = typeInFiles(name).within;
    return within?.type === type && within.element === element;
  });
}

/** The type that components of this one are written within: CustomObject for CustomField. */
export function typeAround(type: XmlType): XmlType | undefined {
  return typeNames.find(name => name === typeInFiles(type).within?.type);
}

export function isXmlType(name: string): name is XmlType {
  return typeNames.some(type => type === name);
}
