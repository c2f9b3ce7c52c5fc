import { allRules, type Package } from '../packageModel.ts';
import { textOf } from '../xml.ts';

/** A rule's name reads as a sentence, and its message says something in sentences of its own. */
export function ruleNameProblems(subject: Package): string[] {
  return allRules(subject).flatMap(({ object, rule }) => {
    const words = rule.name.split('_');
    const message = textOf(rule.content, 'errorMessage') ?? '';
    return [
      ...(words.length < 3 ? [`${object}.${rule.name} is no sentence: it has ${words.length} words`] : []),
      ...(/^[A-Z]/.test(rule.name) ? [] : [`${object}.${rule.name} does not begin with a capital`]),
      ...(/^[A-Z].*[.]$/s.test(message) ? [] : [`${object}.${rule.name} has no message in sentences`]),
      ...(textOf(rule.content, 'active') === 'true' ? [] : [`${object}.${rule.name} is not active`]),
      ...(textOf(rule.content, 'fullName') === rule.name ? [] : [`${rule.path} holds a rule of another name`])
    ];
  });
}

/** A message on two rules of one object would not tell which of them refused. */
export function sharedMessageProblems(subject: Package): string[] {
  const seen = new Map<string, string>();
  return allRules(subject).flatMap(({ object, rule }) => {
    const message = `${object}: ${textOf(rule.content, 'errorMessage') ?? ''}`;
    const other = seen.get(message);
    seen.set(message, rule.name);
    return other === undefined ? [] : [`${object}.${rule.name} has the message of ${other}`];
  });
}
