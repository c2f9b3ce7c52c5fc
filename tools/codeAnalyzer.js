import { execute } from '@oclif/core';
import { fileURLToPath } from 'node:url';

/** Salesforce Code Analyzer's own commands, without an sf CLI that the plugin would first have to be linked into. */
await execute({
  args: process.argv.slice(2),
  dir: fileURLToPath(new URL('node_modules/@salesforce/plugin-code-analyzer', import.meta.url))
});
