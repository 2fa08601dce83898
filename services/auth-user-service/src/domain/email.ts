import { createHash } from 'node:crypto';

/** One mailbox, one account: case is the sender's habit, and every large provider ignores it. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Stands for an e-mail where the address itself need not be: as scope of idempotency keys and in the count of failures. */
export function emailHash(normalized: string): string {
  return createHash('sha256').update(normalized).digest('base64url');
}
