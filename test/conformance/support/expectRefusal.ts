import { expect } from 'vitest';
import { ruleMessage } from './ruleMessage.ts';
import type { Outcome } from './writePaths.ts';

/** The write was refused by that rule of the package, in the rule's own words. */
export function expectRefusal(outcome: Outcome, object: string, rule: string): void {
  expect(outcome).toMatchObject({
    accepted: false,
    codes: expect.arrayContaining(['FIELD_CUSTOM_VALIDATION_EXCEPTION']),
    messages: expect.arrayContaining([ruleMessage(object, rule)])
  });
}
