import { MetadataErrors } from '../../local-org/bootstrap/metadataErrors.ts';
import { DatabaseInUse, DataFolderInUse } from '../../local-org/database/index.ts';
import type { StartOptions } from './options.ts';
import { StartError } from './project.ts';

/** Why the org did not start, a line a reason. Nothing for what nobody foresaw. */
export function reasonOf(error: unknown, options: StartOptions | undefined): readonly string[] | undefined {
  if (error instanceof MetadataErrors) return error.lines;
  if (error instanceof StartError || error instanceof DataFolderInUse || error instanceof DatabaseInUse) {
    return [error.message];
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EADDRINUSE':
      return [`Port ${options?.port} is in use. Stop what uses it, or choose another with --port.`];
    case 'EACCES':
      return [
        `Port ${options?.port} or the data folder is not open to this user. Choose others with --port and --data.`
      ];
    case 'ERR_MODULE_NOT_FOUND':
      return [`A library is missing: ${firstLine(error)} Run npm ci.`];
    default:
      return databaseReason(code, error, options);
  }
}

/** What a PostgreSQL server that can't be used says: not reached, or a refusal with a five-character code. */
function databaseReason(
  code: string,
  error: unknown,
  options: StartOptions | undefined
): readonly string[] | undefined {
  if (options?.database.kind !== 'server') return undefined;
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN)$/.test(code)) {
    return ['The PostgreSQL server that DATABASE_URL names is not reached. Start it, or unset DATABASE_URL.'];
  }
  if (/^(28|3D|08)/.test(code)) return [`The PostgreSQL server of DATABASE_URL refuses: ${firstLine(error)}`];
  return undefined;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
