import type { Calls } from '@beaver/kit/call';
import type { components, paths as OrderPaths } from '@beaver/order-service/contract';
import type { paths as WorkflowPaths } from '@beaver/workflow-service/contract';
import type { ActionName } from '@beaver/workflows/automation';

/** Small facts only: they are kept in the history, and expressions can name them. */
export type ActionOutput = Record<string, string | number | boolean | null>;

/** For whom, and by which name the service knows the act. */
interface About {
  tenantId: string;
  idempotencyKey: string;
}

/** @param input as the action's schema wants it; the service that is asked checks it once more */
type Perform = (input: Record<string, string>, about: About) => Promise<ActionOutput>;

/** How each action is carried out: one command of one service. */
export function performersOf(calls: Calls, urls: { order: string; workflow: string }): Record<ActionName, Perform> {
  const orders = calls.peer<OrderPaths>('order-service', urls.order);
  const own = calls.peer<WorkflowPaths>('workflow-service', urls.workflow);
  return {
    'order.hold': async ({ orderId = '', reason = '' }, about) =>
      ofOrder(await orders.post('/v1/orders/{orderId}/hold', { path: { orderId }, body: { reason }, ...about })),
    'order.release': async ({ orderId = '', reason }, about) =>
      ofOrder(
        await orders.post('/v1/orders/{orderId}/release', { path: { orderId }, body: because(reason), ...about }),
      ),
    'order.cancel': async ({ orderId = '', reason }, about) =>
      ofOrder(await orders.post('/v1/orders/{orderId}/cancel', { path: { orderId }, body: because(reason), ...about })),
    'email.send': async ({ orderId = '', subject = '', text = '' }, about) => {
      const { id, status } = await own.post('/v1/notifications', { body: { orderId, subject, text }, ...about });
      return { notificationId: id, status };
    },
  };
}

const because = (reason: string | undefined) => (reason === undefined ? {} : { reason });

const ofOrder = ({ id, status, paymentStatus }: components['schemas']['Order']): ActionOutput => ({
  orderId: id,
  status,
  paymentStatus,
});
