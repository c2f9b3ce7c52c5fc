import { notSupported } from '../apiError.ts';
import { flag, oneOf, readOptions, texts } from '../options.ts';
import type { DeployOptions } from './deployResult.ts';

/** The DeployOptions of the Metadata API. */
const deployOptions = {
  allowMissingFiles: flag.default(false),
  autoUpdatePackage: flag.default(false),
  checkOnly: flag.default(false),
  ignoreWarnings: flag.default(false),
  performRetrieve: flag.default(false),
  /** What a deploy removes is gone for good, whether this asks for it or not: there is no recycle bin. */
  purgeOnDelete: flag.default(false),
  rollbackOnError: flag.default(true),
  runTests: texts.default([]),
  singlePackage: flag.default(true),
  /** There is no Apex, so all tests of a level are none; only naming some asks for what is not there. */
  testLevel: oneOf([
    'NoTestRun',
    'RunSpecifiedTests',
    'RunLocalTests',
    'RunAllTestsInOrg',
    'RunRelevantTests'
  ]).default('NoTestRun')
};

/**
 * What a client asks for, as far as the local org does it.
 * @throws ApiError FUNCTIONALITY_NOT_ENABLED for what it does not do, INVALID_TYPE for an option that there is not, or
 *   of another shape
 */
export function readDeployOptions(given: unknown): DeployOptions {
  const asked = readOptions('DeployOptions', deployOptions, given);
  if (!asked.rollbackOnError) throw notSupported('Deploying without rollbackOnError');
  if (!asked.singlePackage) throw notSupported('Deploying several packages at once (singlePackage false)');
  if (asked.performRetrieve) throw notSupported('performRetrieve');
  if (asked.autoUpdatePackage) throw notSupported('autoUpdatePackage');
  if (asked.testLevel === 'RunSpecifiedTests' || asked.runTests.some(name => name !== '')) {
    throw notSupported('Running Apex tests (testLevel RunSpecifiedTests, runTests)');
  }
  const { allowMissingFiles, checkOnly, ignoreWarnings } = asked;
  return { allowMissingFiles, checkOnly, ignoreWarnings };
}
