import { init, type ModuleInfo } from 'license-checker-rseidelsohn';
import { readFileSync } from 'node:fs';

const salesforceTerms = 'These Terms of Use govern the download, installation, and/or use of this';

export interface InstalledPackage {
  /** `name@version`. */
  readonly id: string;
  /** An SPDX expression, or what its licence file says instead. */
  readonly licence: string;
  readonly folder: string;
}

/** The packages installed for a project: those that it needs in production, or all. */
export function installedPackages(project: string, reach: 'production' | 'all'): Promise<InstalledPackage[]> {
  return new Promise((resolve, reject) => {
    init(
      { start: project, production: reach === 'production', excludePrivatePackages: true },
      (error, packages) => {
        if (error) reject(error);
        else {
          resolve(
            Object.entries(packages).map(([id, about]) => ({
              id,
              licence: licenceOf(about),
              folder: about.path ?? project
            }))
          );
        }
      }
    );
  });
}

/** Salesforce's terms go before what the package calls itself: lightning-base-components says MIT, and ships them. */
function licenceOf({ licenses, licenseFile }: ModuleInfo): string {
  const ownTerms = licenseFile !== undefined && readFileSync(licenseFile, 'utf8').includes(salesforceTerms);
  return ownTerms ? "Salesforce's terms of use" : [licenses ?? 'no licence'].flat().join(' AND ');
}
