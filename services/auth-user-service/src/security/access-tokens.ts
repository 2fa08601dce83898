import { newId } from '@beaver/kit';
import jwt from 'jsonwebtoken';
import { type RoleName, rightsOf } from '../domain/roles.ts';
import type { KeyRing } from './key-ring.ts';

/** Seconds. Short, since services do not ask whether a token was revoked: that is how long a suspended user gets on. */
export const ACCESS_TOKEN_SECONDS = 600;
/** One audience for the whole back end: a token is for all services or for none. */
export const AUDIENCE = 'beaver';

/** Whose token, in which tenant and session. */
export interface TokenSubject {
  userId: string;
  tenantId: string;
  sessionId: string;
  roles: readonly RoleName[];
}

/** What `/v1/auth/*` answers with. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
  tokenType: 'Bearer';
  expiresIn: number;
}

export interface AccessTokens {
  /** Signs an access token (RFC 9068) and pairs it with the session's refresh token. */
  pair(subject: TokenSubject, refreshToken: string): Promise<Tokens>;
}

/** Machines' tokens are oidc-provider's; users' are made here, with the same key and the same shape. */
export function openAccessTokens(issuer: string, keys: KeyRing): AccessTokens {
  return {
    pair: async (subject, refreshToken) => {
      const { kid, privateKey } = await keys.signing();
      const claims = {
        tenant_id: subject.tenantId,
        scope: rightsOf(subject.roles).join(' '),
        sid: subject.sessionId,
      };
      const accessToken = jwt.sign(claims, privateKey, {
        algorithm: 'RS256',
        header: { alg: 'RS256', typ: 'at+jwt', kid },
        issuer,
        audience: AUDIENCE,
        subject: subject.userId,
        jwtid: newId('jti'),
        expiresIn: ACCESS_TOKEN_SECONDS,
      });
      return { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: ACCESS_TOKEN_SECONDS };
    },
  };
}

/** The session that a token belongs to; only for tokens that were verified already. */
export function sessionOf(authorization: string | undefined): string | undefined {
  const claims = jwt.decode(authorization?.split(' ').at(-1) ?? '');
  return claims !== null && typeof claims === 'object' && typeof claims.sid === 'string' ? claims.sid : undefined;
}
