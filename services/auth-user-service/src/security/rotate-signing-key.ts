import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { newId, type PlatformTrx } from '@beaver/kit';
import { deleteSigningKeysBut, findSigningKeys, insertSigningKey } from '../db/signing-keys.ts';
import { PUBLISH_LEAD_MS, publishedKeys } from '../domain/signing-key.ts';
import type { Sealer } from './sealing.ts';

const generate = promisify(generateKeyPair);

/**
 * Makes the next key and forgets those that no valid token is signed with. It signs after it was published long enough, or at
 * once when there is no other: at the first start, and when the others are no longer to be trusted.
 * @returns its id and the time from which it signs
 */
export async function rotateSigningKey(
  trx: PlatformTrx,
  sealer: Sealer,
  { distrustOthers = false }: { distrustOthers?: boolean } = {},
): Promise<{ kid: string; activeFrom: Date }> {
  const now = new Date();
  const before = distrustOthers ? [] : await findSigningKeys(trx);
  const kept = before.length === 0 ? [] : publishedKeys(before, now);
  await deleteSigningKeysBut(
    trx,
    kept.map(({ kid }) => kid),
  );
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  const kid = newId('sgk');
  const activeFrom = new Date(now.getTime() + (kept.length === 0 ? 0 : PUBLISH_LEAD_MS));
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  await insertSigningKey(trx, { kid, activeFrom, sealed: sealer.seal(`signing-key/${kid}`, pem) });
  return { kid, activeFrom };
}
