import { newId, record, type TenantId, type TenantTrx } from '@beaver/kit';
import { gatewayIdFor, insertCreditGateway } from '../db/gateway-row.ts';
import { newGateway } from '../domain/gateway.ts';
import type { MethodType } from '../domain/payment.ts';
import { toGateway } from '../domain/representation.ts';
import type { StorePeer } from '../peers/service-entity-service.ts';
import { problems } from '../problems.ts';

interface Asking {
  tenantId: TenantId;
  read<T>(work: (trx: TenantTrx) => Promise<T>): Promise<T>;
  asTenant<T>(tenantId: TenantId, work: (trx: TenantTrx) => Promise<T>): Promise<T>;
}

/**
 * Who takes this type of money for the store. Store credit needs no account anywhere, so a store takes it without being
 * asked: its gateway is there from the first payment with it.
 * @throws gateway_not_configured, store_not_found
 */
export async function gatewayFor(
  call: Asking,
  stores: StorePeer,
  { storeId, methodType }: { storeId: string; methodType: MethodType },
): Promise<string> {
  const known = await call.read((trx) => gatewayIdFor(trx, storeId, methodType));
  if (known !== undefined) return known;
  if (methodType !== 'storeCredit') throw problems.gatewayNotConfigured({ detail: `It is ${methodType}.` });
  await stores.checkStore(storeId);
  return call.asTenant(call.tenantId, (trx) => openCreditGateway(trx, call.tenantId, storeId));
}

async function openCreditGateway(trx: TenantTrx, tenantId: string, storeId: string): Promise<string> {
  const wish = { storeId, adapter: 'storeCredit', methodTypes: ['storeCredit'] } as const;
  const gateway = newGateway(wish, { id: newId('gw'), tenantId, mode: null }, new Date());
  const id = await insertCreditGateway(trx, gateway);
  if (id === gateway.id) {
    record(trx, {
      type: 'gateway.created',
      subject: { type: 'gateway', id, version: 1 },
      data: toGateway(gateway, ''),
    });
  }
  return id;
}
