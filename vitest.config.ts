import { defineConfig } from 'vitest/config';

/** Suites beside the code and in test/, by name; each needs other things of the machine, so each has its own command. */
const node = {
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: 2
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
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
          testTimeout: 240_000
        }
      },
      {
        test: {
          ...node,
          name: 'conformance',
          globalSetup: 'test/conformance/support/globalSetup.ts',
          include: ['test/conformance/**/*.test.ts'],
          fileParallelism: false
        }
      },
      {
        test: {
          ...node,
          name: 'cli',
          globalSetup: 'test/cli/support/globalSetup.ts',
          include: ['test/cli/**/*.test.ts'],
          testTimeout: 120_000
        }
      },
      {
        test: {
          ...node,
          name: 'road',
          include: ['test/road/**/*.test.ts'],
          testTimeout: 240_000
        }
      },
      {
        test: {
          ...node,
          name: 'kill',
          include: ['test/kill/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000
        }
      },
      {
        test: {
          ...node,
          name: 'browser',
          globalSetup: 'test/browser/support/globalSetup.ts',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000
        }
      },
      {
        test: {
          ...node,
          name: 'security',
          globalSetup: 'test/browser/support/globalSetup.ts',
          include: ['test/security/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000
        }
      }
    ]
  }
});
