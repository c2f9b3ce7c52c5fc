export { buildBrowser, PageBuildError } from './build/buildBrowser.ts';
export type { BrowserBuildOptions } from './build/buildBrowser.ts';
export { checkBundle } from './build/checkBundle.ts';
