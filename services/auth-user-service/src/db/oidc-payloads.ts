import type { PlatformTrx } from '@beaver/kit';

/** What oidc-provider hands over; the named fields are also columns, to be found by. */
export interface StoredPayload {
  model: string;
  id: string;
  payload: { grantId?: string | undefined; userCode?: string | undefined; uid?: string | undefined };
  /** Seconds; for ever without. */
  expiresIn: number | undefined;
}

const CLEANED_AT_ONCE = 10;
const alive = '(expires_at is null or expires_at > now())';
/** oidc-provider wants the second at which a payload was consumed inside it. */
const withConsumed = `payload || case when consumed_at is null then '{}' else
  jsonb_build_object('consumed', floor(extract(epoch from consumed_at))) end as payload`;

export async function findPayload<Payload>(trx: PlatformTrx, model: string, id: string): Promise<Payload | undefined> {
  const { rows } = await trx.raw(`select ${withConsumed} from oidc_payloads where model = ? and id = ? and ${alive}`, [
    model,
    id,
  ]);
  return rows[0]?.payload;
}

export async function findPayloadBy<Payload>(
  trx: PlatformTrx,
  model: string,
  column: 'uid' | 'user_code',
  value: string,
): Promise<Payload | undefined> {
  const { rows } = await trx.raw(`select ${withConsumed} from oidc_payloads where model = ? and ?? = ? and ${alive}`, [
    model,
    column,
    value,
  ]);
  return rows[0]?.payload;
}

/** Expired ones go a few at a time with each new one. */
export async function upsertPayload(trx: PlatformTrx, { model, id, payload, expiresIn }: StoredPayload): Promise<void> {
  await trx.raw(
    `delete from oidc_payloads where (model, id) in
       (select model, id from oidc_payloads where expires_at < now() limit ${CLEANED_AT_ONCE} for update skip locked)`,
  );
  await trx.raw(
    `insert into oidc_payloads (model, id, payload, grant_id, user_code, uid, expires_at)
     values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 second')
     on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
       user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
    [
      model,
      id,
      JSON.stringify(payload),
      payload.grantId ?? null,
      payload.userCode ?? null,
      payload.uid ?? null,
      expiresIn ?? null,
    ],
  );
}

export async function consumePayload(trx: PlatformTrx, model: string, id: string): Promise<void> {
  await trx.raw('update oidc_payloads set consumed_at = now() where model = ? and id = ?', [model, id]);
}

export async function deletePayload(trx: PlatformTrx, model: string, id: string): Promise<void> {
  await trx.raw('delete from oidc_payloads where model = ? and id = ?', [model, id]);
}

export async function deleteGrant(trx: PlatformTrx, grantId: string): Promise<void> {
  await trx.raw('delete from oidc_payloads where grant_id = ?', [grantId]);
}
