import { world } from './one-service.ts';
import type { Shop } from './open-shop.ts';

/** As no command would: a corruption of the tenant's rows. */
export const change = (shop: Shop, text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  world.service.sql(shop.owner.tenantId, text, values);

/** From the merchant's dashboard, whose webhooks get lost. */
export async function atDashboard(shop: Shop, path: string, form: Record<string, string>) {
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const { status, body } = await world.sandbox.dashboard(shop.secretKey, path, form);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
