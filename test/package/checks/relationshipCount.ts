import { kindOf, type Package } from '../packageModel.ts';
import { namesIn, resolvePath } from '../formulaNames.ts';
import { textOf } from '../xml.ts';
import { formulasOf } from './formulas.ts';

const most = 15;

/** At most 15 different relationships an object, over all its formulas and the formulas that those name in turn. */
export function relationshipCountProblems(subject: Package): string[] {
  return [...subject.objects.keys()].flatMap(object => {
    const texts = formulasOf(subject).filter(formula => formula.object === object);
    const reached = new Set(texts.flatMap(formula => relationshipsIn(subject, object, formula.text)));
    return reached.size > most
      ? [`${object}: its formulas go through ${reached.size} relationships, at most ${most}`]
      : [];
  });
}

function relationshipsIn(subject: Package, object: string, formula: string): string[] {
  return [...namesIn(formula).paths].flatMap(path => {
    const target = resolvePath(subject, object, path);
    if (typeof target === 'string') return [];
    const field = subject.objects.get(target.object)?.fields.get(target.field);
    const nested = field && kindOf(field) === 'Formula' ? (textOf(field.content, 'formula') ?? '') : '';
    const prefix = target.relationships.at(-1);
    const below = relationshipsIn(subject, target.object, nested);
    return [...target.relationships, ...below.map(name => [prefix, name].filter(Boolean).join('.'))];
  });
}
