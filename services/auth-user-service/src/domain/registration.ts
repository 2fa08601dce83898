import { createHmac } from 'node:crypto';

/** What register and a repetition of it must have in common. */
export interface RegistrationRequest {
  email: string;
  password: string;
  tenantName: string;
  store: { name: string; currency: string; timeZone: string; locale?: string; country?: string };
}

/** A shop that does not say otherwise; its settings can be changed later. */
export const storeDefaults = { currency: 'USD', timeZone: 'UTC' };

/**
 * Tells a repetition from another request under the same key. Keyed, since a plain hash of a request with a password in it
 * would be a fast way to guess the password.
 */
export function requestMac(request: RegistrationRequest, key: Buffer): string {
  const { email, password, tenantName, store } = request;
  const parts = [email, password, tenantName, store.name, store.currency, store.timeZone, store.locale, store.country];
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
}
