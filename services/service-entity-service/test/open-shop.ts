import { newId } from '@beaver/kit';
import type { TestClient, TestService } from '@beaver/kit/testing';
import type { components } from '../src/generated/contract.ts';

type Made = components['schemas']['TenantWithStore'];

/** What registering sends. */
export const newTenant = (id: string) => ({
  id,
  name: 'Lodge Supply',
  store: { name: 'Lodge Supply', currency: 'USD', timeZone: 'America/New_York', locale: 'en-US', country: 'US' },
});

/** The machine that makes tenants. */
export const registrar = (service: TestService): TestClient => service.machine('auth-user-service', ['tenants:create']);

/** A tenant made as in life, and its owner, so that no test sees another's rows. */
export async function openShop(service: TestService): Promise<Made & { shop: TestClient }> {
  const id = newId('ten');
  const made = await registrar(service).post('/v1/tenants', newTenant(id));
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return { ...(made.body as Made), shop: service.tenant({ id }) };
}
