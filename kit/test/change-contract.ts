import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Contract, loadContract } from '../src/contract/contract.ts';

/** A document to be spoiled: a test says what it changes in it. */
export type Document = ReturnType<typeof JSON.parse>;

const text = readFileSync('kit/test/note-service/src/generated/openapi.json', 'utf8');

/** The note-service's contract after a change that somebody might make to it. */
export function changed(change: (document: Document) => void): Contract {
  const document = JSON.parse(text);
  change(document);
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    return loadContract(pathToFileURL(join(folder, 'openapi.json')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
