import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Secrets at rest, under the one key that is not in the database. */
export interface Sealer {
  /** @param name what is sealed; the same name is needed to open it, so that sealed values can't be swapped */
  seal(name: string, text: string): string;
  /** @throws when the value was sealed under another key or name, or was changed */
  open(name: string, sealed: string): string;
  /** A key of its own for each purpose, so that no use of one tells anything of another. */
  deriveKey(purpose: string): Buffer;
}

/** AES-256-GCM. @param sealingKey 32 bytes */
export function makeSealer(sealingKey: Buffer): Sealer {
  const deriveKey = (purpose: string) => Buffer.from(hkdfSync('sha256', sealingKey, '', purpose, 32));
  const key = deriveKey('sealing');
  return {
    deriveKey,
    seal: (name, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(name));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open: (name, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
