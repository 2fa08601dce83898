import type { Database } from '@beaver/kit';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import {
  consumePayload,
  deleteGrant,
  deletePayload,
  findPayload,
  findPayloadBy,
  upsertPayload,
} from '../db/oidc-payloads.ts';

/**
 * Whatever oidc-provider must remember, in this service's own database: every instance sees it, and it survives a restart.
 * Client-credentials tokens are self-contained and leave nothing behind.
 */
export function payloadAdapter(database: Database): AdapterFactory {
  const store = <T>(work: Parameters<typeof database.asPlatform<T>>[1]) => database.asPlatform('oidc-provider', work);
  return (model): Adapter => ({
    find: async (id) => {
      if (model === 'Client') return undefined; // machine clients are configured, never stored
      return store((trx) => findPayload<AdapterPayload>(trx, model, id));
    },
    findByUid: (uid) => store((trx) => findPayloadBy<AdapterPayload>(trx, model, 'uid', uid)),
    findByUserCode: (code) => store((trx) => findPayloadBy<AdapterPayload>(trx, model, 'user_code', code)),
    upsert: (id, payload, expiresIn) => store((trx) => upsertPayload(trx, { model, id, payload, expiresIn })),
    consume: (id) => store((trx) => consumePayload(trx, model, id)),
    destroy: (id) => store((trx) => deletePayload(trx, model, id)),
    revokeByGrantId: (grantId) => store((trx) => deleteGrant(trx, grantId)),
  });
}
