import { defineConfig } from 'vitest/config';

/**
 * How long something may take before it counts as hung. The slowest test of a suite takes less than a tenth of its limit on
 * two idle cores: a machine that is busy with other things makes tests late, never red.
 */
const minutes = 60_000;

/**
 * Suites beside the code and in test/, by name; each needs other things of the machine, so each has its own command. Where
 * no module keeps anything of a test, files of a suite are not isolated: modules are read once, not once a file.
 */
const node = {
  environment: 'node',
  testTimeout: 5 * minutes,
  hookTimeout: 10 * minutes,
  expect: { poll: { timeout: 2 * minutes } },
  maxWorkers: 2
} as const;

export default defineConfig({
  test: {
    teardownTimeout: 2 * minutes,
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          isolate: false,
          include: [
            '{local-org,scripts}/**/__tests__/**/*.test.ts',
            'test/{package,architecture}/**/*.test.ts'
          ],
          exclude: ['scripts/gates/**']
        }
      },
      {
        test: {
          ...node,
          name: 'gates',
          include: ['scripts/gates/**/__tests__/**/*.test.ts'],
          testTimeout: 20 * minutes
        }
      },
      {
        test: {
          ...node,
          name: 'conformance',
          globalSetup: 'test/conformance/support/globalSetup.ts',
          include: ['test/conformance/**/*.test.ts'],
          isolate: false,
          fileParallelism: false
        }
      },
      {
        test: {
          ...node,
          name: 'cli',
          globalSetup: 'test/cli/support/globalSetup.ts',
          include: ['test/cli/**/*.test.ts'],
          testTimeout: 10 * minutes
        }
      },
      {
        test: {
          ...node,
          name: 'road',
          include: ['test/road/**/*.test.ts'],
          testTimeout: 20 * minutes
        }
      },
      {
        test: {
          ...node,
          name: 'kill',
          include: ['test/kill/**/*.test.ts'],
          testTimeout: 30 * minutes
        }
      },
      {
        test: {
          ...node,
          name: 'postgres',
          globalSetup: 'test/conformance/support/globalSetup.ts',
          include: ['test/postgres/**/*.test.ts'],
          fileParallelism: false
        }
      },
      {
        test: {
          ...node,
          name: 'browser',
          globalSetup: 'test/browser/support/globalSetup.ts',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 15 * minutes
        }
      },
      {
        test: {
          ...node,
          name: 'security',
          globalSetup: 'test/browser/support/globalSetup.ts',
          include: ['test/security/**/*.test.ts'],
          exclude: ['test/security/attacks/**'],
          fileParallelism: false,
          testTimeout: 30 * minutes
        }
      },
      {
        test: {
          ...node,
          name: 'attacks',
          globalSetup: 'test/conformance/support/globalSetup.ts',
          include: ['test/security/attacks/**/*.test.ts'],
          fileParallelism: false
        }
      }
    ]
  }
});
