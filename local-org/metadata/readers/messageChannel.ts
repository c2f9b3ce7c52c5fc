import type { MessageChannel } from '../schema.ts';
import { ElementReader } from '../xml/elementReader.ts';

/** A channel with the names of what its messages say. */
export function readMessageChannel(reader: ElementReader, fullName: string): MessageChannel {
  reader.without('fullName');
  const description = reader.text('description');
  const channel: MessageChannel = {
    fullName,
    label: reader.requiredText('masterLabel'),
    ...(description === undefined ? {} : { description }),
    isExposed: reader.boolean('isExposed'),
    fields: reader.all('lightningMessageFields').map(element => {
      const field = new ElementReader(element, reader.problems);
      field.without('description');
      const name = field.requiredText('fieldName');
      field.finish();
      return name;
    }),
    position: reader.position
  };
  reader.finish();
  return channel;
}
