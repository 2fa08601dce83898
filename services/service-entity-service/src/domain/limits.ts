import { problems } from '../problems.ts';

/**
 * A store's checkout profile is read whole by every quote that misses its cache; these keep it under some 100 kB and leave
 * room for each state of several large countries.
 */
const MOST = { 'tax rates': 500, 'shipping options': 100, locations: 100 };

/** @throws limit_reached when one more would be too many */
export function refuseBeyondLimit(kind: keyof typeof MOST, count: number): void {
  if (count >= MOST[kind]) throw problems.limitReached({ detail: `A store can have ${MOST[kind]} ${kind}.` });
}
