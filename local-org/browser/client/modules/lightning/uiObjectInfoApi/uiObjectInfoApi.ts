import type { ObjectInfo, PicklistValues } from 'lightning/uiObjectInfoApi';
import type { FetchError } from 'lightning/uiRecordApi';
import { fetchErrorOf, request, servicePath } from '../../../http.ts';
import { createWireAdapter } from '../../../wireAdapter.ts';

interface Result<Data> {
  readonly data?: Data;
  readonly error?: FetchError;
}

const answers = new Map<string, Promise<unknown>>();

/** Metadata doesn't change while a page lives: asked once. A failure is asked again. */
function once<Answer>(path: string): Promise<Answer> {
  const asked = answers.get(path);
  const answer = (asked ?? request<Answer>('GET', servicePath(path))) as Promise<Answer>;
  if (!asked) {
    answers.set(path, answer);
    answer.catch(() => answers.delete(path));
  }
  return answer;
}

const failed = (reason: unknown): { data: undefined; error: FetchError } => ({
  data: undefined,
  error: fetchErrorOf(reason)
});

export const getObjectInfo = createWireAdapter<
  { readonly objectApiName: string | { readonly objectApiName: string } | undefined },
  Result<ObjectInfo>
>({
  initial: {},
  load: ({ objectApiName }) => {
    const name = typeof objectApiName === 'object' ? objectApiName.objectApiName : objectApiName;
    return name ? once<ObjectInfo>(`ui-api/object-info/${name}`).then(data => ({ data })) : undefined;
  },
  failed
});

export const getPicklistValues = createWireAdapter<
  {
    readonly recordTypeId: string | undefined;
    readonly fieldApiName: string | { readonly objectApiName: string; readonly fieldApiName: string };
  },
  Result<PicklistValues>
>({
  initial: {},
  load: ({ recordTypeId, fieldApiName }) => {
    const path =
      typeof fieldApiName === 'string'
        ? fieldApiName
        : `${fieldApiName.objectApiName}.${fieldApiName.fieldApiName}`;
    const [object, field] = path.split('.');
    if (!recordTypeId || !object || !field) return undefined;
    return once<PicklistValues>(`ui-api/object-info/${object}/picklist-values/${recordTypeId}/${field}`).then(
      data => ({ data })
    );
  },
  failed
});
