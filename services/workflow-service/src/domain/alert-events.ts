import { isDeepStrictEqual } from 'node:util';
import { type Alert, toAlert } from './alert.ts';

const FIELDS = ['status', 'attention'] as const;

/** What is logged of an alert. A note is anybody's words about anybody, and the log is kept for ever. */
export function alertEvent(type: string, after: Alert, before?: Alert) {
  const { note: _, ...data } = toAlert(after);
  const differing = before ? FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field])) : [];
  return {
    type,
    subject: { type: 'alert', id: after.id, version: after.version },
    data,
    changed: Object.fromEntries(
      differing.map((field): [string, [unknown, unknown]] => [field, [before?.[field], after[field]]]),
    ),
  };
}
