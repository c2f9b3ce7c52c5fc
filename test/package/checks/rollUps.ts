import { allFields, hasField, kindOf, type Package, type Part } from '../packageModel.ts';
import { childrenOf, textOf } from '../xml.ts';

const most = 25;

/** Roll-ups: at most 25 an object, over a master-detail field to it, aggregating and filtering stored fields only. */
export function rollUpProblems(subject: Package): string[] {
  const rollUps = allFields(subject).filter(({ field }) => kindOf(field) === 'Summary');
  const crowded = [...subject.objects.keys()].flatMap(object => {
    const count = rollUps.filter(rollUp => rollUp.object === object).length;
    return count > most ? [`${object} has ${count} roll-ups, at most ${most}`] : [];
  });
  return [
    ...crowded,
    ...rollUps.flatMap(({ object, field }) =>
      problemsOf(subject, object, field).map(problem => `${object}.${field.name}: ${problem}`)
    )
  ];
}

function problemsOf(subject: Package, object: string, rollUp: Part): string[] {
  const [detail = '', key = ''] = (textOf(rollUp.content, 'summaryForeignKey') ?? '').split('.');
  const reference = subject.objects.get(detail)?.fields.get(key);
  if (!reference) return [`there is no ${detail}.${key}`];
  const master = kindOf(reference) === 'MasterDetail' && textOf(reference.content, 'referenceTo') === object;
  const operation = textOf(rollUp.content, 'summaryOperation');
  const summarized = textOf(rollUp.content, 'summarizedField');
  const filters = childrenOf(rollUp.content, 'summaryFilterItems').map(item => textOf(item, 'field') ?? '');
  return [
    ...(master ? [] : [`${detail}.${key} is no master-detail field to ${object}`]),
    ...((operation === 'count') === (summarized === undefined)
      ? []
      : [`${operation} and a summarized field don't fit`]),
    ...[...filters, ...(summarized === undefined ? [] : [summarized])].flatMap(path =>
      storedProblems(subject, detail, path)
    )
  ];
}

function storedProblems(subject: Package, detail: string, path: string): string[] {
  const [object = '', name = ''] = path.split('.');
  if (object !== detail || !hasField(subject, object, name)) return [`${path} is no field of ${detail}`];
  const field = subject.objects.get(object)?.fields.get(name);
  return field && kindOf(field) === 'Formula'
    ? [`${path} is a formula, and only stored fields can be rolled up`]
    : [];
}
