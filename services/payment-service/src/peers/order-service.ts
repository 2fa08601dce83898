import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { paths } from '@beaver/order-service/contract';
import { problems } from '../problems.ts';

/** Keeps the orders' payment methods; the token of one is fetched when it is needed, and kept nowhere here. */
export interface OrderPeer {
  /** @throws payment_method_not_found, unavailable */
  paymentMethod(orderId: string, number: number): Promise<{ number: number; type: string; token?: string | undefined }>;
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
  };
}
