import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { StripeError } from './stripe-errors.ts';

/** Sandbox keys only: a real secret that is sent here by mistake must never seem to work. */
const SANDBOX_PREFIX = 'sk_sandbox_';

/**
 * Each key is an account of its own, so that every test and every shop has its own intents, ledger and endpoints.
 * The key itself is not kept. Throws Stripe's 401.
 */
export function authenticate(ctx: Context): string {
  const key = secretKey(ctx.get('authorization'));
  if (key === undefined || key === '') {
    throw unauthorized("You did not provide an API key. Provide it as 'Authorization: Bearer sk_sandbox_…'.");
  }
  if (!key.startsWith(SANDBOX_PREFIX)) throw unauthorized(`Invalid API Key provided: ${masked(key)}`);
  return accountOf(key);
}

/** The account of a request that may also come without one, as control requests do; null stands for every account. */
export const authenticateIfAsked = (ctx: Context): string | null =>
  ctx.get('authorization') === '' ? null : authenticate(ctx);

const accountOf = (key: string): string => `acct_${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;

function secretKey(authorization: string): string | undefined {
  const [scheme, credentials = ''] = authorization.split(/\s+/, 2);
  if (/^bearer$/i.test(scheme ?? '')) return credentials;
  if (/^basic$/i.test(scheme ?? '')) return Buffer.from(credentials, 'base64').toString().split(':', 1)[0];
  return undefined;
}

/** Enough to tell which key it was, too little to use it. */
const masked = (key: string): string =>
  `${/^[a-z]{2}_[a-z]{4}_/.exec(key)?.[0] ?? ''}${'*'.repeat(8)}${key.length > 16 ? key.slice(-4) : ''}`;

/** For a key that its owner has rolled since. */
export const keyRefused = (): StripeError => unauthorized('Expired API Key provided.');

const unauthorized = (message: string) => new StripeError(401, 'invalid_request_error', message);
