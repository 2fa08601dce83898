import { isSure, isWithdrawn, type OrderFacts } from './compare-orders.ts';
import { type Difference, isUnderWay, type Side, type Window } from './difference.ts';
import type { FindingKind, RepairKind } from './finding-kinds.ts';

/** An order's stock, as the catalog holds it. */
export interface ReservationFacts {
  id: string;
  orderId: string;
  state: string;
  lines: { variantId: string; quantity: number; consumed: number; released: number }[];
  updatedAt: string;
}

export interface VariantQuantity {
  variantId: string;
  quantity: number;
}

interface Pieces {
  quantity: number;
  gone: number;
  back: number;
}

/** What left the shelf, what was given back and what is promised must be the order's own. */
export function compareStock(
  orderId: string,
  order: OrderFacts | undefined,
  reservation: ReservationFacts | undefined,
  window: Window,
): Difference[] {
  const changed = [order?.updatedAt, reservation?.updatedAt].filter((time) => time !== undefined);
  if (isUnderWay(window, ...changed)) return [];
  const differ = (kind: FindingKind, repair: RepairKind): Difference[] => [
    {
      kind,
      subject: reservation?.id ?? orderId,
      about: orderId,
      paymentId: null,
      orderId,
      sides: [orderSide(order), reservationSide(reservation)],
      repair,
    },
  ];
  if (!reservation) {
    const waits = order && isSure(order) && openOf(piecesOf(order)) > 0;
    return waits ? differ('reservationMissing', 'none') : [];
  }
  if (!order) return reservation.state === 'committed' ? differ('reservationStray', 'releaseReservation') : [];
  const holds = ['active', 'committed'].includes(reservation.state);
  if (isWithdrawn(order)) return holds ? differ('reservationStray', 'releaseReservation') : [];
  if (!isSure(order) || agrees(order, reservation)) return [];
  return differ('reservationDiffers', surplusOf(order, reservation).length > 0 ? 'releaseReservation' : 'none');
}

function agrees(order: OrderFacts, reservation: ReservationFacts): boolean {
  const [ours, theirs] = [piecesOf(order), piecesHeld(reservation)];
  const same = [...new Set([...ours.keys(), ...theirs.keys()])].every((variantId) => {
    const [one, other] = [ours.get(variantId), theirs.get(variantId)];
    return one?.quantity === other?.quantity && one?.gone === other?.gone && one?.back === other?.back;
  });
  return same && ['committed', 'consumed', 'released'].includes(reservation.state);
}

/** What is promised beyond what the order will ship, when that is all that differs. */
export function surplusOf(order: OrderFacts, reservation: ReservationFacts): VariantQuantity[] {
  const [ours, theirs] = [piecesOf(order), piecesHeld(reservation)];
  const known = reservation.state === 'committed' && [...theirs.keys()].every((variantId) => ours.has(variantId));
  const surplus = [...ours].map(([variantId, { quantity, gone, back }]) => {
    const held = theirs.get(variantId);
    return { variantId, same: held?.quantity === quantity && held.gone === gone, quantity: back - (held?.back ?? 0) };
  });
  if (!known || surplus.some(({ same, quantity }) => !same || quantity < 0)) return [];
  return surplus.filter(({ quantity }) => quantity > 0).map(({ variantId, quantity }) => ({ variantId, quantity }));
}

const piecesOf = ({ lines }: OrderFacts) =>
  sum(lines.map(({ variantId, quantity, shipped: gone, canceled: back }) => ({ variantId, quantity, gone, back })));

const piecesHeld = ({ lines }: ReservationFacts) =>
  sum(lines.map(({ variantId, quantity, consumed: gone, released: back }) => ({ variantId, quantity, gone, back })));

function sum(lines: (Pieces & { variantId: string })[]): Map<string, Pieces> {
  const sums = new Map<string, Pieces>();
  for (const { variantId, quantity, gone, back } of lines) {
    const so = sums.get(variantId) ?? { quantity: 0, gone: 0, back: 0 };
    sums.set(variantId, { quantity: so.quantity + quantity, gone: so.gone + gone, back: so.back + back });
  }
  return sums;
}

const openOf = (pieces: Map<string, Pieces>): number =>
  [...pieces.values()].reduce((open, { quantity, gone, back }) => open + quantity - gone - back, 0);

function orderSide(order: OrderFacts | undefined): Side {
  if (!order) return { of: 'order', facts: null };
  const total = (field: 'quantity' | 'shipped' | 'canceled') => order.lines.reduce((all, line) => all + line[field], 0);
  const facts = { id: order.id, status: order.status, quantity: total('quantity') };
  return { of: 'order', facts: { ...facts, shipped: total('shipped'), canceled: total('canceled') } };
}

function reservationSide(reservation: ReservationFacts | undefined): Side {
  if (!reservation) return { of: 'reservation', facts: null };
  const { id, state, lines } = reservation;
  const total = (field: 'quantity' | 'consumed' | 'released') => lines.reduce((all, line) => all + line[field], 0);
  const facts = { id, state, quantity: total('quantity'), consumed: total('consumed'), released: total('released') };
  return { of: 'reservation', facts };
}
