import type { Shop } from '../order/start-shop.ts';
import { letMostHoldsLapse } from './kills.ts';

/** What a death of order-service can leave half done, as its rows show it. */
const HALF_DONE = {
  /** Claimed: others have been asked, or are being asked, and the order is not there. */
  claims: 'select from idempotency_keys where status is null and locked_until > now()',
  /** Committed: its process has not been told. */
  deliveries: 'select from deliveries where delivered_at is null and due_at <= now()',
};

/** Kills order-service and starts it again. @returns how much it left half done */
export async function killOrderService(
  { services }: Shop,
  tenantId: string,
  what: keyof typeof HALF_DONE,
): Promise<number> {
  await services.process.end('SIGKILL');
  const { length } = await services.sql(tenantId, HALF_DONE[what]);
  await letMostHoldsLapse(services, tenantId);
  await services.restart();
  return length;
}
