import blankTypes from 'ts-blank-space';

/**
 * TypeScript as the JavaScript that the platform takes: blanks where types were, all else as it was written.
 * @throws Error for TypeScript that is more than types: enums, namespaces, parameter properties
 */
export function stripTypes(text: string, file: string): string {
  return blankTypes(text, node => {
    const start = node.pos + (text.slice(node.pos).length - text.slice(node.pos).trimStart().length);
    const line = text.slice(0, start).split('\n').length;
    const words = text.slice(start, node.end).slice(0, 60);
    throw new Error(`${file}:${line} holds TypeScript that is more than types: ${words}`);
  });
}
