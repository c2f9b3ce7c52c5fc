export { buildBrowser, PageBuildError } from './build/buildBrowser.ts';
