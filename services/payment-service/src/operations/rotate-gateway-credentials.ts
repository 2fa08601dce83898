import { record } from '@beaver/kit';
import { findGateway, lockGateway, updateCredentials } from '../db/gateway-row.ts';
import { checkOverlap, checkRotation, rotated } from '../domain/gateway.ts';
import { toGateway } from '../domain/representation.ts';
import type { Operation } from '../operation.ts';

/** The old key is replaced at once, the old webhook secret is accepted for a while. Payments made before are asked for with the new key. */
export const rotateGatewayCredentials: Operation<'rotateGatewayCredentials'> = (call, { gateways }) =>
  call.claim('req', async (_requestId, keep) => {
    const { secretKey, previousWebhookSecretUntil } = call.body;
    const until = previousWebhookSecretUntil === undefined ? undefined : new Date(previousWebhookSecretUntil);
    const found = await call.read((trx) => findGateway(trx, call.path.gatewayId));
    checkRotation(found, secretKey === undefined ? null : gateways.modeOf(secretKey, '/secretKey'));
    checkOverlap(until, new Date());
    const fresh = await gateways.sealCredentials(found, call.body);
    return keep(async (trx) => {
      const gateway = await updateCredentials(trx, rotated(await lockGateway(trx, found.id), fresh, new Date(), until));
      const body = toGateway(gateway, gateways.publicUrl);
      const subject = { type: 'gateway', id: gateway.id, version: gateway.version };
      record(trx, { type: 'gateway.credentialsRotated', subject, data: body });
      return { status: 200, body };
    });
  });
