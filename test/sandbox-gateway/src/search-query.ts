import { invalidRequest } from './stripe-errors.ts';

/** A member of an intent's document that must have a value; `path` is in SQLite's JSON notation. */
export interface SearchClause {
  readonly path: string;
  readonly key: string;
  readonly value: string;
}

const CLAUSE =
  /\s*(?:metadata\[(?<key>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\]|(?<field>status|currency))\s*:\s*(?<value>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*(?<and>AND\s|$)/iy;

/** Stripe's search language as far as equality of metadata, status and currency, joined by AND. Throws its 400. */
export function parseSearchQuery(query: string): SearchClause[] {
  const clauses: SearchClause[] = [];
  CLAUSE.lastIndex = 0;
  for (;;) {
    const groups = CLAUSE.exec(query)?.groups;
    if (groups?.value === undefined) {
      throw invalidRequest(
        "We were unable to parse your search query. The sandbox understands metadata['key']:'value', status:'…' and currency:'…', joined by AND.",
        { param: 'query' },
      );
    }
    const { key, field = '', value, and } = groups;
    clauses.push(
      key === undefined
        ? { path: '$', key: field.toLowerCase(), value: unquoted(value) }
        : { path: '$.metadata', key: unquoted(key), value: unquoted(value) },
    );
    if (and === '') return clauses;
  }
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
