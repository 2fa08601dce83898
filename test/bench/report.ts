import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@beaver/temporal/dev';

/** One line of a section's table. */
export interface Row {
  what: string;
  value: string;
  /** What the same run reaches without anything of ours. */
  limit?: string;
  ratio?: string;
  aim?: string;
}

/** A section's table as Markdown, with what must be known to judge it. */
export function table(rows: readonly Row[], notes: readonly string[]): string {
  const cells = rows.map(({ what, value, limit = '', ratio = '', aim = '' }) => [what, value, limit, ratio, aim]);
  const lines = [['measured', 'value', 'limit', 'ratio', 'aim'], ['---', '---', '---', '---', '---'], ...cells];
  return [...lines.map((line) => `| ${line.join(' | ')} |`), '', ...notes.map((note) => `${note}  `)].join('\n');
}

/** Puts a section's table between its two markers. @throws when the document has none of that name */
export function writeTable(section: string, text: string): void {
  const file = join(repository, 'docs', 'performance.md');
  const document = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- bench:${section} -->`, `<!-- /bench:${section} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no place for ${section}: ${begin} … ${end}`);
  writeFileSync(file, `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`);
}

/** Which code was measured. */
export const commit = (): string =>
  execFileSync('git', ['describe', '--always', '--dirty'], { cwd: repository, encoding: 'utf8' }).trim();

/** Three digits are more than a shared machine can repeat. */
export const digits = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value.toPrecision(value >= 10 ? 3 : 2);
export const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;
export const ms = (value: number): string => `${digits(value)} ms`;

/** Nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
