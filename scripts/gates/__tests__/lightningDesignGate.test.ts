import { expect, it } from 'vitest';
import { inspectLightningDesign } from '../lightningDesignGate.ts';
import { projectFolder } from './projectFolder.ts';

it('finds a static value that a styling hook should replace, though the linter only warns', async () => {
  const project = projectFolder({
    'force-app/lwc/good/good.css': '.a {\n  padding: var(--slds-g-spacing-2, 0.5rem);\n}\n',
    'force-app/lwc/bad/bad.css': '.a {\n  padding: 0.5rem;\n}\n'
  });

  const { inspected, findings } = await inspectLightningDesign(project);

  expect(inspected).toBe('2 style sheets and templates');
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'slds/no-hardcoded-values-slds2',
      file: 'force-app/lwc/bad/bad.css',
      line: 2
    })
  ]);
  expect(findings[0]?.message).not.toContain('{');
});
