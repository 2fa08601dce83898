import type { PlatformTrx } from '@beaver/kit';

/** A signing key as it lies in the database: sealed. */
export interface StoredKey {
  kid: string;
  sealed: string;
  activeFrom: Date;
}

/** Any number; the same in every instance, so that one of them makes the key. */
const ROTATION_LOCK = 7_283_101;

export async function findSigningKeys(trx: PlatformTrx): Promise<StoredKey[]> {
  const { rows } = await trx.raw(
    'select kid, sealed, active_from as "activeFrom" from signing_keys order by active_from',
  );
  return rows;
}

/** Held to the end of the transaction. */
export async function lockSigningKeys(trx: PlatformTrx): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?)', [ROTATION_LOCK]);
}

export async function insertSigningKey(trx: PlatformTrx, { kid, sealed, activeFrom }: StoredKey): Promise<void> {
  await trx.raw('insert into signing_keys (kid, sealed, active_from) values (?, ?, ?)', [kid, sealed, activeFrom]);
}

export async function deleteSigningKeysBut(trx: PlatformTrx, kids: string[]): Promise<void> {
  await trx.raw('delete from signing_keys where kid <> all(?)', [kids]);
}
