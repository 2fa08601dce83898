import { type Calls, PeerRefusal, PeerUnavailable } from '@beaver/kit/call';
import type { components, paths } from '@beaver/service-entity-service/contract';
import { problems } from '../problems.ts';

const NAME = 'service-entity-service';

type NewTenant = components['schemas']['NewTenant'];
type Tenant = components['schemas']['Tenant'];

/** Who makes tenants and knows them. */
export interface EntityPeer {
  /**
   * The tenant's id is the key: asked again with the same content, the first answer comes back. With other content an earlier
   * attempt, whose answer nobody heard, has made the tenant: then it is that one.
   * @throws registration_refused, unavailable
   */
  makeTenant(tenant: NewTenant): Promise<Tenant>;
}

export function entityPeer(url: string, calls: Calls): EntityPeer {
  const peer = calls.peer<paths>(NAME, url);
  return {
    makeTenant: async (tenant) => {
      try {
        return (await peer.post('/v1/tenants', { body: tenant })).tenant;
      } catch (error) {
        if (!(error instanceof PeerRefusal)) throw error;
        if (error.code !== 'tenant_exists') throw translate(error);
        return peer.get('/v1/tenants/{tenantId}', { path: { tenantId: tenant.id }, tenantId: tenant.id });
      }
    },
  };
}

/** What the other side refuses is the client's to mend; what it does not let us do is a fault of the deployment. */
function translate(refusal: PeerRefusal): Error {
  if (refusal.status !== 400 && refusal.status !== 422) return new PeerUnavailable(NAME, false, 5, refusal);
  const errors = refusal.errors?.map(({ pointer, code, detail }) => {
    return { pointer: pointer === '/name' ? '/tenantName' : pointer, code, detail };
  });
  return problems.registrationRefused({ cause: refusal, ...(errors ? { errors } : {}) });
}
