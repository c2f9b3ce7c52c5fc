/** What a draft of the criteria would make of the deals that are in the forecast today, for those who sign it. */
export type * from './types';
export { leaving, newOnes } from './leaving';
export type { Leaving, Sum } from './leaving';
export { tried } from './tried';
