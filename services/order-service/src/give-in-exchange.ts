import { newId, type TenantTrx } from '@beaver/kit';
import { changeReturn } from './change-return.ts';
import { insertOrder } from './db/insert-order.ts';
import { refundsOf } from './db/order-refunds.ts';
import { after } from './domain/duration.ts';
import { dueExchange, refused } from './domain/exchange.ts';
import type { Order } from './domain/order.ts';
import { claimRefund } from './domain/order-refund.ts';
import type { PricedLines } from './domain/refund-lines.ts';
import type { Return } from './domain/return.ts';
import { worthOf } from './domain/return-worth.ts';
import { openRefund } from './open-refund.ts';
import { type Offer, recordPlaced } from './place-order.ts';
import { refundGoods } from './refund-goods.ts';

interface Locked {
  order: Order;
  asked: Return;
}

/** On whose word, and whether the share of the shipping counts. */
interface By {
  actor: string;
  includeShipping: boolean;
}

/** What came of it: the new order, and whether a refund is on its way. */
interface Given {
  orderId: string | null;
  refunded: boolean;
}

/**
 * Places the order, and opens the refund that becomes the store credit which pays it. The order waits for that; what the
 * goods are worth beyond its price follows as another refund, once this one has succeeded.
 */
export async function giveInExchange(trx: TenantTrx, locked: Locked, offer: Offer, by: By): Promise<Given> {
  const { order, asked } = locked;
  const exchange = dueExchange(asked);
  const worth = worthOf(order, await refundsOf(trx, order.id), asked, by.includeShipping);
  if (worth.amount === 0) return refuseExchange(trx, locked, 'nothing_to_refund', by);
  const price = offer.order.total;
  const spent = Math.min(worth.amount, price.amount);
  const refund =
    spent > 0
      ? await refundToSpend(trx, locked, { ...worth, amount: spent }, by)
      : await refundGoods(trx, order, asked, by);
  const storeCredit = spent > 0 ? { method: 1, amount: spent, awaited: true } : undefined;
  const from = new Date(refund?.approvalDeadline ?? offer.order.createdAt);
  const expiresAt = after(offer.order.policy.paymentTtl, from).toISOString();
  const placed = await insertOrder(trx, { ...offer.order, expiresAt }, offer.methods);
  recordPlaced(trx, placed, { ...offer, storeCredit });
  const decided: Return = {
    ...asked,
    orderRefundId: refund?.id ?? null,
    waitingFor: 'refund',
    exchange: {
      ...exchange,
      status: 'placed',
      orderId: placed.id,
      worth: { amount: worth.amount, currency: order.currency },
      price,
    },
  };
  await changeReturn(trx, locked, decided, { type: 'return.exchanged' });
  return { orderId: placed.id, refunded: true };
}

async function refundToSpend(trx: TenantTrx, { order, asked }: Locked, worth: PricedLines, { actor }: By) {
  const { id: returnId, reason } = asked;
  const claim = { id: newId('orf'), cause: 'exchange', target: 'storeCredit', returnId, metadata: {} } as const;
  const shippingAmount = Math.min(worth.shippingAmount, worth.amount);
  const refund = claimRefund(
    order,
    await refundsOf(trx, order.id),
    { ...claim, ...worth, shippingAmount, reason, requestedBy: actor },
    new Date(),
  );
  await openRefund(trx, order, refund);
  return refund;
}

/** Nothing can be given for the goods, so they are refunded. @param refusal why, as a problem's code */
export async function refuseExchange(trx: TenantTrx, locked: Locked, refusal: string, by: By): Promise<Given> {
  const { order, asked } = locked;
  const refund = await refundGoods(trx, order, asked, by);
  const decided: Return = {
    ...asked,
    exchange: refused(dueExchange(asked), refusal),
    orderRefundId: refund?.id ?? null,
    waitingFor: refund ? 'refund' : null,
    attention: 'exchangeRefused',
  };
  await changeReturn(trx, locked, decided, { type: 'return.exchangeRefused' });
  return { orderId: null, refunded: refund !== undefined };
}
