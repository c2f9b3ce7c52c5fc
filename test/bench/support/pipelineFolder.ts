import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const stages = ['Won', 'Lost', 'Engaging', 'Prospecting'];
const products = ['Basic', 'Plus', 'Pro'];

/** Writes a pipeline export with that many deals into a folder of its own, which `remove` deletes. */
export function pipelineFolder(deals: number): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  const write = (name: string, header: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, name), [header, ...lines, ''].join('\n'));
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  write(
    'sales_teams.csv',
    'sales_agent,manager,regional_office',
    numbers(12).map(n => `Agent Number${n},Manager Number${n % 3},Central`)
  );
  write(
    'products.csv',
    'product,series,sales_price',
    products.map((product, index) => `${product},GT,${500 * (index + 1)}`)
  );
  write(
    'accounts.csv',
    'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
    numbers(60).map(n => `Company ${n},retail,${1950 + n},${100 + n}.5,${500 + n},Finland,`)
  );
  write(
    'sales_pipeline.csv',
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    numbers(deals).map(n => {
      const stage = stages[n % stages.length] ?? '';
      const isClosed = stage === 'Won' || stage === 'Lost';
      const day = String((n % 28) + 1).padStart(2, '0');
      return [
        `D${String(n).padStart(7, '0')}`,
        `Agent Number${n % 12}`,
        products[n % products.length],
        `Company ${n % 60}`,
        stage,
        stage === 'Prospecting' ? '' : `2026-02-${day}`,
        isClosed ? `2026-06-${day}` : '',
        stage === 'Won' ? 500 + (n % 900) : stage === 'Lost' ? 0 : ''
      ].join(',');
    })
  );
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
