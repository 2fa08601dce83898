import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflows } from '../src/bundle-workflows.ts';

/** A change to a source file of the workflows: each text with what takes its place. */
export interface Change {
  file: string;
  texts: [from: string, to: string][];
}

/** Bundles a copy of the workflows that has been changed. @throws when the text to change is not there any more */
export async function bundleChanged(changes: Change[]): ReturnType<typeof bundleWorkflows> {
  const folder = mkdtempSync(join(tmpdir(), 'beaver-workflows-'));
  try {
    cpSync('workflows/src', join(folder, 'src'), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    for (const { file, texts } of changes) {
      const path = join(folder, 'src', file);
      writeFileSync(path, texts.reduce(replaceOnce, readFileSync(path, 'utf8')));
    }
    return await bundleWorkflows(join(folder, 'src', 'index.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function replaceOnce(source: string, [from, to]: [string, string]): string {
  const pieces = source.split(from);
  if (pieces.length !== 2) throw new Error(`${pieces.length - 1} times in the source: ${from}`);
  return pieces.join(to);
}
