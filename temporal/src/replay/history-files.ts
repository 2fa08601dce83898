import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HistoryPath, requiredHistories } from './history-paths.ts';

const recorded = fileURLToPath(new URL('../../../workflows/histories', import.meta.url));

/** A recorded history, as Temporal's tools write it. */
export interface History {
  events: Record<string, unknown>[];
}

/** Adds to the histories of a path. Those that are there stay: runs like them may still be under way. */
export function addHistory(path: HistoryPath, { events }: History): void {
  for (let nth = 1; ; nth += 1) {
    const file = join(recorded, `${path}${nth === 1 ? '' : `.${nth}`}.json`);
    if (existsSync(file)) continue;
    const lines = events.map((event) => JSON.stringify(event)).join(',\n');
    writeFileSync(file, `{"events":[\n${lines}\n]}\n`, { flag: 'wx' });
    return;
  }
}

/** Every recorded history by its file's name. @throws when one that must be there is not */
export function readHistories(folder = recorded): Map<string, History> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  const missing = requiredHistories.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`missing in workflows/histories: ${missing.join(', ')}`);
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]));
}
