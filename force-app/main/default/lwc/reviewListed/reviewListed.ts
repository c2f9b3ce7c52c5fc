/** A deal as the list of a pipeline review shows it, and why it no longer holds its place in the forecast. */
export { weaknesses } from './integrity';
export type { Weakness } from './integrity';
export type { ListedDeal, Grounds } from './listedDeal';
