import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { components, paths } from '@beaver/service-entity-service/contract';

type NewTenant = components['schemas']['NewTenant'];
type Tenant = components['schemas']['Tenant'];

export type EntityPeer = ReturnType<typeof entityPeer>;

/** Who makes tenants and knows them. */
export function entityPeer(url: string, calls: Calls) {
  const peer = calls.peer<paths>('service-entity-service', url);
  return {
    /**
     * The tenant's id is the key: asked again with the same content, the first answer comes back. With other content an
     * earlier attempt, whose answer nobody heard, has made the tenant: then it is that one.
     * @throws PeerRefusal, PeerUnavailable
     */
    makeTenant: async (tenant: NewTenant): Promise<Tenant> => {
      try {
        return (await peer.post('/v1/tenants', { body: tenant })).tenant;
      } catch (error) {
        if (!(error instanceof PeerRefusal) || error.code !== 'tenant_exists') throw error;
        return peer.get('/v1/tenants/{tenantId}', { path: { tenantId: tenant.id }, tenantId: tenant.id });
      }
    },
  };
}
