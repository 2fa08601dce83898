import { record, toTenantId } from '@beaver/kit';
import { findWebhookTarget } from '../db/gateway-row.ts';
import { insertInboxEntry } from '../db/inbox-row.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Taken in, answered, worked on later: a gateway gives up on receivers that think for long. */
export const receiveWebhook: Operation<'receiveWebhook'> = async (call, { gateways }) => {
  const { gatewayId } = call.path;
  const gateway = await call.platform('webhook: whose gateway is it', (trx) => findWebhookTarget(trx, gatewayId));
  if (!gateway || gateway.adapter === 'manual') throw problems.gatewayNotFound();
  const event = gateways.readEvent(gateway, call.rawBody, String(call.headers['stripe-signature'] ?? ''));

  await call.asTenant(toTenantId(gateway.tenantId), async (trx) => {
    const { view, ...entry } = event;
    const { eventId, type, objectReference } = entry;
    const note = objectReference === null ? `${event.type} tells nothing of a payment` : null;
    if (!(await insertInboxEntry(trx, { ...entry, gatewayId, note }))) return;
    const payload = { gatewayId, eventId, type, objectReference, view };
    const deliveries = [{ reaction: 'processWebhook', key: `${gatewayId}/${eventId}`, payload }];
    record(trx, {
      type: 'webhook.received',
      subject: { type: 'webhook', id: eventId, version: 1 },
      data: { ...entry, gatewayId },
      deliveries: note === null ? deliveries : [],
    });
  });
  return { status: 200, body: { received: true } };
};
