import { changeFunctions } from './change.ts';
import { dateFunctions } from './date.ts';
import type { FunctionDefinition } from './definition.ts';
import { locationFunctions } from './location.ts';
import { logicFunctions } from './logic.ts';
import { mathFunctions } from './math.ts';
import { operators } from './operators.ts';
import { textFunctions } from './text.ts';

const all: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    ...operators,
    ...logicFunctions,
    ...mathFunctions,
    ...textFunctions,
    ...dateFunctions,
    ...locationFunctions,
    ...changeFunctions
  ].map(definition => [definition.name, definition])
);

/** The function or operator of that name, written in capitals. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return all.get(name);
}
