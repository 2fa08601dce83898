import { record } from '@beaver/kit';
import { endSession, placeOfToken } from '../db/sessions.ts';
import { hashRefreshToken } from '../domain/session.ts';
import { sessionEvent } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** An unknown token is as good as a known one: either way nothing can be done with it afterwards (RFC 7009, 2.2). */
export const logout: Operation<'logout'> = async (call, { actAs }) => {
  const hash = hashRefreshToken(call.body.refreshToken);
  const place = await call.platform('find a refresh token', (trx) => placeOfToken(trx, hash));
  if (!place) return { status: 204 };
  await actAs(place.userId, () =>
    call.asTenant(place.tenantId, async (trx) => {
      const ended = await endSession(trx, place.sessionId, 'logout');
      if (ended) record(trx, sessionEvent('session.ended', ended, 'Signed out.'));
    }),
  );
  return { status: 204 };
};
