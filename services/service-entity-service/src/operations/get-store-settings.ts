import { findStoreRow } from '../db/stores.ts';
import { findTenant } from '../db/tenants.ts';
import { storeSettings } from '../domain/settings-reply.ts';
import type { Operation } from '../operation.ts';

/** Shows inherited values too, since what counts is what holds. */
export const getStoreSettings: Operation<'getStoreSettings'> = (call) =>
  call.read(async (trx) => {
    const store = await findStoreRow(trx, call.path.storeId);
    return { status: 200, body: storeSettings(call.tenantId, store.id, await findTenant(trx), store) };
  });
