import { logger } from '@beaver/kit';
import { type AdapterFactory, type ClientMetadata, errors, type JWK, Provider } from 'oidc-provider';
import { type MachineClientId, machineClients } from '../domain/machine-clients.ts';
import { ACCESS_TOKEN_SECONDS } from '../domain/session.ts';
import { AUDIENCE } from '../security/access-tokens.ts';
import type { SigningKey } from '../security/key-ring.ts';

/** The one resource that tokens are for; a resource indicator must be a URI, the audience need not. */
const RESOURCE = 'urn:beaver:api';

export interface ProviderParts {
  issuer: string;
  /** Client id and secret. */
  clients: readonly [MachineClientId, string][];
  adapter: AdapterFactory;
  /** The signing one first. */
  keys: readonly SigningKey[];
}

/** Client credentials, JWKS and discovery; everything that nobody uses is off. Building one takes some 10 ms. */
export function makeProvider({ issuer, clients, adapter, keys }: ProviderParts): Provider {
  const off = { enabled: false };
  const provider = new Provider(issuer, {
    adapter,
    clients: clients.map(toClient),
    jwks: { keys: keys.map(({ jwk }) => jwk as JWK) },
    scopes: [...new Set(Object.values(machineClients).flat())],
    responseTypes: [],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    routes: { token: '/oauth/token', jwks: '/.well-known/jwks.json' },
    ttl: { ClientCredentials: ACCESS_TOKEN_SECONDS },
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx, resource, client) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          const { params } = ctx.oidc;
          if (params) params.scope ??= client.scope; // RFC 6749, 3.3: without a scope, the client's own
          return {
            audience: AUDIENCE,
            scope: client.scope ?? '',
            accessTokenTTL: ACCESS_TOKEN_SECONDS,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256', kid: keys[0]?.kid } },
          };
        },
      },
      devInteractions: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      rpInitiatedLogout: off,
      userinfo: off,
    },
  });
  provider.on('server_error', (_, error) => logger().error({ err: error }, 'oidc-provider failed'));
  return provider;
}

function toClient([id, secret]: [MachineClientId, string]): ClientMetadata {
  return {
    client_id: id,
    client_secret: secret,
    scope: machineClients[id].join(' '),
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}
