import { newId } from '@beaver/kit/testing';
import Stripe from 'stripe';
import { world } from './one-service.ts';
import { openShop, type Shop } from './open-shop.ts';

export const secret = 'whsec_the_merchants_own';

/** A shop whose webhook secret the test knows, and nobody else. */
export async function openKnownShop(): Promise<Shop> {
  const shop = await openShop(world);
  const previousWebhookSecretUntil = new Date().toISOString();
  await shop.owner.post(`/v1/gateways/${shop.cardGatewayId}/rotate-credentials`, {
    webhookSecret: secret,
    previousWebhookSecretUntil,
  });
  return shop;
}

/** Posts an event as Stripe would, signed with this secret at this time (seconds) unless a header is given. */
export function send(
  gatewayId: string,
  event: object | string,
  options: { secret?: string; at?: number; header?: string } = {},
) {
  const payload = typeof event === 'string' ? event : JSON.stringify(event);
  const signature =
    options.header ??
    Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: options.secret ?? secret,
      timestamp: options.at ?? Math.floor(Date.now() / 1000),
    });
  return world.service
    .anonymous()
    .post(`/v1/webhooks/${gatewayId}`, payload, { headers: { 'stripe-signature': signature } });
}

/** An event about an object, in no version's shape unless `more` says so. */
export const event = (type: string, object: object, id = `evt_${newId('x')}`, more: object = {}) => ({
  id,
  object: 'event',
  type,
  data: { object },
  ...more,
});

export const inbox = (shop: Shop) =>
  world.service.sql(shop.owner.tenantId, 'select event_id, type, note, processed_at from inbox order by received_at');
