import type { CustomLabel } from '../schema.ts';
import { ElementReader } from '../xml/elementReader.ts';

/** The labels of a labels file. */
export function readLabels(reader: ElementReader): readonly CustomLabel[] {
  const labels = reader.all('labels').map(element => {
    const label = new ElementReader(element, reader.problems);
    label.without('categories', 'language', 'protected', 'shortDescription');
    const read = {
      fullName: label.requiredText('fullName'),
      value: label.one('value')?.text ?? label.requiredText('value'),
      position: element.position
    };
    label.finish();
    return read;
  });
  reader.finish();
  return labels;
}
