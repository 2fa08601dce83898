import { isDeepStrictEqual } from 'node:util';

interface Versioned {
  id: string;
  version: number;
}

/** What is logged of a change: its subject afterwards, and the fields that are not what they were. */
export interface Change {
  type: string;
  subject: { type: string; id: string; version: number };
  data: object;
  changed: Record<string, [unknown, unknown]>;
}

/** Metadata can hold anything, somebody's name too, but the log is never erased. */
const UNLOGGED = new Set(['metadata']);
const BOOKKEEPING = new Set(['version', 'updatedAt']);

/** The event of a change; without `before`, of something new. */
export function changeOf<Subject extends Versioned>(type: string, after: Subject, before?: Subject): Change {
  const [noun = type] = type.split('.');
  const logged = Object.entries(after).filter(([field]) => !UNLOGGED.has(field));
  const old: Record<string, unknown> = { ...before };
  const changed = logged.filter(([field, value]) => !BOOKKEEPING.has(field) && !isDeepStrictEqual(old[field], value));
  return {
    type,
    subject: { type: noun, id: after.id, version: after.version },
    data: Object.fromEntries(logged),
    changed: before ? Object.fromEntries(changed.map(([field, value]) => [field, [old[field], value]])) : {},
  };
}

/** The last event of something: nothing comes after the version that it ended with. */
export function endOf(type: string, last: Versioned): Change {
  return changeOf(type, { ...last, version: last.version + 1 });
}

/** A write of what is there already makes neither a version nor an event. */
export function changesNothing<Subject extends object>(before: Subject, fields: Partial<Subject>): boolean {
  return isDeepStrictEqual({ ...before, ...fields }, before);
}
