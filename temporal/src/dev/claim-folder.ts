import { chmodSync, linkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, type NotedProcess, noteProcess } from './end-process.ts';
import { readKeptFile, removeKeptFile, writeKeptFile } from './kept-file.ts';

/**
 * One start at a time per folder: two would fight for its databases. Others may pass through it but not list it,
 * because PostgreSQL runs as another user when the developer is root. Throws naming the pid of the other start.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  const file = join(folder, 'start.json');
  const claim = `${file}.${process.pid}`;
  writeKeptFile(claim, { ...noteProcess(process.pid) });
  try {
    while (!linkExclusively(claim, file)) {
      const other = readKeptFile(file) as NotedProcess | undefined;
      if (other && isAlive(other)) {
        throw new Error(
          `BeaverOS runs here already (pid ${other.pid}); ${join(folder, 'endpoints.json')} says where once it is ready. ` +
            'Stop it first, or give this start a --data-dir and a --port-base of its own.',
        );
      }
      removeKeptFile(file);
    }
  } finally {
    removeKeptFile(claim);
  }
  return () => removeKeptFile(file);
}

/** A link either takes the name with its content or finds it taken: no third start can slip in between. */
function linkExclusively(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
