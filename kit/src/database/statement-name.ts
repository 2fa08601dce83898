/** Seen so often, a statement is worth a plan in each connection's memory. */
const OFTEN = 10;
/** Statements that a program writes are fewer; those with a list of any length in them must not fill the memory. */
const MOST = 300;

let generation = 0;
const seen = new Map<string, number>();
const names = new Map<string, string>();

/** The name under which each connection parses and plans a statement once; undefined until it has been seen often. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    if (seen.size >= 10 * MOST) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  const name = `beaver_${generation}_${names.size}`;
  names.set(text, name);
  return name;
}

/** After a migration changed what a statement gives, its plans are of no use on any connection: all begin anew. */
export function forgetStatements(): void {
  generation += 1;
  seen.clear();
  names.clear();
}
