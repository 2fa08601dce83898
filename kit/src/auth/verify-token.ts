import { KeyObject } from 'node:crypto';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTHeaderParameters } from 'jose';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { Problem, standardProblems } from '../problem.ts';

/** Every access token is meant for the whole back end. */
const AUDIENCE = 'beaver';
/** One refetch per cooldown for an unknown `kid`, so that forged ones cannot flood the issuer. */
const COOLDOWN_MS = 30_000;

/** Checked once each: a machine sends the same one for ten minutes. */
const TOKENS = 2000;

/** What a verified access token says. */
export interface TokenClaims {
  subject: string;
  clientId: string | undefined;
  tenantId: string | undefined;
  scopes: ReadonlySet<string>;
  /** Of a person, as RFC 9068 names them; what they may do is in the scopes. */
  roles: ReadonlySet<string>;
  /** Epoch seconds. */
  expiresAt: number;
}

export type VerifyToken = (token: string) => Promise<TokenClaims>;

/**
 * Checks RS256 access tokens (RFC 9068: `typ: at+jwt`, issuer, audience) against the issuer's JWKS. Keys once seen are
 * used on while the issuer is away.
 * @throws unauthenticated, or unavailable when no key has been seen yet
 */
export function tokenVerifier(issuer: string): VerifyToken {
  const verified = new LRUCache<string, TokenClaims>({ max: TOKENS, perf: Date }); // `exp` is of the wall clock
  const base = issuer.endsWith('/') ? issuer : `${issuer}/`;
  const remote = createRemoteJWKSet(new URL('.well-known/jwks.json', base), {
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: 600_000,
    timeoutDuration: 3000,
  });

  async function findKey(header: JWTHeaderParameters): Promise<KeyObject> {
    try {
      return KeyObject.from(await remote(header, { payload: '', signature: '' }));
    } catch (error) {
      const known = remote.jwks();
      if (error instanceof errors.JWKSNoMatchingKey) throw standardProblems.unauthenticated({ cause: error });
      if (!known) throw standardProblems.unavailable({ retryAfter: 1, cause: error });
      return KeyObject.from(await createLocalJWKSet(known)(header, { payload: '', signature: '' }));
    }
  }

  return async (token) => {
    const known = verified.get(token);
    if (known) return known;
    try {
      const header = jwt.decode(token, { complete: true })?.header;
      if (header?.alg !== 'RS256' || header.typ !== 'at+jwt') throw standardProblems.unauthenticated();
      const key = await findKey({ alg: header.alg, ...(header.kid ? { kid: header.kid } : {}) });
      const payload = jwt.verify(token, key, { algorithms: ['RS256'], issuer: issuer, audience: AUDIENCE });
      const claims = readClaims(payload);
      verified.set(token, claims, { ttl: Math.max(1, claims.expiresAt * 1000 - Date.now()) });
      return claims;
    } catch (error) {
      throw error instanceof Problem ? error : standardProblems.unauthenticated({ cause: error });
    }
  };
}

function readClaims(payload: JwtPayload | string): TokenClaims {
  if (typeof payload === 'string' || !payload.sub || !payload.exp) throw standardProblems.unauthenticated();
  return {
    subject: payload.sub,
    clientId: payload.client_id,
    tenantId: payload.tenant_id,
    expiresAt: payload.exp,
    scopes: new Set(
      String(payload.scope ?? '')
        .split(' ')
        .filter(Boolean),
    ),
    roles: new Set(Array.isArray(payload.roles) ? payload.roles.map(String) : []),
  };
}
