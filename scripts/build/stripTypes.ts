import blankTypes from 'ts-blank-space';

/**
 * TypeScript as the JavaScript that the platform takes: blanks where types were, all else as it was written.
 * @throws Error for TypeScript that is more than types: enums, namespaces, parameter properties
 */
export function stripTypes(text: string, file: string): string {
  return blankTypes(text, node => {
    throw new Error(`${file} holds TypeScript that is more than types: ${node.getText().slice(0, 60)}`);
  });
}
