import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { after } from './duration.ts';
import type { LineQuantity, Order } from './order.ts';
import { takeOpen } from './quantities.ts';

type Schemas = components['schemas'];
export type Return = Schemas['Return'];
export type ReturnLine = Schemas['ReturnLine'];

/** Who asks for what to go back. */
export interface ReturnRequest
  extends Pick<Return, 'id' | 'reason' | 'requestedBy' | 'metadata' | 'refundTarget' | 'exchange'> {
  lines: LineQuantity[];
}

const notReturnable = { refuse: problems.quantityNotReturnable, code: 'quantity_not_returnable' };

/**
 * Asks for a return; where the store approves by itself it is approved at once.
 * @param open order line → how many may still be returned
 * @throws order_line_not_found, quantity_not_returnable
 */
export function requestReturn(
  order: Order,
  open: ReadonlyMap<string, number>,
  { lines, ...asked }: ReturnRequest,
  now: Date,
): Return {
  const at = now.toISOString();
  const requested: Return = {
    ...asked,
    tenantId: order.tenantId,
    storeId: order.storeId,
    orderId: order.id,
    status: 'requested',
    lines: takeOpen(order, open, lines, notReturnable).map(({ orderLineId, quantity, line }) => ({
      orderLineId,
      variantId: line.variantId,
      quantity,
      receivedQuantity: 0,
      dispositions: [],
    })),
    locationId: null,
    orderRefundId: null,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    arrivalDeadline: null,
    waitingFor: 'approval',
    waitingUntil: null,
    attention: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return order.policy.returnApproval === 'automatic' ? approved(requested, order, now) : requested;
}

/** A person's word on a return. */
interface Decision {
  actor: string;
  reason: string | undefined;
  now: Date;
}

/** @throws return_not_requested */
export function approveReturn(asked: Return, order: Order, decision: Decision): Return {
  return approved(decided(asked, decision), order, decision.now);
}

/** @throws return_not_requested */
export const declineReturn = (asked: Return, decision: Decision): Return => ({
  ...decided(asked, decision),
  ...nothingAwaited,
  status: 'declined',
});

/** Canceled twice, it is canceled once. @throws return_under_way when something has arrived, or it has ended */
export function cancelReturn(asked: Return): Return {
  if (asked.status === 'canceled') return asked;
  const nothingCame = asked.lines.every(({ receivedQuantity }) => receivedQuantity === 0);
  if ((asked.status !== 'requested' && asked.status !== 'approved') || !nothingCame) throw problems.returnUnderWay();
  return { ...asked, ...nothingAwaited, status: 'canceled' };
}

function decided(asked: Return, { actor, reason, now }: Decision): Return {
  if (asked.status !== 'requested') throw problems.returnNotRequested({ extension: { returnStatus: asked.status } });
  return { ...asked, decidedBy: actor, decidedAt: now.toISOString(), decisionReason: reason ?? null };
}

function approved(asked: Return, { policy }: Order, now: Date): Return {
  const arrivalDeadline = after(policy.returnArrivalTtl, now).toISOString();
  return { ...asked, status: 'approved', arrivalDeadline, waitingFor: 'arrival', waitingUntil: arrivalDeadline };
}

export const nothingAwaited = { waitingFor: null, waitingUntil: null, attention: null };

/** For the operator: "Return · Order 1042 · 2 items". */
export function returnTitleOf({ number }: Order, { lines }: Return): string {
  const items = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return `Return · Order ${number} · ${items} ${items === 1 ? 'item' : 'items'}`;
}
