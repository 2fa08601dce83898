import type { Database } from '@beaver/kit';
import type { Middleware } from 'koa';
import compose from 'koa-compose';
import type { Provider } from 'oidc-provider';
import type { KeyRing, SigningKey } from '../security/key-ring.ts';
import { payloadAdapter } from './payload-adapter.ts';
import { makeProvider, type ProviderParts } from './provider.ts';

const JWKS = '/.well-known/jwks.json';
const DISCOVERY = '/.well-known/openid-configuration';
/** Everything else of oidc-provider's is out of reach. */
const paths = new Set(['/oauth/token', JWKS, DISCOVERY]);

/** Short beside the ten minutes for which a new key is published before it signs. */
const CACHE_CONTROL = 'public, max-age=60';

/** What of the metadata is true here. */
const advertised = [
  'grant_types_supported',
  'id_token_signing_alg_values_supported',
  'response_types_supported',
  'scopes_supported',
  'subject_types_supported',
  'token_endpoint_auth_methods_supported',
];

export interface OauthParts {
  issuer: string;
  clients: ProviderParts['clients'];
  keys: KeyRing;
  database: Database;
}

/** oidc-provider on its three paths. It takes its keys once, so a change of keys makes a new one. */
export function oauthMiddleware({ issuer, clients, keys, database }: OauthParts): Middleware {
  const adapter = payloadAdapter(database);
  let current: { kids: string; provider: Provider; answer: Middleware } | undefined;

  function providerWith(published: SigningKey[]) {
    const kids = published.map(({ kid }) => kid).join();
    if (current?.kids === kids) return current;
    const provider = makeProvider({ issuer, clients, adapter, keys: published });
    current = { kids, provider, answer: compose(provider.middleware) };
    return current;
  }

  return async (ctx, next) => {
    if (!paths.has(ctx.path)) {
      await next();
      return;
    }
    const { provider, answer } = providerWith(await keys.published());
    await answer(ctx, next);
    if (ctx.status !== 200 || ctx.method !== 'GET') return;
    ctx.set('Cache-Control', CACHE_CONTROL);
    if (ctx.path === DISCOVERY) ctx.body = describe(provider, ctx.body as Record<string, unknown>);
  };
}

/** Addresses follow from the issuer, not from the request's `Host`; there is no authorization endpoint to name. */
function describe(provider: Provider, metadata: Record<string, unknown>): Record<string, unknown> {
  return {
    issuer: provider.issuer,
    token_endpoint: provider.urlFor('token'),
    jwks_uri: provider.urlFor('jwks'),
    ...Object.fromEntries(advertised.map((name) => [name, metadata[name]])),
  };
}
