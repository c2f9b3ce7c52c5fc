import { allFields, allRules, kindOf, type Package } from '../packageModel.ts';
import { namesIn, resolvePath } from '../formulaNames.ts';
import { textOf } from '../xml.ts';

/** Functions that the package's formulas may call: all of them are documented for formula fields or rules. */
const functions = new Set(
  `AND OR NOT IF CASE ISBLANK BLANKVALUE ISPICKVAL TEXT VALUE LEN LEFT RIGHT MID FIND CONTAINS BEGINS INCLUDES UPPER
  LOWER TRIM SUBSTITUTE REGEX ROUND FLOOR CEILING ABS MIN MAX MOD TODAY NOW DATE DATEVALUE YEAR MONTH DAY ADDMONTHS
  ISNEW ISCHANGED PRIORVALUE CASESAFEID HYPERLINK`.split(/\s+/)
);
const onlyInRules = ['ISNEW', 'ISCHANGED', 'PRIORVALUE', 'REGEX'];
const globals = new Set(['$User.Id']);

export interface Formula {
  readonly object: string;
  readonly place: string;
  readonly text: string;
  readonly kind: 'field' | 'rule';
}

/** Every formula of the package: formula fields and conditions of rules. */
export function formulasOf(subject: Package): Formula[] {
  return [
    ...allFields(subject).map(({ object, field }) => ({
      object,
      part: field,
      element: 'formula',
      kind: 'field' as const
    })),
    ...allRules(subject).map(({ object, rule }) => ({
      object,
      part: rule,
      element: 'errorConditionFormula',
      kind: 'rule' as const
    }))
  ].flatMap(({ object, part, element, kind }) => {
    const text = textOf(part.content, element);
    return text === undefined ? [] : [{ object, place: `${object}.${part.name}`, text, kind }];
  });
}

/** Formulas name fields, relationships, functions and permissions that exist. */
export function formulaProblems(subject: Package): string[] {
  return formulasOf(subject).flatMap(formula => {
    const names = namesIn(formula.text);
    const calls = [...names.functions]
      .filter(name => !functions.has(name))
      .map(name => `there is no function ${name}`);
    const misplaced = [...names.functions]
      .filter(name => formula.kind === 'field' && onlyInRules.includes(name))
      .map(name => `${name} only works in a rule`);
    const paths = [...names.paths].map(path => resolvePath(subject, formula.object, path));
    const unknown = [...names.globals]
      .filter(name => !isKnownGlobal(subject, name))
      .map(name => `there is no ${name}`);
    return [...calls, ...misplaced, ...paths.filter(path => typeof path === 'string'), ...unknown].map(
      problem => `${formula.place}: ${problem}`
    );
  });
}

function isKnownGlobal(subject: Package, name: string): boolean {
  const [global, setting = '', field = ''] = name.split('.');
  if (global === '$Setup') {
    const object = subject.objects.get(setting);
    const type = object?.declaration && textOf(object.declaration.content, 'customSettingsType');
    return type === 'Hierarchy' && object?.fields.has(field) === true;
  }
  const permission = name.startsWith('$Permission.') ? name.slice('$Permission.'.length) : undefined;
  return globals.has(name) || subject.customPermissions.some(part => part.name === permission);
}

/** An error stands at a field that a person can change: never at a formula or a roll-up. */
export function errorFieldProblems(subject: Package): string[] {
  return allRules(subject).flatMap(({ object, rule }) => {
    const name = textOf(rule.content, 'errorDisplayField');
    if (name === undefined) return [];
    const target = resolvePath(subject, object, name);
    if (typeof target === 'string') return [`${object}.${rule.name}: ${target}`];
    const field = subject.objects.get(object)?.fields.get(name);
    const computed = field !== undefined && ['Formula', 'Summary'].includes(kindOf(field));
    return computed ? [`${object}.${rule.name}: ${name} is computed, so no error can stand there`] : [];
  });
}
