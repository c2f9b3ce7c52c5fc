/** What a field asks for: in whose locale people type, and in which unit or currency the number is kept. */
export interface NumberAsked {
  /** BCP 47, as `@salesforce/i18n/locale` has it. */
  readonly locale: string;
  /** In the words of the guide: “days”, “hours a month”, “percent”, “USD a year”, “of 10”. */
  readonly unit?: string;
  /** ISO code, for a field of money whose unit doesn't name it. */
  readonly currency?: string;
  readonly allowsNegative?: boolean;
  /** How many decimals the field holds; 4 unless it says otherwise. */
  readonly decimals?: number;
}

/**
 * Why a person must choose: a separator that may be a decimal mark (`1.200`), a range, a unit or a currency that isn't
 * the field's, a magnitude with two meanings, words that aren't understood, `1e3`, or more decimals than the field holds.
 */
export type AskedReason =
  'separator' | 'range' | 'unit' | 'currency' | 'magnitude' | 'words' | 'notation' | 'decimals';

/** Why nothing can be made of what was typed. */
export type RefusedReason = 'notANumber' | 'severalNumbers' | 'negative' | 'outsideOfRange' | 'otherUnit';

/**
 * What was typed, as understood. `said` is what was typed where it tells more than the figure (“about two months”).
 * `understoodAs` is there when the person must see it before it is taken: “14 days” for “2 weeks”.
 */
export type NumberReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly said?: string;
      readonly understoodAs?: string;
    }
  | { readonly kind: 'doesNotKnow'; readonly said: string }
  | {
      readonly kind: 'asked';
      readonly reason: AskedReason;
      /** Most likely first, at least one. */
      readonly candidates: readonly number[];
      readonly said?: string;
    }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };
