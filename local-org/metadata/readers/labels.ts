import type { CustomLabel } from '../schema.ts';
import type { ElementReader } from '../xml/elementReader.ts';

/** One of the labels of a labels file. */
export function readLabel(reader: ElementReader): CustomLabel {
  reader.without('categories', 'language', 'protected', 'shortDescription');
  const label = {
    fullName: reader.requiredText('fullName'),
    value: reader.one('value')?.text ?? reader.requiredText('value'),
    position: reader.position
  };
  reader.finish();
  return label;
}
