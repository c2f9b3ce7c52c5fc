/** Forecast categories: the value of ForecastCategory → what ForecastCategoryName shows for it. */
export const forecastCategories: ReadonlyMap<string, string> = new Map([
  ['Pipeline', 'Pipeline'],
  ['BestCase', 'Best Case'],
  ['MostLikely', 'Most Likely'],
  ['Forecast', 'Commit'],
  ['Closed', 'Closed'],
  ['Omitted', 'Omitted']
]);

/** What a stage says about an opportunity that enters it. `probability` in percent points. */
export interface OpportunityStage {
  readonly name: string;
  readonly probability: number;
  readonly forecastCategory: string;
  readonly closed: boolean;
  readonly won: boolean;
}

function open(name: string, probability: number): OpportunityStage {
  return { name, probability, forecastCategory: 'Pipeline', closed: false, won: false };
}

/** The stages of a new org. They become rows of OpportunityStage, which the save of an opportunity reads. */
export const opportunityStages: readonly OpportunityStage[] = [
  open('Prospecting', 10),
  open('Qualification', 10),
  open('Needs Analysis', 20),
  open('Value Proposition', 50),
  open('Id. Decision Makers', 60),
  open('Perception Analysis', 70),
  open('Proposal/Price Quote', 75),
  open('Negotiation/Review', 90),
  { name: 'Closed Won', probability: 100, forecastCategory: 'Closed', closed: true, won: true },
  { name: 'Closed Lost', probability: 0, forecastCategory: 'Omitted', closed: true, won: false }
];
