import js from '@eslint/js';
import lwc from '@salesforce/eslint-config-lwc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

const panels = 'force-app/main/default/lwc/**/*.ts';
const shell = 'local-org/browser/client/**/*.ts';

/** The LWC rules, with the TypeScript parser in place of Babel's. */
const lwcRules = lwc.configs.recommendedTs.map(config => ({
  ...config,
  files: [panels, shell],
  languageOptions: { ...config.languageOptions, parser: typescript.parser, parserOptions: {} }
}));

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.local-org/', 'node_modules/', 'test-results/']),
  js.configs.recommended,
  ...typescript.configs.strict,
  {
    languageOptions: { globals: globals.node },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error'
    }
  },
  {
    files: ['local-org/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'],
    ignores: [shell, '**/lwc/**', 'test/jest-{mocks,fixtures}/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error'
    }
  },
  { files: ['scripts/**/*.ts', 'test/bench/**/*.ts'], rules: { 'no-console': 'off' } },
  ...lwcRules,
  {
    files: ['**/lwc/**/__tests__/**/*.ts', 'test/jest-{mocks,fixtures}/**'],
    languageOptions: { globals: { ...globals.jest, ...globals.node, ...globals.browser } }
  },
  {
    files: [panels, shell],
    languageOptions: { globals: globals.browser },
    rules: {
      // TypeScript holds these better, or Prettier would undo what they ask for.
      'no-unused-vars': 'off',
      'no-use-before-define': 'off',
      'consistent-return': 'off',
      'default-case': 'off',
      'dot-notation': 'off',
      'no-confusing-arrow': 'off',
      'no-void': 'off',
      // Services hand on the platform's adapters; timers are cleared when their panel goes.
      '@lwc/lwc/no-unknown-wire-adapters': 'off',
      '@lwc/lwc/no-async-operation': 'off'
    }
  },
  // The stand-ins are wire adapters themselves.
  { files: [shell], rules: { '@lwc/lwc/no-disallowed-lwc-imports': 'off' } }
);
