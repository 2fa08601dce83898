import { type PlatformTrx, standardProblems, type TenantTrx, tenantOf } from '@beaver/kit';

/** A key of a registration belongs to the e-mail, since there is no tenant or caller yet to whom it could. */
export interface RegisterKey {
  emailHash: string;
  idempotencyKey: string;
  /** Of the request. */
  mac: string;
}

/** As it was first given, without tokens. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** As for any client's key. */
const KEPT = "interval '48 hours'";
const PLACE = ['post', '/v1/auth/register'] as const;

/** @throws idempotency_key_reused when the key was used for another request */
export async function findAnswer(
  trx: PlatformTrx,
  { emailHash, idempotencyKey, mac }: RegisterKey,
): Promise<KeptAnswer | undefined> {
  const { rows } = await trx.raw(
    `select request_hash as mac, status, headers, body from idempotency_keys
     where caller = ? and method = ? and path = ? and key = ? and expires_at > now()`,
    [`email:${emailHash}`, ...PLACE, idempotencyKey],
  );
  const [kept] = rows;
  if (!kept) return undefined;
  if (kept.mac !== mac) throw standardProblems.idempotencyKeyReused();
  return { status: kept.status, headers: kept.headers, body: kept.body };
}

/** Commits with what was answered. The same table as every kept answer's, so that housekeeping is one. */
export async function keepAnswer(
  trx: TenantTrx,
  { emailHash, idempotencyKey, mac }: RegisterKey,
  answer: KeptAnswer,
): Promise<void> {
  await trx.raw(
    `insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, status, headers, body, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, now() + ${KEPT})
     on conflict (tenant_id, caller, method, path, key) do nothing`,
    [
      tenantOf(trx),
      `email:${emailHash}`,
      ...PLACE,
      idempotencyKey,
      mac,
      answer.status,
      JSON.stringify(answer.headers),
      JSON.stringify(answer.body),
    ],
  );
}
