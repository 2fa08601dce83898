import { isDeepStrictEqual } from 'node:util';
import { entriesOf, type LedgerEntry, type Resource, type Store } from '../../order/buyer.ts';
import { readAll } from '../../order/read-all.ts';
import type { Case } from './audit.ts';

const KINDS = ['authorization', 'capture', 'release'] as const;
type Kind = (typeof KINDS)[number];
/** Amounts by what happened to them. */
type Amounts = Record<Kind, number[]>;

/** One authorization an order, captures as goods left, all let go of what was canceled; and all three books agree. */
export async function auditMoney(gatewayUrl: string, store: Store, cases: Case[]): Promise<string[]> {
  const found: string[] = [];
  const ledger = Map.groupBy(await entriesOf(gatewayUrl, store), ({ metadata }) => metadata.orderId);
  const payments = Map.groupBy(await readAll(store.payments, '/v1/payments'), ({ orderId }) => orderId);
  for (const each of cases) {
    const { id } = each.order;
    const own = payments.get(id) ?? [];
    const seen = amountsOf(ledger.get(id) ?? []);
    if (own.length > 1) found.push(`${id} has ${own.length} payments`);
    found.push(...misfits(each, own[0], seen), ...disagreements(each.order, own[0], seen));
    ledger.delete(id);
    payments.delete(id);
  }
  for (const [id, entries] of ledger) found.push(`${entries.length} entries of the ledger are of no order: ${id}`);
  for (const [id] of payments) found.push(`a payment is of no order: ${id}`);
  return found;
}

function amountsOf(entries: LedgerEntry[]): Amounts {
  const of = (kind: Kind) => entries.filter((entry) => entry.kind === kind).map(({ amount }) => amount);
  return { authorization: of('authorization'), capture: of('capture'), release: of('release') };
}

/** A gateway without multicapture takes the whole with the first shipment. A cancellation may come before any money. */
function misfits({ order, shipped, journey }: Case, payment: Resource, seen: Amounts): string[] {
  const { end } = journey.wish;
  const whole = [order.total.amount];
  const early = end === 'canceled' && seen.authorization.length === 0;
  const authorization = end === 'declined' || early ? [] : whole;
  const shares = shipped.map(({ captureAmount }) => captureAmount.amount);
  const capture = shares.length === 0 || payment?.capabilities.multicapture ? shares : whole;
  const due: Amounts = { authorization, capture, release: end === 'canceled' ? authorization : [] };
  return KINDS.filter((kind) => listed(seen[kind]) !== listed(due[kind])).map(
    (kind) => `${order.id} (${end}): the ledger has ${kind} of ${listed(seen[kind])}, due is ${listed(due[kind])}`,
  );
}

/** The gateway's ledger, payment-service and what the order was told are three accounts of the same money. */
function disagreements(order: Resource, payment: Resource, seen: Amounts): string[] {
  if (!payment) return seen.authorization.length === 0 ? [] : [`${order.id} has money at the gateway and no payment`];
  const sum = (kind: Kind) => seen[kind].reduce((total, amount) => total + amount, 0);
  const gateway = [sum('authorization'), sum('capture'), sum('release')];
  const own = [payment.authorized.amount, payment.captured.amount, payment.voided.amount];
  const [told] = order.payments;
  const kept = told ? [told.authorized, told.captured, told.voided] : [0, 0, 0];
  if (isDeepStrictEqual(gateway, own) && isDeepStrictEqual(own, kept)) return [];
  return [`${order.id}: ${JSON.stringify({ gateway, payment: own, order: kept })}`];
}

const listed = (amounts: number[]): string => JSON.stringify(amounts.toSorted());
