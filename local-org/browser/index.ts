export { buildBrowser } from './build/buildBrowser.ts';
export type { BrowserBuildOptions } from './build/buildBrowser.ts';
