import { parseArgs } from 'node:util';
import { seedDemo } from './seed/seedDemo.ts';
import { progressBar } from './progressBar.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    'starter-only': { type: 'boolean', default: false }
  }
});

const bar = progressBar('Seeding');
try {
  const { created, updated } = await seedDemo({
    baseUrl: values.url,
    starterOnly: values['starter-only'],
    progress: (done, total, object) => bar.show(done, total, object)
  });
  bar.stop();
  console.log(`Seeded ${values.url}: ${created} records created, ${updated} updated.`);
} catch (error) {
  bar.stop();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
