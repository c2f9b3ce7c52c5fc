import { LightningElement, api } from 'lwc';
import type { LightningElementConstructor } from 'local/exposedBundles';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { PageNodeJson, PageTabJson, RecordPageJson, RelatedListJson } from '../../../pageJson.ts';
import { loadBundles, loadedBundles } from '../../../bundles.ts';

interface NodeView {
  readonly key: string;
  readonly isHighlights: boolean;
  readonly isDetails: boolean;
  readonly lists?: readonly RelatedListJson[];
  readonly tabs?: readonly PageTabJson[];
  readonly activeTab?: string;
  readonly component?: LightningElementConstructor;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** What stands in a region or a facet of a page, one below the other. */
export default class PageNodes extends LightningElement {
  @api page?: RecordPageJson;
  @api record?: RecordRepresentation;
  @api recordId?: string;
  bundles = loadedBundles();
  private nodeList: readonly PageNodeJson[] = [];

  @api
  get nodes(): readonly PageNodeJson[] {
    return this.nodeList;
  }
  set nodes(nodes: readonly PageNodeJson[]) {
    this.nodeList = nodes;
    if (!this.bundles && nodes.some(({ kind }) => kind === 'component')) void this.loadBundles();
  }

  get views(): NodeView[] {
    return this.nodeList.map(node => this.viewOf(node));
  }

  private async loadBundles(): Promise<void> {
    this.bundles = await loadBundles();
  }

  private viewOf(node: PageNodeJson): NodeView {
    const view = {
      key: node.key,
      isHighlights: node.kind === 'highlights',
      isDetails: node.kind === 'details'
    };
    switch (node.kind) {
      case 'relatedLists':
        return { ...view, lists: this.page?.relatedLists ?? [] };
      case 'relatedList':
        return { ...view, lists: (this.page?.relatedLists ?? []).filter(({ name }) => name === node.list) };
      case 'tabset': {
        const active = node.tabs.find(tab => tab.active) ?? node.tabs[0];
        return { ...view, tabs: node.tabs, activeTab: active?.key };
      }
      case 'component': {
        const ofRecord = this.recordId ? { recordId: this.recordId, objectApiName: this.page?.object } : {};
        const properties = { ...node.properties, ...ofRecord };
        const component = this.bundles?.get(node.name);
        const note =
          this.bundles && !component
            ? `${node.name} is on this page, but no exposed bundle has that name.`
            : undefined;
        return { ...view, component, properties, note };
      }
      case 'unsupported':
        return { ...view, note: `The local org does not show ${node.name}.` };
      default:
        return view;
    }
  }
}
