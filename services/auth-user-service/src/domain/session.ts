import { createHash, randomBytes } from 'node:crypto';

const DAY_MS = 86_400_000;

/** Seconds. Short, since services do not ask whether a token was revoked: that is how long a suspended user gets on. */
export const ACCESS_TOKEN_SECONDS = 600;
/** A refresh token not used for this long is over: whoever comes back later signs in again. */
const REFRESH_TOKEN_MS = 30 * DAY_MS;
const SESSION_MS = 90 * DAY_MS;

/** A family of refresh tokens. */
export interface Session {
  id: string;
  tenantId: string;
  userId: string;
  /** When the password was last given; a session older than the account's password is over. */
  authenticatedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  version: number;
}

export interface RefreshToken {
  expiresAt: Date;
  spentAt: Date | null;
}

/**
 * What a refresh token is worth. Spent ones have no grace: a client that lost an answer signs in again, and a thief gets
 * nothing, not even for ten seconds.
 */
export function judgeRefresh(
  session: Session,
  token: RefreshToken,
  passwordChangedAt: Date,
  now: Date,
): 'good' | 'reused' | 'over' {
  const ended = session.endedAt !== null || session.expiresAt <= now || session.authenticatedAt < passwordChangedAt;
  if (ended) return 'over';
  if (token.spentAt !== null) return 'reused';
  return token.expiresAt <= now ? 'over' : 'good';
}

/** A refresh token as it is given away (`token`) and as it is kept (`hash`). */
export interface IssuedToken {
  token: string;
  hash: string;
  expiresAt: Date;
}

/** 256 random bits, so that a plain hash of it can't be searched. */
export function issueRefreshToken(now: Date): IssuedToken {
  const token = `rt_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashRefreshToken(token), expiresAt: new Date(now.getTime() + REFRESH_TOKEN_MS) };
}

/** Only this is stored: a copy of the database signs nobody in. */
export const hashRefreshToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** However busy, a session is begun anew with a password once a quarter. */
export const endOfSession = (now: Date): Date => new Date(now.getTime() + SESSION_MS);
