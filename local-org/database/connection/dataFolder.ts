import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another process works on the data folder. The message is one line that says which and what to do. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

const heldByThisProcess = new Set<string>();

/**
 * Takes the folder for this process: writes `local-org.lock` with the process id, which a killed process leaves behind
 * and the next one takes over. Answers the function that gives the folder back.
 * @throws DataFolderInUse while another process (or this one) holds it
 */
export function lockDataFolder(path: string): () => void {
  const folder = resolve(path);
  const file = join(folder, 'local-org.lock');
  mkdirSync(folder, { recursive: true });
  if (heldByThisProcess.has(folder)) throw inUse(folder, process.pid, file);
  if (!createLock(file)) {
    const holder = readHolder(file);
    if (holder !== undefined && holder !== process.pid && isRunning(holder))
      throw inUse(folder, holder, file);
    rmSync(file, { force: true });
    if (!createLock(file)) throw inUse(folder, readHolder(file), file);
  }
  heldByThisProcess.add(folder);
  return () => {
    heldByThisProcess.delete(folder);
    rmSync(file, { force: true });
  };
}

function inUse(folder: string, holder: number | undefined, file: string): DataFolderInUse {
  const who = holder === undefined ? 'another process' : `process ${holder}`;
  return new DataFolderInUse(
    `The data folder ${folder} is in use by ${who}. Stop that process or choose another folder with --data. ` +
      `(If it is no local org, delete ${file}.)`
  );
}

/** Creates the lock with this process's id, or answers false where there is one already. */
function createLock(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readHolder(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
