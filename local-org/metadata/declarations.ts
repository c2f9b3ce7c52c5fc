import type { DeclaredField } from './readers/field.ts';
import type { DeclaredObject } from './readers/object.ts';
import type {
  CompactLayout,
  CustomLabel,
  CustomPermission,
  ListView,
  MessageChannel,
  MetadataDocument,
  PermissionSet,
  SourcePosition,
  ValidationRule
} from './schema.ts';

/** Everything that is declared about one object, by the files of its folder. */
export interface ObjectDeclarations {
  readonly apiName: string;
  /** The first file that was met, to point at when the object's own file is missing. */
  readonly position: SourcePosition;
  object?: DeclaredObject;
  readonly fields: DeclaredField[];
  readonly validationRules: ValidationRule[];
  readonly compactLayouts: CompactLayout[];
  readonly listViews: ListView[];
}

/** What all files of all packages declare, before it is put together. */
export interface Declarations {
  readonly objects: Map<string, ObjectDeclarations>;
  readonly permissionSets: PermissionSet[];
  readonly customPermissions: CustomPermission[];
  readonly labels: CustomLabel[];
  readonly messageChannels: MessageChannel[];
  readonly documents: MetadataDocument[];
}

export function noDeclarations(): Declarations {
  return {
    objects: new Map(),
    permissionSets: [],
    customPermissions: [],
    labels: [],
    messageChannels: [],
    documents: []
  };
}

/** The declarations about the object of that name, begun where there were none. */
export function declarationsOf(
  declarations: Declarations,
  apiName: string,
  position: SourcePosition
): ObjectDeclarations {
  const key = apiName.toLowerCase();
  const known = declarations.objects.get(key);
  if (known) return known;
  const begun: ObjectDeclarations = {
    apiName,
    position,
    fields: [],
    validationRules: [],
    compactLayouts: [],
    listViews: []
  };
  declarations.objects.set(key, begun);
  return begun;
}
