/** What tests of panels do again and again: put a component on the page, wait for it, find what people see. */
import { createElement } from 'lwc';

type Component = Parameters<typeof createElement>[1]['is'];

/** Puts a component with these properties on the page. */
export function show<Properties extends object>(
  name: string,
  component: Component,
  properties: Properties
): HTMLElement & Properties {
  const shown = Object.assign(createElement(name, { is: component }) as HTMLElement, properties);
  document.body.appendChild(shown);
  return shown;
}

/** Takes everything off the page. */
export function clearPage(): void {
  document.body.replaceChildren();
}

/** Lets promises and rendering finish. */
export async function settled(turns = 12): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

/** The elements of that selector, in this component and in those inside it. */
export function all(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const inside = root instanceof Element ? root.shadowRoot : root;
  const here = inside ? [...inside.querySelectorAll<HTMLElement>(selector)] : [];
  const below = inside
    ? [...inside.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null)
    : [];
  return [...here, ...below.flatMap(element => all(element, selector))];
}

/** The one element of that selector. */
export function one<Element_ extends HTMLElement = HTMLElement>(
  root: Element | ShadowRoot,
  selector: string
): Element_ {
  const [found] = all(root, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found as Element_;
}

/** The button with that text. */
export function button(root: Element, text: string): HTMLButtonElement {
  const found = all(root, 'button').find(candidate => candidate.textContent.trim().endsWith(text));
  if (!found) throw new Error(`There is no button “${text}”.`);
  return found as HTMLButtonElement;
}

/** All text of a component, of those inside it and of what stands in their slots, as a person reads it. */
export function textOf(root: Element | ShadowRoot): string {
  const inside = root instanceof Element && root.shadowRoot ? textOf(root.shadowRoot) : '';
  const beside = [...root.childNodes].map(node => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    return node instanceof Element && node.tagName !== 'STYLE' ? `${textOf(node)} ` : '';
  });
  return `${inside} ${beside.join('')}`.replace(/\s+/g, ' ').trim();
}

/** Enters a value into a field, as a base component reports it. */
export function enter(field: HTMLElement, value: string): void {
  field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

/** Presses a key while the element has the focus. */
export function press(element: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  element.dispatchEvent(event);
  return event;
}

/** The details of the events of that name, as they come. */
export function heard<Detail>(element: Element, name: string): Detail[] {
  const details: Detail[] = [];
  element.addEventListener(name, event => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

/** What has the focus, in whichever component it is. */
export function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

/** Presses the button with that text, and waits: what is saved may be read again and saved once more before it is told. */
export async function click(root: Element, text: string): Promise<void> {
  button(root, text).click();
  await settled(60);
}
