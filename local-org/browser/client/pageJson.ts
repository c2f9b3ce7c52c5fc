/** What the page endpoints say to the client, as JSON. Metadata only: records are read through the public API. */

export interface PersonaJson {
  readonly username: string;
  readonly label: string;
}
export interface TabJson {
  readonly label: string;
  /** A lightning icon: `standard:opportunity`. */
  readonly icon: string;
  /** The page reference that it leads to. */
  readonly page: { readonly type: string; readonly attributes: Readonly<Record<string, string>> };
}
export interface AppJson {
  readonly label: string;
  readonly tabs: readonly TabJson[];
}
/** Who is signed in, and how this person reads and writes: `de-DE`, `de`, `Europe/Berlin`, `USD`. */
export interface UserJson {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly locale: string;
  readonly language: string;
  readonly timeZone: string;
  readonly currency: string;
}
/** `GET /local-org/session`. Without a user the client shows the personas to choose from. */
export interface SessionJson {
  readonly user: UserJson | null;
  readonly personas: readonly PersonaJson[];
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  readonly app: AppJson;
}

export type DisplayType =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'url'
  | 'number'
  | 'currency'
  | 'percent'
  | 'checkbox'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'picklist'
  | 'multiPicklist'
  | 'reference';

/** A field as this user may see and change it. */
export interface FieldJson {
  readonly apiName: string;
  readonly label: string;
  readonly help?: string;
  readonly type: DisplayType;
  readonly required: boolean;
  readonly updateable: boolean;
  /** Digits behind the point. */
  readonly scale?: number;
  readonly length?: number;
  readonly values?: readonly { readonly label: string; readonly value: string }[];
  /** Of a reference: the object it points to, and the paths to the parent and to its name, from this record. */
  readonly reference?: { readonly object: string; readonly relationship: string; readonly nameField: string };
}
export interface LayoutItemJson {
  readonly field: FieldJson;
  readonly required: boolean;
  readonly editable: boolean;
  /** Asked for when a record is made. */
  readonly creatable: boolean;
}
export interface LayoutSectionJson {
  readonly label: string;
  readonly columns: readonly (readonly LayoutItemJson[])[];
}
/** A column of a table: a value at a path of the row, and the record that it links to. */
export interface ColumnJson {
  readonly label: string;
  readonly type: DisplayType;
  readonly scale?: number;
  /** `['Account', 'Name']`. */
  readonly path: readonly string[];
  /** What the table is sorted by in SOQL when one clicks its header, where it can be. */
  readonly sortBy?: string;
  /** Where the id of the record it links to stands, and that record's object. */
  readonly link?: { readonly path: readonly string[]; readonly object: string };
}
/** A table of records: the client adds search, order and paging to the query. */
export interface TableJson {
  readonly object: string;
  readonly label: string;
  readonly icon: string;
  readonly columns: readonly ColumnJson[];
  /** SOQL: `SELECT … FROM … [WHERE …]`. */
  readonly select: string;
  readonly where?: string;
  readonly orderBy: string;
  readonly searchField?: string;
}
/** The children of the page's record: those whose `parentField` is the record's id. */
export interface RelatedListJson extends TableJson {
  /** What the parent calls its children: `Conversations__r`. */
  readonly name: string;
  readonly parentField: string;
}
export interface ListViewJson extends TableJson {
  readonly name: string;
}
/** A picklist whose values a list can be grouped by, in their order. */
export interface GroupingJson {
  readonly field: string;
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly value: string }[];
}
/** `GET /local-org/list/<Object>` */
export interface ListPageJson {
  readonly object: string;
  readonly label: string;
  readonly icon: string;
  /** May this user make records of the object? */
  readonly creatable: boolean;
  readonly views: readonly ListViewJson[];
  readonly groupings: readonly GroupingJson[];
}

export type PageNodeJson = { readonly key: string } & (
  | { readonly kind: 'highlights' }
  | { readonly kind: 'details' }
  | { readonly kind: 'relatedLists' }
  | { readonly kind: 'relatedList'; readonly list: string }
  | { readonly kind: 'tabset'; readonly tabs: readonly PageTabJson[] }
  | {
      readonly kind: 'component';
      readonly name: string;
      readonly properties: Readonly<Record<string, string | boolean>>;
    }
  | { readonly kind: 'unsupported'; readonly name: string }
);
export interface PageTabJson {
  readonly key: string;
  readonly label: string;
  readonly active: boolean;
  readonly body: readonly PageNodeJson[];
}
/** `GET /local-org/page/<Object>` */
export interface RecordPageJson {
  readonly object: string;
  readonly label: string;
  readonly icon: string;
  readonly nameField: string;
  readonly header: readonly PageNodeJson[];
  readonly main: readonly PageNodeJson[];
  readonly sidebar: readonly PageNodeJson[];
  readonly highlights: readonly FieldJson[];
  readonly sections: readonly LayoutSectionJson[];
  readonly relatedLists: readonly RelatedListJson[];
}
/** `GET /local-org/tab/<Tab>`: a page that is about no record, as the regions of its template. */
export interface AppPageJson {
  readonly label: string;
  readonly regions: readonly { readonly name: string; readonly nodes: readonly PageNodeJson[] }[];
}
