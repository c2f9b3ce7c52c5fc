/** The fields without which no record of an object is saved, read from the XML and from what the platform requires. */
import { kindOf, thePackage } from '../../package/packageModel.ts';
import { requiredStandardFields } from '../../package/standardFields.ts';
import { textOf } from '../../package/xml.ts';
import { fieldNames } from './grants.ts';

const subject = thePackage();

export function requiredFields(object: string): readonly string[] {
  const own = [...(subject.objects.get(object)?.fields.values() ?? [])].filter(
    field => kindOf(field) === 'MasterDetail' || textOf(field.content, 'required') === 'true'
  );
  const standard = [...requiredStandardFields, 'Lead.LastName', 'Lead.Company'].flatMap(path => {
    const [owner, name = ''] = path.split('.');
    return owner === object && fieldNames(object).includes(name) ? [name] : [];
  });
  const nameField = subject.objects.get(object)?.declaration?.content['nameField']?.[0];
  const named = typeof nameField === 'object' && textOf(nameField, 'type') === 'Text' ? ['Name'] : [];
  return [...named, ...standard, ...own.map(field => field.name)];
}
