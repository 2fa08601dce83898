const names = new Map<string, string>();

/** A name for a statement, under which each connection parses and plans it once. One for each text, so use few. */
export function statementName(text: string): string {
  const name = names.get(text) ?? `beaver_${names.size}`;
  names.set(text, name);
  return name;
}
