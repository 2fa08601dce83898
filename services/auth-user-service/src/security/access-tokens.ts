import { newId } from '@beaver/kit';
import jwt from 'jsonwebtoken';
import { type RoleName, rightsOf } from '../domain/roles.ts';
import { ACCESS_TOKEN_SECONDS } from '../domain/session.ts';
import type { KeyRing, SigningKey } from './key-ring.ts';

/** One audience for the whole back end: a token is for all services or for none. */
export const AUDIENCE = 'beaver';

/** Whose token, in which tenant and session. */
interface TokenSubject {
  userId: string;
  tenantId: string;
  sessionId: string;
  roles: readonly RoleName[];
}

/** What `/v1/auth/*` answers with. */
interface Tokens {
  accessToken: string;
  refreshToken: string;
  tokenType: 'Bearer';
  expiresIn: number;
}

export interface AccessTokens {
  /**
   * Reads the signing key before anything is changed, so that nobody spends a refresh token and then gets no other.
   * @returns what signs an access token (RFC 9068) and pairs it with the session's refresh token
   */
  prepare(): Promise<(subject: TokenSubject, refreshToken: string) => Tokens>;
  /** The session that a token, verified already, belongs to; `''` for none. */
  sessionOf(authorization: string | undefined): string;
}

/** Machines' tokens are oidc-provider's; users' are made here, with the same key and the same shape. */
export function openAccessTokens(issuer: string, keys: KeyRing): AccessTokens {
  return {
    prepare: async () => {
      const key = await keys.signing();
      return (subject, refreshToken) => ({
        accessToken: sign(issuer, key, subject),
        refreshToken,
        tokenType: 'Bearer',
        expiresIn: ACCESS_TOKEN_SECONDS,
      });
    },
    sessionOf: (authorization) => {
      const claims = jwt.decode(authorization?.split(' ').at(-1) ?? '');
      return claims !== null && typeof claims === 'object' && typeof claims.sid === 'string' ? claims.sid : '';
    },
  };
}

function sign(
  issuer: string,
  { kid, privateKey }: SigningKey,
  { userId, tenantId, sessionId, roles }: TokenSubject,
): string {
  return jwt.sign({ tenant_id: tenantId, scope: rightsOf(roles).join(' '), roles, sid: sessionId }, privateKey, {
    algorithm: 'RS256',
    header: { alg: 'RS256', typ: 'at+jwt', kid },
    issuer,
    audience: AUDIENCE,
    subject: userId,
    jwtid: newId('jti'),
    expiresIn: ACCESS_TOKEN_SECONDS,
  });
}
