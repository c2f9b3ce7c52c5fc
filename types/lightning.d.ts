/** Types of the platform's modules that panels and the shell import: what the components guide documents of each. */

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  /** What `gql` makes of a query's text; opaque. */
  export interface GraphQLDocument {
    readonly __graphqlDocument: true;
  }
  export interface GraphQLError {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }
  export interface GraphQLRequest {
    readonly query: GraphQLDocument | undefined;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  }
  /** `data` and `errors` are both undefined until the first answer. */
  export interface GraphQLResult<Data = unknown> {
    readonly data?: Data;
    readonly errors?: readonly GraphQLError[];
    /** Asks the server again and provisions the wire with its answer. */
    readonly refresh?: () => Promise<void>;
  }
  export interface GraphQLResponse<Data = unknown> {
    readonly data?: Data | null;
    readonly errors?: readonly GraphQLError[];
  }

  export function gql(text: TemplateStringsArray, ...values: readonly unknown[]): GraphQLDocument;
  /** Leave a reactive `query` undefined to wait. */
  export const graphql: WireAdapterConstructor<GraphQLRequest & Record<string, unknown>, GraphQLResult>;
  /** Errors of the request come as `errors`; a lost network and a session that ended reject, the latter with a FetchError. */
  export function executeMutation<Data = unknown>(request: GraphQLRequest): Promise<GraphQLResponse<Data>>;
}

declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface FieldId {
    readonly objectApiName: string;
    readonly fieldApiName: string;
  }
  export interface FieldRepresentation {
    readonly value: unknown;
    readonly displayValue: string | null;
  }
  export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly fields: Readonly<Record<string, FieldRepresentation>>;
    readonly recordTypeId?: string | null;
    readonly lastModifiedDate?: string | null;
  }
  export interface RecordFieldError {
    readonly errorCode: string;
    readonly message: string;
    readonly field?: string;
    readonly fieldLabel?: string;
  }
  /** What a failed request rejects with, and what a wire gives as `error`. */
  export interface FetchError {
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly body: {
      readonly message: string;
      readonly statusCode: number;
      /** `INVALID_SESSION_ID` with status 401: the session ended. Requests succeed again once the person signed in anew. */
      readonly errorCode?: string;
      readonly enhancedErrorType?: string;
      readonly output?: {
        readonly errors: readonly RecordFieldError[];
        readonly fieldErrors: Readonly<Record<string, readonly RecordFieldError[]>>;
      };
    };
  }
  export interface RecordResult {
    readonly data?: RecordRepresentation;
    readonly error?: FetchError;
  }
  export interface RecordRequest {
    readonly recordId: string | undefined;
    readonly fields?: string | FieldId | readonly (string | FieldId)[];
    readonly optionalFields?: string | FieldId | readonly (string | FieldId)[];
  }
  export interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }

  export const getRecord: WireAdapterConstructor<RecordRequest & Record<string, unknown>, RecordResult>;
  export function getFieldValue(record: RecordRepresentation | undefined, field: string | FieldId): unknown;
  export function getFieldDisplayValue(
    record: RecordRepresentation | undefined,
    field: string | FieldId
  ): string | null | undefined;
  export function createRecord(
    input: RecordInput & { readonly apiName: string }
  ): Promise<RecordRepresentation>;
  /** `fields` holds the record's `Id`. */
  export function updateRecord(input: RecordInput): Promise<RecordRepresentation>;
  export function deleteRecord(recordId: string): Promise<void>;
  export function notifyRecordUpdateAvailable(
    records: readonly { readonly recordId: string }[]
  ): Promise<void>;
  export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void;
}

declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { FetchError } from 'lightning/uiRecordApi';

  export interface ObjectInfoField {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly inlineHelpText: string | null;
    readonly required: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly calculated: boolean;
    readonly compound: boolean;
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly reference: boolean;
    readonly relationshipName: string | null;
    readonly referenceToInfos: readonly {
      readonly apiName: string;
      readonly nameFields: readonly string[];
    }[];
  }
  export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string | null;
    readonly nameFields: readonly string[];
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly defaultRecordTypeId: string | null;
    readonly fields: Readonly<Record<string, ObjectInfoField>>;
  }
  /** What a value says beyond its label. Of a stage: whether it is closed or won, its probability in percent points. */
  export interface OpportunityStageAttributes {
    readonly picklistAtrributesValueType: 'OpportunityStage';
    readonly closed: boolean;
    readonly won: boolean;
    readonly defaultProbability: number | null;
    readonly forecastCategoryName: string | null;
  }
  export interface PicklistValue {
    readonly label: string;
    readonly value: string;
    readonly validFor: readonly number[];
    /** Values of Opportunity.StageName have some; those of most picklists have none. */
    readonly attributes: OpportunityStageAttributes | null;
  }
  export interface PicklistValues {
    readonly defaultValue: PicklistValue | null;
    readonly values: readonly PicklistValue[];
  }

  export const getObjectInfo: WireAdapterConstructor<
    { readonly objectApiName: string | { readonly objectApiName: string } | undefined },
    { readonly data?: ObjectInfo; readonly error?: FetchError }
  >;
  export const getPicklistValues: WireAdapterConstructor<
    {
      readonly recordTypeId: string | undefined;
      readonly fieldApiName: string | { readonly objectApiName: string; readonly fieldApiName: string };
    },
    { readonly data?: PicklistValues; readonly error?: FetchError }
  >;
}

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state?: Readonly<Record<string, string | undefined>>;
  }
  interface NavigatingElement {
    [navigate](page: PageReference, replace?: boolean): void;
    [generateUrl](page: PageReference): Promise<string>;
  }
  const navigate: unique symbol;
  const generateUrl: unique symbol;

  /** `class Panel extends NavigationMixin(LightningElement)`, then `this[NavigationMixin.Navigate](page)`. */
  export const NavigationMixin: {
    (
      base: typeof LightningElement
    ): Pick<typeof LightningElement, keyof typeof LightningElement> &
      (new () => LightningElement & NavigatingElement);
    readonly Navigate: typeof navigate;
    readonly GenerateUrl: typeof generateUrl;
  };
  export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;
}

declare module 'lightning/platformShowToastEvent' {
  export interface Toast {
    readonly title?: string;
    readonly message: string;
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'dismissable' | 'pester' | 'sticky';
  }
  export class ShowToastEvent extends CustomEvent<Toast> {
    constructor(toast: Toast);
  }
}

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';

  /**
   * A dialog. Subclass it, and open the subclass with its size, label and whatever the subclass takes as `@api`; a property
   * of the form `onname` hears the event `name`. The promise resolves with what `close` was given; with undefined when the
   * person closes the dialog by its button or with Escape.
   */
  export default class LightningModal extends LightningElement {
    static open(
      properties: {
        label: string;
        size?: 'small' | 'medium' | 'large' | 'full';
        description?: string;
        disableClose?: boolean;
      } & Record<string, unknown>
    ): Promise<unknown>;
    label: string;
    size: 'small' | 'medium' | 'large' | 'full';
    description: string;
    disableClose: boolean;
    close(result?: unknown): void;
  }
}

declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';

  /** What `@salesforce/messageChannel/Name__c` gives; opaque. */
  export interface MessageChannel {
    readonly __messageChannel: true;
  }
  /** What a component publishes and subscribes with; opaque. */
  export interface Context {
    readonly __messageContext: true;
  }
  /** What a subscription is ended with; opaque. */
  export interface Subscription {
    readonly __subscription: true;
  }

  /** With it, a subscriber also hears messages while its page is not in front. */
  export const APPLICATION_SCOPE: symbol;
  /** `@wire(MessageContext) context`: its subscriptions end when the component leaves the page. */
  export const MessageContext: WireAdapterConstructor<Record<string, never>, Context>;
  /** For what is no component. Release it, or its subscriptions last as long as the page. */
  export function createMessageContext(): Context;
  export function releaseMessageContext(context: Context): void;
  export function subscribe<Message extends object>(
    context: Context,
    channel: MessageChannel,
    listener: (message: Message) => void,
    options?: { readonly scope?: symbol }
  ): Subscription;
  export function unsubscribe(subscription: Subscription | null | undefined): void;
  /** The message is data: no functions, no symbols. Who publishes hears it too, if subscribed. */
  export function publish(context: Context, channel: MessageChannel, message?: object): void;
}

declare module 'lightning/confirm' {
  const LightningConfirm: {
    open(properties: {
      message: string;
      label?: string;
      theme?: string;
      variant?: 'header' | 'headerless';
    }): Promise<boolean>;
  };
  export default LightningConfirm;
}

declare module 'lightning/refresh' {
  export class RefreshEvent extends CustomEvent<undefined> {
    constructor();
  }
  /** Calls `refresh` when something inside the container asks for fresh data; answers what to unregister with. */
  export function registerRefreshHandler(element: EventTarget, refresh: () => Promise<unknown>): number;
  export function unregisterRefreshHandler(registration: number): void;
}
