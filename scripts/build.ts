import path from 'node:path';
import { buildPackage } from './build/buildPackage.ts';

/** `npm run build`: writes `dist/`, ready for `sf project deploy start`. */
const project = path.resolve(import.meta.dirname, '..');
const target = path.join(project, 'dist');
const { files, bundles, problems } = await buildPackage(project, target);

if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error(`Not built: ${problems.length} problems.`);
  process.exitCode = 1;
} else {
  console.log(`Built ${target}: ${files} files, ${bundles} bundles that pass the platform's compiler.`);
}
