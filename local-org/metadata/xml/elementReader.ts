import type { ProblemReport } from '../problem.ts';
import type { FormulaSource, SourcePosition } from '../schema.ts';
import type { XmlElement } from './element.ts';

/**
 * Reads an element's children by name and remembers which were asked for, so that `finish` can name those that nobody
 * understood: nothing in a file is ignored silently.
 */
export class ElementReader {
  readonly element: XmlElement;
  readonly problems: ProblemReport;
  private readonly known = new Set<string>();

  constructor(element: XmlElement, problems: ProblemReport) {
    this.element = element;
    this.problems = problems;
  }

  get position(): SourcePosition {
    return this.element.position;
  }

  /** All children of that name. */
  all(name: string): readonly XmlElement[] {
    this.known.add(name);
    return this.element.children.filter(child => child.name === name);
  }

  /** The one child of that name; a second one is a problem. */
  one(name: string): XmlElement | undefined {
    const [first, second] = this.all(name);
    if (second)
      this.problems.add(second.position, `<${name}> stands twice in <${this.element.name}>; keep one.`);
    return first;
  }

  /** The child's text without white space around it; nothing where the child is missing or empty. */
  text(name: string): string | undefined {
    return this.one(name)?.text.trim() || undefined;
  }

  texts(name: string): readonly string[] {
    return this.all(name).map(child => child.text.trim());
  }

  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) this.problems.add(this.position, `<${this.element.name}> needs <${name}>.`);
    return text ?? '';
  }

  boolean(name: string, otherwise = false): boolean {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    if (text !== 'true' && text !== 'false') this.refuse(name, `<${name}> is true or false, not ${text}.`);
    return text === 'true';
  }

  integer(name: string, otherwise: number): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    if (!/^\d+$/.test(text)) {
      this.refuse(name, `<${name}> is a whole number, not ${text}.`);
      return otherwise;
    }
    return Number(text);
  }

  /** The child's text as one of the given words. */
  oneOf<Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const word = words.find(candidate => candidate === text);
    if (word === undefined) {
      this.refuse(name, `The local org does not support <${name}> ${text}; it knows ${words.join(', ')}.`);
    }
    return word ?? otherwise;
  }

  /** A formula with the place of its first character. */
  formula(name: string): FormulaSource | undefined {
    const element = this.one(name);
    if (!element || element.text.trim() === '') return undefined;
    return { text: element.text, position: element.textPosition };
  }

  /** Names elements that change nothing that the local org does, whatever they say. */
  without(...names: readonly string[]): void {
    for (const name of names) this.known.add(name);
  }

  /** Reports children that nothing asked for. */
  finish(): void {
    for (const child of this.element.children) {
      if (!this.known.has(child.name)) {
        this.problems.add(
          child.position,
          `The local org does not support <${child.name}> in <${this.element.name}>; remove it or correct its name.`
        );
      }
    }
  }

  private refuse(name: string, message: string): void {
    const child = this.element.children.find(candidate => candidate.name === name);
    this.problems.add(child?.position ?? this.position, message);
  }
}
