import { createHmac } from 'node:crypto';
import type { components } from '../generated/contract.ts';

export type Suppression = components['schemas']['Suppression'];

/**
 * How an address is known without being kept. With a key, since whoever sees the rows could try all addresses otherwise; with
 * the tenant, so that no two tenants' rows can be compared.
 */
export const addressHash = (key: Buffer, tenantId: string, address: string): Buffer =>
  createHmac('sha256', key).update(`suppression/${tenantId}/${address.trim().toLowerCase()}`).digest();
