/** What the bench prints and writes for one question. Names of values carry their units. */
export interface Figure {
  readonly name: string;
  /** What was measured, and against what. */
  readonly how: string;
  /** What the figure should be, where there is an aim; it is printed, never asserted. */
  readonly aim?: string;
  readonly values: FigureValues;
}

export interface FigureValues {
  readonly [name: string]: number | string | boolean | FigureValues;
}

/** Figures are read by people: three significant digits, but never fewer than stand before the point. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
