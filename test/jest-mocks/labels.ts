/** Custom labels as people read them, so that tests can say what stands on the screen. */
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

interface Labels {
  readonly CustomLabels: {
    readonly labels: readonly { readonly fullName: string; readonly value: string }[];
  };
}

const file = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
const parser = new XMLParser({ parseTagValue: false, isArray: name => name === 'labels' });
const { CustomLabels } = parser.parse(readFileSync(file, 'utf8')) as Labels;

for (const { fullName, value } of CustomLabels.labels) {
  jest.doMock(`@salesforce/label/c.${fullName}`, () => ({ __esModule: true, default: value }), {
    virtual: true
  });
}
