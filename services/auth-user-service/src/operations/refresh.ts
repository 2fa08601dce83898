import { record, type TenantTrx } from '@beaver/kit';
import { findMembership } from '../db/memberships.ts';
import {
  endSession,
  findRefreshToken,
  insertRefreshToken,
  lockSession,
  placeOfToken,
  spendRefreshToken,
  type TokenPlace,
} from '../db/sessions.ts';
import { hashRefreshToken, issueRefreshToken, judgeRefresh } from '../domain/session.ts';
import { sessionEvent } from '../domain/user.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** One transaction under the session's lock: of any number of refreshes with one token, one gets the next. */
export const refresh: Operation<'refresh'> = async (call, { tokens, actAs }) => {
  const hash = hashRefreshToken(call.body.refreshToken);
  const place = await call.platform('find a refresh token', (trx) => placeOfToken(trx, hash));
  if (!place) throw problems.refreshTokenInvalid();
  const pair = await tokens.prepare();
  const outcome = await actAs(place.userId, () => call.asTenant(place.tenantId, (trx) => rotate(trx, place, hash)));
  if (outcome === 'reused') throw problems.refreshTokenReused(); // only now: a throw inside would undo the session's end
  if (outcome === 'over') throw problems.refreshTokenInvalid();
  const { userId, tenantId, sessionId } = place;
  return { status: 200, body: pair({ userId, tenantId, sessionId, roles: outcome.roles }, outcome.next) };
};

async function rotate(trx: TenantTrx, { sessionId, passwordChangedAt }: TokenPlace, hash: string) {
  const session = await lockSession(trx, sessionId);
  const token = await findRefreshToken(trx, hash);
  if (!session || !token) return 'over';
  const verdict = judgeRefresh(session, token, passwordChangedAt, new Date());
  if (verdict === 'reused') {
    const ended = await endSession(trx, sessionId, 'reuse');
    if (ended) record(trx, sessionEvent('session.ended', ended, 'A spent refresh token was used again.'));
  }
  if (verdict !== 'good') return verdict;
  const { status, roles } = await findMembership(trx, session.userId);
  if (status !== 'active') return 'over';
  const issued = issueRefreshToken(new Date());
  await spendRefreshToken(trx, hash);
  await insertRefreshToken(trx, sessionId, issued);
  return { roles, next: issued.token };
}
