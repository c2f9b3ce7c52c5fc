import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { answers } from './figures/answers.ts';
import { audits } from './figures/audits.ts';
import { bulkLoads } from './figures/bulkLoads.ts';
import { firstQuestion } from './figures/firstQuestion.ts';
import { imports } from './figures/imports.ts';
import { packageBytes } from './figures/packageBytes.ts';
import { queries } from './figures/queries.ts';
import { reviews } from './figures/reviews.ts';
import { saves } from './figures/saves.ts';
import { printFigure } from './support/printFigure.ts';
import { machine } from './support/machine.ts';
import type { Figure } from './support/figure.ts';

/**
 * `npm run bench [NAME …]`: takes the figures one after the other, prints them, and writes them all as JSON.
 * With names it takes only those and writes nothing. Asserts nothing.
 */
const figures = {
  firstQuestion,
  answers,
  saves,
  bulkLoads,
  queries,
  imports,
  audits,
  reviews,
  packageBytes
} as const;
const asked = process.argv.slice(2);
const unknown = asked.filter(name => !(name in figures));
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(', ')}; there are ${Object.keys(figures).join(', ')}.`);
  process.exit(1);
}

const taken: Record<string, Figure> = {};
const where = machine();
for (const [name, take] of Object.entries(figures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = Date.now();
  const figure = await take();
  taken[name] = figure;
  printFigure(figure, (Date.now() - started) / 1000);
}

if (asked.length === 0) {
  const repository = join(import.meta.dirname, '../..');
  const folder = join(repository, 'docs/bench');
  const day = new Date().toISOString().slice(0, 10);
  const file = join(folder, `${day}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ day, machine: where, figures: taken }, null, 2)}\n`);
  console.log(`\nWritten to ${relative(repository, file)}.`);
}
