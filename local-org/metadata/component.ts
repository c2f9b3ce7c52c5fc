import type { XmlType } from './componentTypes.ts';
import type { SourcePosition } from './schema.ts';
import type { XmlElement } from './xml/element.ts';

/** A component that is one XML element: of a file of its own, or of the file of the object or labels that it belongs to. */
export interface XmlComponent {
  readonly type: XmlType;
  /** As `package.xml` names it: `Account.Rating__c`. */
  readonly fullName: string;
  readonly element: XmlElement;
}

/** A Lightning web component: the texts of its files, by their paths below the bundle's folder. */
export interface BundleComponent {
  readonly type: 'LightningComponentBundle';
  readonly fullName: string;
  readonly files: ReadonlyMap<string, string>;
  /** The folder that holds these files, where there is one on this machine. */
  readonly folder?: string;
}

/** The smallest thing that a deploy adds to an org, changes or removes. */
export type Component = XmlComponent | BundleComponent;
export type ComponentType = Component['type'];

/** All components of an org, by `componentKey`. */
export type Components = ReadonlyMap<string, Component>;

/** What a component is known by. Full names ignore case. */
export function componentKey({ type, fullName }: Pick<Component, 'type' | 'fullName'>): string {
  return `${type}:${fullName.toLowerCase()}`;
}

export function isBundle(component: Component): component is BundleComponent {
  return component.type === 'LightningComponentBundle';
}

/**
 * Everything that a component says, without where it says it: equal for the same component in source format and in
 * metadata format, whatever the order of unlike elements.
 */
export function contentOfComponent(component: Component): string {
  return JSON.stringify(
    isBundle(component) ? [...component.files].toSorted(byName) : contentOfChildren(component.element)
  );
}

type Content = string | readonly (readonly [string, Content])[];

function contentOfChildren({ children, text }: XmlElement): Content {
  if (children.length === 0) return text.trim();
  return children
    .filter(child => child.name !== 'fullName')
    .map(child => [child.name, contentOfChildren(child)] as const)
    .toSorted(byName);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The same component, declared in a file of another name. */
export function declaredIn(component: XmlComponent, nameOf: (file: string) => string): XmlComponent {
  const moved = (position: SourcePosition) => ({ ...position, file: nameOf(position.file) });
  const inFile = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.map(inFile),
    position: moved(element.position),
    textPosition: moved(element.textPosition)
  });
  return { ...component, element: inFile(component.element) };
}

/** Which of the components a place in the metadata belongs to, if any. */
export function componentAt(
  components: Iterable<Component>,
  position: SourcePosition
): XmlComponent | undefined {
  let found: { component: XmlComponent; start: SourcePosition } | undefined;
  for (const component of components) {
    if (isBundle(component)) continue;
    const start = lastStartBefore(component.element, position);
    if (start && (!found || isBefore(found.start, start))) found = { component, start };
  }
  return found?.component;
}

/** The last place at which the element or one within it begins, not after the given one and in the same file. */
function lastStartBefore(element: XmlElement, position: SourcePosition): SourcePosition | undefined {
  const starts = [
    element.position,
    ...element.children.flatMap(child => lastStartBefore(child, position) ?? [])
  ];
  return starts
    .filter(start => start.file === position.file && !isBefore(position, start))
    .reduce<SourcePosition | undefined>(
      (last, start) => (last && isBefore(start, last) ? last : start),
      undefined
    );
}

function isBefore(a: SourcePosition, b: SourcePosition): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
