import type { SourceComponent } from '@salesforce/source-deploy-retrieve';

/** A component as the Metadata API names it. */
export interface Member {
  readonly type: string;
  readonly fullName: string;
}

/** What takes a package out of an org again. */
export interface Removal {
  /** What is deleted. What dies with its object isn't named: the platform deletes it then. */
  readonly deleted: readonly Member[];
  /** Standard objects whose settings the package changed, and that get the platform's own back before. */
  readonly reset: readonly string[];
}

/**
 * What removes the components: custom objects whole, what was added to standard objects piece by piece, all else by name.
 * @throws an error that names a setting of a standard object that nothing here takes back
 */
export function planRemoval(components: readonly SourceComponent[]): Removal {
  const objects = components.filter(({ type }) => type.name === 'CustomObject');
  const customObjects = new Set(objects.map(({ fullName }) => fullName).filter(isCustom));
  return {
    deleted: components.flatMap(component => deletedWith(component, customObjects)),
    reset: objects
      .filter(object => !isCustom(object.fullName) && changesSettings(object))
      .map(({ fullName }) => fullName)
  };
}

function deletedWith(component: SourceComponent, customObjects: ReadonlySet<string>): Member[] {
  const { type, fullName } = component;
  switch (type.name) {
    case 'CustomObject':
      return isCustom(fullName) ? [memberOf(component)] : component.getChildren().map(memberOf);
    case 'CustomLabels':
      return component.getChildren().map(memberOf);
    case 'Layout':
      return customObjects.has(fullName.split('-')[0] ?? '') ? [] : [memberOf(component)];
    default:
      return [memberOf(component)];
  }
}

const memberOf = ({ type, fullName }: SourceComponent): Member => ({ type: type.name, fullName });

const isCustom = (object: string): boolean => object.endsWith('__c');

/** Whether the package sets something of a standard object itself; only its compact layout can be taken back. */
function changesSettings(object: SourceComponent): boolean {
  if (object.xml === undefined) return false;
  const settings = Object.keys(object.parseXmlSync()['CustomObject'] ?? {}).filter(
    name => !name.startsWith('@')
  );
  const unknown = settings.filter(name => name !== 'compactLayoutAssignment');
  if (unknown.length > 0) {
    throw new Error(
      `${object.xml} sets ${unknown.join(', ')} of a standard object, which scripts/build/planRemoval.ts can't take back.`
    );
  }
  return settings.length > 0;
}
