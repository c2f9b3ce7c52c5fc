import sfdxLwcJest from '@salesforce/sfdx-lwc-jest/config.js';

/** Tests of the panels, beside their bundles. The platform's modules that the stubs lack stand in test/jest-mocks/. */
export default {
  ...sfdxLwcJest.jestConfig,
  roots: ['<rootDir>/force-app'],
  // By itself it leaves one of two cores idle.
  maxWorkers: '100%',
  // A test takes milliseconds; more than this is one that hangs, on the busiest machine too.
  testTimeout: 60_000,
  moduleNameMapper: {
    '^fixtures/(.*)$': '<rootDir>/test/jest-fixtures/$1.ts',
    // A bundle of nothing but a stylesheet.
    '^c/policyTable$': '<rootDir>/force-app/main/default/lwc/policyTable/policyTable.css',
    '^lightning/graphql$': '<rootDir>/test/jest-mocks/graphql.ts',
    '^lightning/navigation$': '<rootDir>/test/jest-mocks/navigation.ts',
    '^lightning/refresh$': '<rootDir>/test/jest-mocks/refresh.ts',
    '^lightning/messageService$': '<rootDir>/test/jest-mocks/messageService.ts',
    '^lightning/modal$': '<rootDir>/test/jest-mocks/modal.ts',
    '^@salesforce/i18n/locale$': '<rootDir>/test/jest-mocks/locale.ts',
    '^@salesforce/i18n/currency$': '<rootDir>/test/jest-mocks/currency.ts',
    '^@salesforce/i18n/timeZone$': '<rootDir>/test/jest-mocks/timeZone.ts'
  },
  setupFiles: ['<rootDir>/test/jest-mocks/labels.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/jest-mocks/setup.ts']
};
