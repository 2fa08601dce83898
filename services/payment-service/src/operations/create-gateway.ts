import { record } from '@beaver/kit';
import { reconcileSchedule } from '@beaver/workflows/contract';
import { insertGateway, refuseTakenTypes } from '../db/gateway-row.ts';
import { checkCredentials, checkMethodTypes, newGateway } from '../domain/gateway.ts';
import { toGateway } from '../domain/representation.ts';
import type { Operation } from '../operation.ts';

/** A key's host decides everything: a sandbox key's webhooks are registered here, a real key's by the merchant. */
export const createGateway: Operation<'createGateway'> = (call, { stores, gateways }) =>
  call.claim('gw', async (id, keep) => {
    const { credentials, ...wish } = call.body;
    checkMethodTypes(wish.adapter, wish.methodTypes);
    checkCredentials(wish.adapter, credentials);
    const mode = credentials ? gateways.modeOf(credentials.secretKey, '/credentials/secretKey') : null;
    await stores.checkStore(wish.storeId);
    await call.read((trx) => refuseTakenTypes(trx, wish.storeId, wish.methodTypes));
    const draft = newGateway(wish, { id, tenantId: call.tenantId, mode }, new Date());
    const gateway = credentials ? { ...draft, ...(await gateways.sealCredentials(draft, credentials)) } : draft;
    return keep(async (trx) => {
      const body = toGateway(await insertGateway(trx, gateway), gateways.publicUrl);
      record(trx, {
        type: 'gateway.created',
        subject: { type: 'gateway', id, version: 1 },
        data: body,
        deliveries: [
          { reaction: 'scheduleReconciliation', key: reconcileSchedule.scheduleId(call.tenantId), payload: {} },
        ],
      });
      return { status: 201, headers: { location: `/v1/gateways/${id}` }, body };
    });
  });
