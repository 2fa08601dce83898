import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { components, paths } from '@beaver/order-service/contract';
import { problems } from '../problems.ts';

type PaymentSnapshot = components['schemas']['PaymentSnapshot'];
type OrderFacts = components['schemas']['OrderFacts'];

/** Keeps the orders, and their payment methods; the token of one is fetched when it is needed, and kept nowhere here. */
export interface OrderPeer {
  /** @throws payment_method_not_found, unavailable */
  paymentMethod(
    orderId: string,
    number: number,
  ): Promise<{
    number: number;
    type: string;
    token?: string | undefined;
    gatewayCustomer?: string | undefined;
    customerId: string;
  }>;
  /** That somebody has ever ordered under this id. @throws customer_not_found, unavailable */
  checkCustomer(customerId: string): Promise<void>;
  /** How people call an order. @returns null when there is no such order @throws unavailable */
  number(orderId: string): Promise<number | null>;
  /** News of a payment for an order that has no process any more. @returns false when there is no such order @throws unavailable */
  tellPayment(orderId: string, payment: PaymentSnapshot, eventId: string): Promise<boolean>;
  /** What can be compared of orders, at most 100. @throws unavailable */
  factsOf(orderIds: readonly string[]): Promise<OrderFacts[]>;
  /** What can be compared of those that changed in a time. @throws unavailable */
  changedFacts(changed: {
    from: Date | null;
    to: Date;
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ data: OrderFacts[]; nextCursor: string | null }>;
}

export function orderPeer(calls: Calls, url: string): OrderPeer {
  const peer = calls.peer<paths>('order-service', url);
  return {
    paymentMethod: async (orderId, number) => {
      try {
        return await peer.get('/v1/orders/{orderId}/payment-methods/{number}', { path: { orderId, number } });
      } catch (error) {
        if (error instanceof PeerRefusal && error.status === 404)
          throw problems.paymentMethodNotFound({ cause: error });
        throw error;
      }
    },
    checkCustomer: async (customerId) => {
      const { data } = await peer.get('/v1/orders', { query: { customerId, limit: 1 } });
      if (data.length > 0) return;
      const errors = [{ pointer: '/customerId', code: 'customer_not_found', detail: 'has no order' }];
      throw problems.customerNotFound({ errors });
    },
    number: async (orderId) => {
      try {
        return (await peer.get('/v1/orders/{orderId}', { path: { orderId } })).number;
      } catch (error) {
        if (error instanceof PeerRefusal && error.status === 404) return null;
        throw error;
      }
    },
    tellPayment: async (orderId, payment, eventId) => {
      try {
        await peer.post('/v1/orders/{orderId}/progress', {
          path: { orderId },
          body: { step: 'paymentChanged', payment },
          idempotencyKey: `${orderId}/paymentChanged/${eventId}`,
        });
        return true;
      } catch (error) {
        if (error instanceof PeerRefusal && error.status === 404) return false;
        throw error;
      }
    },
    factsOf: async (orderIds) =>
      (await peer.get('/v1/order-facts', { query: { orderIds: orderIds.join(','), limit: 100 } })).data,
    changedFacts: ({ from, to, cursor, limit }) =>
      peer.get('/v1/order-facts', {
        query: {
          limit,
          ...(from ? { 'updatedAt[gte]': from.toISOString() } : {}),
          'updatedAt[lt]': to.toISOString(),
          ...(cursor === undefined ? {} : { cursor }),
        },
      }),
  };
}
