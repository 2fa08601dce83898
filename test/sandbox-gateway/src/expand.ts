import type { Cause } from './gateway.ts';
import { findObject, type ObjectKind, type StoredObjects } from './stored-objects.ts';

const kinds: Readonly<Record<string, ObjectKind>> = {
  latest_charge: 'charge',
  charge: 'charge',
  payment_intent: 'payment_intent',
  customer: 'customer',
};

/** Puts whole objects where `expand[]` asked for them; which names may be asked for is each operation's parameters'. */
export function expanded(
  { gateway, account }: Cause,
  document: StoredObjects[ObjectKind],
  names: readonly string[] = [],
): object {
  const shown: Record<string, unknown> = { ...document };
  for (const name of names.map((path) => path.replace(/^data\./, ''))) {
    const kind = kinds[name];
    const id = shown[name];
    if (kind !== undefined && typeof id === 'string') shown[name] = findObject(gateway.database, account, kind, id);
  }
  return shown;
}
