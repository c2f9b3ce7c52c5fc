import type { Figure, FigureValues } from './figure.ts';

/** Prints a figure for people: its name and aim, what was measured, and a line a value. */
export function printFigure({ name, how, aim, values }: Figure, seconds: number): void {
  console.log(`\n${name}${aim === undefined ? '' : ` (aim: ${aim})`} — taken in ${seconds.toFixed(0)} s`);
  console.log(`  ${how}`);
  for (const line of linesOf(values)) console.log(`  ${line}`);
}

function linesOf(values: FigureValues, path = ''): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const whole = path === '' ? name : `${path} ${name}`;
    if (typeof value === 'object') return linesOf(value, whole);
    const shown = typeof value === 'number' ? value.toLocaleString('en-US') : String(value);
    return [`${whole.padEnd(48)} ${shown}`];
  });
}
