import { newId, type PlatformTrx, Row, type TenantId, type TenantTrx, tenantOf } from '@beaver/kit';
import { raw } from 'objection';
import type { IssuedToken, RefreshToken, Session } from '../domain/session.ts';

export type EndReason = 'logout' | 'reuse' | 'suspended' | 'passwordChanged';

class SessionRow extends Row {
  static override readonly tableName = 'sessions';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare userId: string;
  declare authenticatedAt: Date;
  declare expiresAt: Date;
  declare endedAt: Date | null;
  declare endReason: EndReason | null;
  declare version: number;
}

/** Old sessions go with the new ones that replace them, a few at a time: no sweep, and no table that only grows. */
const CLEANED_AT_ONCE = 10;

/** A session with its first refresh token. */
export async function insertSession(
  trx: TenantTrx,
  userId: string,
  expiresAt: Date,
  first: IssuedToken,
): Promise<Session> {
  await trx.raw(
    `delete from sessions where tenant_id = ? and id in
       (select id from sessions where tenant_id = ? and expires_at < now() limit ${CLEANED_AT_ONCE} for update skip locked)`,
    [tenantOf(trx), tenantOf(trx)],
  );
  const given = { tenantId: tenantOf(trx), id: newId('ses'), userId, expiresAt };
  const session = await SessionRow.query(trx).insert(given).returning('*');
  await insertRefreshToken(trx, session.id, first);
  return session;
}

/** The session's next refresh token. */
export async function insertRefreshToken(trx: TenantTrx, sessionId: string, issued: IssuedToken): Promise<void> {
  await trx.raw('insert into refresh_tokens (tenant_id, hash, session_id, expires_at) values (?, ?, ?, ?)', [
    tenantOf(trx),
    issued.hash,
    sessionId,
    issued.expiresAt,
  ]);
}

/** Where a refresh token belongs, spent or not. */
export interface TokenPlace {
  tenantId: TenantId;
  sessionId: string;
  userId: string;
  passwordChangedAt: Date;
}

/** The token names no tenant; its 256 random bits find one. */
export async function placeOfToken(trx: PlatformTrx, hash: string): Promise<TokenPlace | undefined> {
  const { rows } = await trx.raw(
    `select s.tenant_id as "tenantId", s.id as "sessionId", u.id as "userId",
            u.password_changed_at as "passwordChangedAt"
     from refresh_tokens t
     join sessions s on s.tenant_id = t.tenant_id and s.id = t.session_id
     join users u on u.id = s.user_id
     where t.hash = ?`,
    [hash],
  );
  return rows[0];
}

/** Held to the end of the transaction: refreshes of one session come one after the other. */
export async function lockSession(trx: TenantTrx, sessionId: string): Promise<Session | undefined> {
  return SessionRow.query(trx)
    .findOne({ tenant_id: tenantOf(trx), id: sessionId })
    .forUpdate();
}

export async function findRefreshToken(trx: TenantTrx, hash: string): Promise<RefreshToken | undefined> {
  const { rows } = await trx.raw(
    'select expires_at as "expiresAt", spent_at as "spentAt" from refresh_tokens where tenant_id = ? and hash = ?',
    [tenantOf(trx), hash],
  );
  return rows[0];
}

export async function spendRefreshToken(trx: TenantTrx, hash: string): Promise<void> {
  await trx.raw('update refresh_tokens set spent_at = now() where tenant_id = ? and hash = ?', [tenantOf(trx), hash]);
}

/** Ends a session that is not over yet. @returns it as it is now, or undefined when there was nothing to end */
export async function endSession(trx: TenantTrx, sessionId: string, reason: EndReason): Promise<Session | undefined> {
  const [ended] = await endWhere(trx, 'id = ?', [sessionId], reason);
  return ended;
}

/** All of a user's in this tenant, but one that may go on. */
export function endSessionsOf(trx: TenantTrx, userId: string, reason: EndReason, but = ''): Promise<Session[]> {
  return endWhere(trx, 'user_id = ? and id <> ?', [userId, but], reason);
}

async function endWhere(trx: TenantTrx, condition: string, values: string[], reason: EndReason): Promise<Session[]> {
  return SessionRow.query(trx)
    .patch({ endedAt: new Date(), endReason: reason, version: raw('version + 1') })
    .where({ tenant_id: tenantOf(trx) })
    .whereNull('ended_at')
    .whereRaw(condition, values)
    .returning('*');
}

/** The session survives the password change that was made in it. */
export async function confirmSession(trx: TenantTrx, sessionId: string): Promise<void> {
  await trx.raw('update sessions set authenticated_at = now() where tenant_id = ? and id = ?', [
    tenantOf(trx),
    sessionId,
  ]);
}
