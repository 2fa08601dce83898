import { levelOf, type Resource, type Store } from '../../order/buyer.ts';
import { readAll } from '../../order/read-all.ts';
import type { End } from '../journey.ts';
import type { Case } from './audit.ts';

const STATES: Record<End, string> = {
  kept: 'committed',
  declined: 'active',
  shippedInPart: 'committed',
  completed: 'consumed',
  canceled: 'released',
};

/** The level is the sum of its movements, and promises what the open orders hold: no more, no less. */
export async function auditStock(store: Store, cases: Case[]): Promise<string[]> {
  const level = await levelOf(store);
  const movements = await readAll(store.catalog, '/v1/inventory-movements');
  const sum = (field: string) => movements.reduce((total, movement) => total + movement[field], 0);
  const received = movements.find(({ type }) => type === 'adjustment').onHand;
  const due = {
    onHand: received - total(cases, gone),
    reserved: total(cases, (each) => (each.journey.wish.end === 'declined' ? ordered(each) : 0)),
    committed: total(cases, (each) => (STATES[each.journey.wish.end] === 'committed' ? ordered(each) - gone(each) : 0)),
  };
  const found = Object.entries(due)
    .filter(([field, amount]) => level[field] !== amount || sum(field) !== amount)
    .map(
      ([field, amount]) => `${field}: the level says ${level[field]}, its movements ${sum(field)}, orders ${amount}`,
    );
  return [...found, ...(await auditReservations(store, cases))];
}

/** Each order has its reservation, and none is without an order. */
async function auditReservations(store: Store, cases: Case[]): Promise<string[]> {
  const reservations = new Map((await readAll(store.catalog, '/v1/reservations')).map((one) => [one.id, one]));
  const found: string[] = [];
  for (const each of cases) {
    const { order, journey } = each;
    const own: Resource = reservations.get(order.reservationId);
    const [line] = own?.lines ?? [];
    if (own?.orderId !== order.id || own.state !== STATES[journey.wish.end] || line.consumed !== gone(each))
      found.push(`${order.id} (${journey.wish.end}): its reservation is ${JSON.stringify(own)}`);
    reservations.delete(order.reservationId);
  }
  for (const { id, orderId } of reservations.values()) found.push(`${id} is held for ${orderId}, which is no order`);
  return found;
}

const total = (cases: Case[], of: (each: Case) => number): number => cases.reduce((sum, each) => sum + of(each), 0);
const ordered = ({ order }: Case): number => order.lines[0].quantity;
const gone = ({ shipped }: Case): number => shipped.reduce((sum, { lines }) => sum + lines[0].quantity, 0);
