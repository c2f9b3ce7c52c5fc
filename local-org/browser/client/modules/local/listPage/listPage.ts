import { LightningElement, api } from 'lwc';
import type { GroupingJson, ListPageJson, ListViewJson } from '../../../pageJson.ts';
import { failureOf } from '../../../failure.ts';
import { request } from '../../../http.ts';
import { navigate } from '../../../router.ts';

/** The records of an object, in one of its list views. */
export default class ListPage extends LightningElement {
  @api viewName?: string;
  page?: ListPageJson;
  messages: readonly string[] = [];
  search = '';
  groupField = '';
  private objectName?: string;

  @api
  get object(): string | undefined {
    return this.objectName;
  }
  set object(name: string | undefined) {
    this.objectName = name;
    this.page = undefined;
    this.search = '';
    this.groupField = '';
    if (name) void this.load(name);
  }

  get options(): { label: string; value: string }[] {
    return (this.page?.views ?? []).map(({ name, label }) => ({ label, value: name }));
  }

  get view(): ListViewJson | undefined {
    return this.page?.views.find(({ name }) => name === this.viewName) ?? this.page?.views[0];
  }

  /** Nothing where the object has nothing to group by. */
  get groupOptions(): { label: string; value: string }[] | undefined {
    const groupings = this.page?.groupings ?? [];
    if (groupings.length === 0) return undefined;
    return [
      { label: '--None--', value: '' },
      ...groupings.map(({ field, label }) => ({ label, value: field }))
    ];
  }

  get grouping(): GroupingJson | undefined {
    return this.page?.groupings.find(({ field }) => field === this.groupField);
  }

  chooseGrouping(event: CustomEvent<{ value: string }>): void {
    this.groupField = event.detail.value;
  }

  chooseView(event: CustomEvent<{ value: string }>): void {
    const attributes = { objectApiName: this.objectName, actionName: 'list' };
    navigate({ type: 'standard__objectPage', attributes, state: { filterName: event.detail.value } });
  }

  makeNew(): void {
    navigate({
      type: 'standard__objectPage',
      attributes: { objectApiName: this.objectName, actionName: 'new' }
    });
  }

  changeSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value.trim();
  }

  private async load(name: string): Promise<void> {
    this.messages = [];
    try {
      const page = await request<ListPageJson>('GET', `/local-org/list/${name}`);
      if (name !== this.objectName) return;
      this.page = page;
      document.title = page.label;
    } catch (reason) {
      this.messages = failureOf(reason).messages;
    }
  }
}
