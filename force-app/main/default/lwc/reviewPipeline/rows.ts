import locale from '@salesforce/i18n/locale';
import { fill } from 'c/phrase';
import { daysBetween } from 'c/qualification';
import { expiringWithin } from 'c/reviewFilters';
import { weaknesses } from 'c/reviewListed';
import type { ListedDeal, Weakness } from 'c/reviewListed';
import { rowLabels as labels } from './labels';

const shortDays = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const fullDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

/** An ISO date as people read it; days of this year go without saying it. */
function shortDay(day: string, today: string): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return (isThisYear ? shortDays : fullDays).format(new Date(`${day}T00:00:00Z`));
}

/** What was done with a deal together with others, or what hindered it. */
export interface Outcome {
  readonly isDone: boolean;
  readonly messages: readonly string[];
}

/** What the list knows about its deals beyond the deals. */
export interface Marks {
  readonly today: string;
  readonly openId: string | undefined;
  /** The deal that is read ahead. */
  readonly aheadId: string | undefined;
  readonly goneIds: ReadonlySet<string>;
  readonly selectedIds: ReadonlySet<string>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Was a review of the deal begun and left half-way? */
  readonly isBegun: (id: string) => boolean;
}

/** A deal as its row shows it. */
export interface Row {
  readonly id: string;
  readonly bodyKey: string;
  readonly name: string;
  readonly about: string;
  readonly url: string;
  readonly selectText: string;
  readonly recordText: string;
  readonly isOpen: boolean;
  readonly expanded: string;
  readonly chevron: string;
  readonly isRead: boolean;
  readonly bodyClass: string;
  readonly isSelected: boolean;
  readonly rowClass: string;
  readonly owner: string;
  readonly ownerNote: string;
  readonly category: string;
  readonly stage: string;
  readonly amount: string;
  readonly close: string;
  readonly closeNote: string;
  readonly isForecast: boolean;
  readonly lacks: string;
  readonly lacksIcon: string;
  readonly lacksNote: string;
  readonly moved: string;
  readonly isStalled: boolean;
  readonly reviewed: string;
  readonly isReviewedToday: boolean;
  readonly action: string;
  readonly isActionLate: boolean;
  readonly isBegun: boolean;
  readonly outcome: Outcome | undefined;
  readonly outcomeText: string;
  readonly outcomeIcon: string;
}

function inWords(weakness: Weakness, today: string): string {
  switch (weakness.kind) {
    case 'neverJudged':
      return '';
    case 'policyOver':
      return labels.policyOver;
    case 'otherPolicy':
      return labels.otherPolicy;
    case 'expired':
      return fill(labels.expired, shortDay(weakness.since, today));
    case 'fell':
      return weakness.count === 1 ? labels.oneFell : fill(labels.fell, weakness.count);
    case 'notMet':
      return fill(labels.notMet, weakness.count);
  }
}

function agoInWords(day: string | undefined, today: string): string {
  if (day === undefined) return labels.never;
  const days = daysBetween(day, today);
  if (days <= 0) return labels.movedToday;
  return days === 1 ? labels.movedOneDay : fill(labels.movedDays, days);
}

/** While nobody has judged a deal, nobody can say how many criteria it lacks. */
function lacksText({ gap, isJudged, hasQualification }: ListedDeal): string {
  if (gap === 0) return labels.lacksNothing;
  if (isJudged) return fill(labels.missingCount, gap);
  return hasQualification ? labels.notJudged : labels.neverJudged;
}

function lacksNote(deal: ListedDeal, { today }: Marks): string {
  if (deal.gap > 0)
    return weaknesses(deal, today)
      .map(weakness => inWords(weakness, today))
      .join(' · ');
  const { expiresOn } = deal;
  const isSoon = expiresOn !== undefined && daysBetween(today, expiresOn) <= expiringWithin;
  return isSoon ? fill(labels.expiresOn, shortDay(expiresOn, today)) : '';
}

function actionNote({ nextActionDue }: ListedDeal, { today }: Marks): string {
  if (nextActionDue === undefined) return '';
  const text = nextActionDue < today ? labels.actionLate : labels.actionDue;
  return fill(text, shortDay(nextActionDue, today));
}

/** What was typed about a deal that is gone stays open below it. */
const gone: Outcome = { isDone: false, messages: [labels.gone] };

/** A deal as a row. */
export function rowOf(deal: ListedDeal, marks: Marks): Row {
  const { today, openId, aheadId, selectedIds, outcomes, goneIds } = marks;
  const { id, closeDate, lastReviewedOn } = deal;
  const isOpen = id === openId;
  const isSelected = selectedIds.has(id);
  const outcome = outcomes.get(id) ?? (goneIds.has(id) ? gone : undefined);
  const isReviewedToday = lastReviewedOn === today;
  return {
    id,
    bodyKey: `${id}/body`,
    name: deal.name,
    about: [deal.accountName, deal.offeringName].filter(Boolean).join(' · '),
    url: `/lightning/r/Opportunity/${id}/view`,
    selectText: fill(labels.select, deal.name),
    recordText: fill(labels.openRecord, deal.name),
    isOpen,
    expanded: String(isOpen),
    chevron: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
    isRead: isOpen || id === aheadId,
    bodyClass: isOpen ? 'body' : 'body ahead',
    isSelected,
    rowClass: ['deal', isOpen ? 'open' : '', isSelected ? 'selected' : ''].join(' ').trim(),
    owner: deal.ownerName ?? labels.noOwner,
    ownerNote: deal.ownerId !== undefined && !deal.isOwnerActive ? labels.inactive : '',
    category: deal.categoryName,
    stage: deal.stage,
    amount: deal.amountText ?? labels.noAmount,
    close: closeDate === undefined ? labels.noCloseDate : shortDay(closeDate, today),
    closeNote: !deal.isClosed && closeDate !== undefined && closeDate < today ? labels.overdue : '',
    isForecast: deal.rank > 0,
    lacks: lacksText(deal),
    lacksIcon: deal.gap > 0 ? 'utility:warning' : 'utility:check',
    lacksNote: lacksNote(deal, marks),
    moved: agoInWords(deal.lastBuyerMoveOn, today),
    isStalled: deal.isStalled,
    reviewed: isReviewedToday
      ? labels.reviewedToday
      : lastReviewedOn === undefined
        ? labels.never
        : shortDay(lastReviewedOn, today),
    isReviewedToday,
    action: actionNote(deal, marks),
    isActionLate: deal.nextActionDue !== undefined && deal.nextActionDue < today,
    isBegun: marks.isBegun(id),
    outcome,
    outcomeText: outcome?.messages.join(' ') ?? '',
    outcomeIcon: outcome?.isDone === true ? 'utility:success' : 'utility:error'
  };
}
