import type { Endpoints } from '@beaver/temporal/dev';
import { linksOf } from './links.ts';
import { money } from './money.ts';
import type { Told } from './place-orders.ts';
import type { Store } from './store.ts';
import type { Summary } from './summary.ts';

/** What there is now, and what is worth opening. */
export async function describe(
  store: Store,
  told: readonly Told[],
  { orders, money: sums, stock }: Summary,
  temporal: Endpoints['temporal'],
): Promise<string> {
  const links = await linksOf(store, told, temporal);
  return [
    'Orders',
    ...[...orders].map(([status, waits]) => {
      const count = [...waits.values()].reduce((sum, each) => sum + each);
      return `  ${status.padEnd(15)} ${String(count).padStart(3)}${waitsOf(waits)}`;
    }),
    '',
    'Money',
    ...Object.entries(sums).map(([kind, amount]) => `  ${kind.padEnd(15)} ${money({ amount }).padStart(12)}`),
    '',
    'Stock',
    ...stock.map(
      ({ location, onHand, reserved, committed, available }) =>
        `  ${location.padEnd(17)} ${onHand} on hand, ${reserved} reserved, ${committed} committed, ${available} available`,
    ),
    '',
    `Its owner signs in as ${store.email} with ${store.password}.`,
    '',
    'Worth opening in the Web UI',
    ...links.flatMap(({ why, url }) => [`  ${why}`, `    ${url}`]),
  ].join('\n');
}

function waitsOf(waits: Map<string, number>): string {
  const some = [...waits].filter(([waitingFor]) => waitingFor !== '');
  if (some.length === 0) return '';
  return `  waiting for ${some.map(([waitingFor, count]) => `${waitingFor} (${count})`).join(', ')}`;
}
