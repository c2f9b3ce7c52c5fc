import anyTime from '@salesforce/label/c.Pipeline_Any_Time';
import category from '@salesforce/label/c.Pipeline_Category';
import clear from '@salesforce/label/c.Pipeline_Clear';
import days from '@salesforce/label/c.Pipeline_Days';
import everybody from '@salesforce/label/c.Pipeline_Everybody';
import everyCategory from '@salesforce/label/c.Pipeline_Every_Category';
import everyOffering from '@salesforce/label/c.Pipeline_Every_Offering';
import filters from '@salesforce/label/c.Pipeline_Filters';
import from from '@salesforce/label/c.Pipeline_From';
import fromTurned from '@salesforce/label/c.Pipeline_From_Turned';
import missing from '@salesforce/label/c.Pipeline_Missing';
import missingAny from '@salesforce/label/c.Pipeline_Missing_Any';
import missingWhatever from '@salesforce/label/c.Pipeline_Missing_Whatever';
import nextMonth from '@salesforce/label/c.Pipeline_Next_Month';
import nextQuarter from '@salesforce/label/c.Pipeline_Next_Quarter';
import notListed from '@salesforce/label/c.Pipeline_Not_Listed';
import offering from '@salesforce/label/c.Pipeline_Offering';
import period from '@salesforce/label/c.Pipeline_Period';
import person from '@salesforce/label/c.Pipeline_Person';
import search from '@salesforce/label/c.Pipeline_Search';
import searchHint from '@salesforce/label/c.Pipeline_Search_Hint';
import show from '@salesforce/label/c.Pipeline_Show_Filters';
import sort from '@salesforce/label/c.Pipeline_Sort';
import stalledOnly from '@salesforce/label/c.Pipeline_Stalled_Only';
import thisMonth from '@salesforce/label/c.Pipeline_This_Month';
import thisQuarter from '@salesforce/label/c.Pipeline_This_Quarter';
import thisYear from '@salesforce/label/c.Pipeline_This_Year';
import to from '@salesforce/label/c.Pipeline_To';
import toTurned from '@salesforce/label/c.Pipeline_To_Turned';
import won from '@salesforce/label/c.Pipeline_Won';

export const labels = {
  category,
  clear,
  filters,
  from,
  missing,
  offering,
  period,
  person,
  search,
  searchHint,
  sort,
  stalledOnly,
  to
};
export const showText = show;
export const notListedText = notListed;
export const wonText = won;
/** What stands in a list where nothing is chosen in it, and what else is not the org's. */
export const choices = {
  anyTime,
  days,
  everybody,
  everyCategory,
  everyOffering,
  missingAny,
  missingWhatever
};
export const periodNames = { thisMonth, nextMonth, thisQuarter, nextQuarter, thisYear };

/** What a day says that turns the span of close dates round. */
export const turnedTexts = { from: fromTurned, to: toTurned } as const;
