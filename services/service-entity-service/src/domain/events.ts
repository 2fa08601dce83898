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

/** An address can be somebody's home and metadata hold anything, but the log is never erased: neither enters it. */
const UNLOGGED = new Set(['address', 'metadata']);
const BOOKKEEPING = new Set(['version', 'updatedAt']);

/** The event of a change; without `before`, of something new. */
export function changeOf<Subject extends Versioned>(type: string, after: Subject, before?: Subject): Change {
  return { type, subject: subjectOf(type, after), data: logged(after), changed: differences(before, after) };
}

/**
 * The event of a change of settings, whose subject is a level's settings, named by what has them; without `before`, of those
 * that something new begins with.
 */
export function settingsChangeOf<Settings extends { version: number; values: object }>(
  type: string,
  id: string,
  after: Settings,
  before?: Settings,
): Change {
  const subject = subjectOf(type, { id, version: after.version });
  return { type, subject, data: after, changed: differences(before?.values, after.values) };
}

const subjectOf = (type: string, { id, version }: Versioned) => ({
  type: type.slice(0, type.indexOf('.')),
  id,
  version,
});

const logged = (subject: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(subject).filter(([field]) => !UNLOGGED.has(field)));

function differences(before: object | undefined, after: object): Change['changed'] {
  if (before === undefined) return {};
  const old: Record<string, unknown> = { ...before };
  const changed = Object.entries(logged(after)).filter(
    ([field, value]) => !BOOKKEEPING.has(field) && !isDeepStrictEqual(old[field], value),
  );
  return Object.fromEntries(changed.map(([field, value]) => [field, [old[field], value]]));
}

/** A write of what is there already makes neither a version nor an event. */
export function changesNothing<Subject extends object>(before: Subject, fields: Partial<Subject>): boolean {
  return isDeepStrictEqual({ ...before, ...fields }, before);
}
