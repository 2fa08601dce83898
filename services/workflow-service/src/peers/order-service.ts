import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { components, paths } from '@beaver/order-service/contract';

type Schemas = components['schemas'];

/** Keeps the orders: whom a mail goes to, and what it says. Nothing of it is kept here. @throws unavailable */
export interface OrderPeer {
  /** @returns undefined when there is no such order (any more), and so for the others */
  order(orderId: string): Promise<Schemas['Order'] | undefined>;
  fulfillment(fulfillmentId: string): Promise<Schemas['Fulfillment'] | undefined>;
  refund(orderRefundId: string): Promise<Schemas['OrderRefund'] | undefined>;
}

export function orderPeer(calls: Calls, url: string): OrderPeer {
  const peer = calls.peer<paths>('order-service', url);
  return {
    order: (orderId) => ifThere(peer.get('/v1/orders/{orderId}', { path: { orderId } })),
    fulfillment: (fulfillmentId) => ifThere(peer.get('/v1/fulfillments/{fulfillmentId}', { path: { fulfillmentId } })),
    refund: (orderRefundId) => ifThere(peer.get('/v1/order-refunds/{orderRefundId}', { path: { orderRefundId } })),
  };
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PeerRefusal && error.status === 404) return undefined;
    throw error;
  }
}
