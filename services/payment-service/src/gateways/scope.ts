import { newId, type TenantId, type TenantTrx } from '@beaver/kit';
import type { DisputeMeans } from '../domain/dispute-settlement.ts';
import type { Means } from '../domain/payment.ts';
import type { Gateways } from './gateways.ts';

/** Whose payment is worked on, with what, and who has to be told. An operation and a delivery each make theirs. */
export interface Scope {
  tenantId: TenantId;
  asTenant<T>(work: (trx: TenantTrx) => Promise<T>): Promise<T>;
  gateways: Gateways;
  /** False when the order's process itself waits for the answer. */
  tellsOrder: boolean;
}

interface Asking {
  tenantId: TenantId;
  caller: { kind: string };
  asTenant<T>(tenantId: TenantId, work: (trx: TenantTrx) => Promise<T>): Promise<T>;
}

/** A machine's command is awaited by the order's process, which needs no signal about it then. */
export const scopeOf = (call: Asking, gateways: Gateways): Scope => ({
  tenantId: call.tenantId,
  asTenant: (work) => call.asTenant(call.tenantId, work),
  gateways,
  tellsOrder: call.caller.kind !== 'machine',
});

/** The same for what disputes may begin. */
export const disputeMeans = (): DisputeMeans => ({ ...means(), newDisputeId: () => newId('dsp') });

/** What pure decisions get from outside, fresh for each. */
export const means = (): Means => ({ now: new Date(), newTransactionId: () => newId('txn') });
