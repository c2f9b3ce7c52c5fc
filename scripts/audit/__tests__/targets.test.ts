import { describe, expect, it } from 'vitest';
import { planTargets } from '../targets.ts';
import type { Stage } from '../targets.ts';

const NAMES = ['Pipeline', 'Best Case', 'Most Likely', 'Commit', 'Closed', 'Omitted'];
const CATEGORIES = { names: NAMES, writable: true };
const open = (name: string, category = 'Pipeline'): Stage => ({ name, category, closed: false, won: false });
const won = (name: string, category = 'Closed'): Stage => ({ name, category, closed: true, won: true });
const lost: Stage = { name: 'Closed Lost', category: 'Omitted', closed: true, won: false };

const names = (stages: readonly Stage[], categories = NAMES) =>
  planTargets(stages, { names: categories, writable: true }).guarded.map(({ name, rule }) => [name, rule]);

describe('what is tried in an org', () => {
  it('is each category by hand, and each won stage', () => {
    expect(names([open('Prospecting'), won('Closed Won'), won('Renewed'), lost])).toEqual([
      ['Best Case', 'Best_Case_needs_its_criteria'],
      ['Most Likely', 'Most_Likely_needs_its_criteria'],
      ['Commit', 'Commit_needs_its_criteria'],
      ['Closed', 'Closed_Won_needs_its_criteria'],
      ['stage Closed Won', 'Closed_Won_needs_its_criteria'],
      ['stage Renewed', 'Closed_Won_needs_its_criteria']
    ]);
  });

  it('is each stage that was mapped to a guarded category, and a won one that was mapped out of it', () => {
    expect(names([open('Prospecting'), open('Contract', 'Commit'), won('Paid', 'Omitted')]).slice(4)).toEqual(
      [
        ['stage Contract (Commit)', 'Commit_needs_its_criteria'],
        ['stage Paid (Omitted)', 'Closed_Won_needs_its_criteria']
      ]
    );
  });

  it('is a category that no gate knows, and says which the org lacks', () => {
    const categories = ['Pipeline', 'Best Case', 'Firm', 'Closed', 'Omitted'];
    expect(names([open('Prospecting')], categories)).toContainEqual(['Firm', undefined]);
    expect(planTargets([open('Prospecting')], { names: categories, writable: true }).notes).toEqual([
      'This org has no forecast category Most Likely, so its gate is never asked.',
      'This org has no forecast category Commit, so its gate is never asked.'
    ]);
  });

  it('begins with a deal in Pipeline, by hand where every open stage is mapped elsewhere', () => {
    expect(planTargets([open('Late', 'Commit'), open('Early')], CATEGORIES).control.move).toEqual({
      StageName: 'Early',
      ForecastCategoryName: 'Pipeline'
    });
    expect(planTargets([open('Late', 'Commit')], CATEGORIES).control.move).toEqual({
      StageName: 'Late',
      ForecastCategoryName: 'Pipeline'
    });
  });

  it('is stages alone for a user who may not set the category by hand', () => {
    const readOnly = { names: NAMES, writable: false };
    const { control, guarded, notes } = planTargets([open('Prospecting'), won('Closed Won')], readOnly);
    expect(control.move).toEqual({ StageName: 'Prospecting' });
    expect(guarded.map(({ name }) => name)).toEqual(['stage Closed Won']);
    expect(notes).toEqual([
      'This user may not set the forecast category by hand, so only stages were tried.'
    ]);
    expect(() => planTargets([open('Late', 'Commit')], readOnly)).toThrow(/Nothing was tried/);
  });

  it('is nothing where no deal can be in Pipeline', () => {
    expect(() => planTargets([lost], CATEGORIES)).toThrow(/Nothing was tried.*Pipeline/);
    expect(() => planTargets([open('Prospecting')], { names: ['Funnel', 'Commit'], writable: true })).toThrow(
      /Nothing was tried/
    );
  });
});
