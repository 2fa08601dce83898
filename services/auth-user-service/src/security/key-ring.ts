import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { type Database, logger } from '@beaver/kit';
import { findSigningKeys, lockSigningKeys, type StoredKey } from '../db/signing-keys.ts';
import { type KeyTime, publishedKeys, rotationIsDue, signingKey } from '../domain/signing-key.ts';
import { rotateSigningKey } from './rotate-signing-key.ts';
import type { Sealer } from './sealing.ts';

/** Other instances may have rotated; well below the lead with which a new key is published. */
const FRESH_MS = 30_000;
/** With the database away, what is known is right for half of that lead. */
const USABLE_MS = 300_000;

export interface SigningKey extends KeyTime {
  privateKey: KeyObject;
  /** With the private part, as oidc-provider wants it; it shows the public part only. */
  jwk: JsonWebKey;
}

/** The keys of now: user and machine tokens are signed with the same. */
export interface KeyRing {
  signing(): Promise<SigningKey>;
  /** The signing key first. */
  published(): Promise<SigningKey[]>;
}

/** Makes the first key, and a new one each quarter; one instance does, under an advisory lock. */
export function openKeyRing(database: Database, sealer: Sealer): KeyRing {
  let known: { keys: SigningKey[]; at: number } | undefined;
  let loading: Promise<SigningKey[]> | undefined;

  async function load(): Promise<SigningKey[]> {
    const stored = await database.asPlatform('read signing keys', findSigningKeys);
    const current = rotationIsDue(stored, new Date()) ? await rotateOnce() : stored;
    const opened = current.map((key) => openKey(sealer, key));
    known = { keys: opened, at: Date.now() };
    return opened;
  }

  const rotateOnce = (): Promise<StoredKey[]> =>
    database.asPlatform('rotate signing key', async (trx) => {
      await lockSigningKeys(trx);
      if (rotationIsDue(await findSigningKeys(trx), new Date())) await rotateSigningKey(trx, sealer);
      return findSigningKeys(trx);
    });

  async function keys(): Promise<SigningKey[]> {
    const age = known ? Date.now() - known.at : Number.POSITIVE_INFINITY;
    if (known && age < FRESH_MS) return known.keys;
    loading ??= load().finally(() => {
      loading = undefined;
    });
    try {
      return await loading;
    } catch (error) {
      if (!known || age > USABLE_MS) throw error;
      logger().warn({ err: error }, 'signing keys could not be read again');
      return known.keys;
    }
  }

  return {
    signing: async () => signingKey(await keys(), new Date()),
    published: async () => publishedKeys(await keys(), new Date()),
  };
}

function openKey(sealer: Sealer, { kid, activeFrom, sealed }: StoredKey): SigningKey {
  const privateKey = createPrivateKey(sealer.open(`signing-key/${kid}`, sealed));
  return {
    kid,
    activeFrom,
    privateKey,
    jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
  };
}
