import { PageProblems, type OrgFoundation } from '../api/org.ts';

/** Where built pages are kept between starts, and who is told what the build does. */
export interface PageOptions {
  readonly cacheFolder: string;
  readonly progress: (line: string) => void;
}

type PageBuilder = NonNullable<OrgFoundation['buildPages']>;

/** Builds pages. What it needs for that is loaded with the first build: an org without pages starts sooner. */
export function pageBuilder(options: PageOptions): PageBuilder {
  return async (bundles, schema) => {
    const { buildBrowser, PageBuildError } = await import('../browser/index.ts');
    try {
      const { folder } = await buildBrowser({ ...options, bundles, schema });
      return folder;
    } catch (error) {
      if (error instanceof PageBuildError) throw new PageProblems(error.lines, { cause: error });
      throw error;
    }
  };
}

/** What is wrong with a bundle by itself. */
export const checkBundle: OrgFoundation['checkBundle'] = async bundle => {
  const checking = await import('../browser/build/checkBundle.ts');
  return checking.checkBundle(bundle);
};
