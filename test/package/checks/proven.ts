import { allRules, type Package } from '../packageModel.ts';

/** A rule that no conformance test names is a rule that nobody has seen refuse anything. */
export function unprovenRules(subject: Package, tests: readonly string[]): string[] {
  return allRules(subject)
    .filter(({ rule }) => !tests.some(text => text.includes(`'${rule.name}'`)))
    .map(({ object, rule }) => `${object}.${rule.name} is in no conformance test`);
}
