import { parseArgs } from 'node:util';
import { progressBar } from './progressBar.ts';
import { runCommand } from './runCommand.ts';
import { seedDemo } from './seed/seedDemo.ts';

const USAGE = `npm run seed -- [options]

  --url URL        where the org answers (http://localhost:3000)
  --starter-only   what the functions agreed, without demo deals`;

await runCommand(USAGE, async () => {
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
  } finally {
    bar.stop();
  }
});
