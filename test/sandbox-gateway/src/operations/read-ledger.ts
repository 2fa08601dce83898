import { z } from 'zod';
import { type Row, sql } from '../database.ts';
import type { LedgerEntry } from '../ledger.ts';
import { ledgerKinds } from '../ledger.ts';
import type { Operation } from '../operation.ts';
import { integer } from '../params.ts';

const schema = z.strictObject({
  payment_intent: z.string().optional(),
  after: z
    .string()
    .regex(/^led_\d{12}$/, 'Invalid ledger entry id')
    .optional(),
  limit: integer.refine((value) => value >= 1 && value <= 1_000, 'Limit must be 1 to 1000').default(100),
});

/** Not Stripe's: what really happened, oldest first, whatever was answered. Nothing ever appears before an `after`. */
export const readLedger: Operation<z.infer<typeof schema>> = {
  params: schema,
  run({ gateway, account, params: { payment_intent: intent = null, after, limit } }) {
    const rows = gateway.database.all(sql`select * from ledger
      where account = ${account} and seq > ${Number(after?.slice('led_'.length) ?? 0)}
        and (${intent} is null or payment_intent = ${intent})
      order by seq limit ${limit + 1}`);
    const data = rows.slice(0, limit).map(toEntry);
    return { status: 200, body: { object: 'list', data, has_more: rows.length > limit, url: '/v1/ledger' } };
  },
};

function toEntry(row: Row): LedgerEntry {
  const kind = ledgerKinds.find((known) => known === row.kind);
  if (kind === undefined) throw new Error(`ledger entry ${Number(row.seq)} is of an unknown kind`);
  return {
    id: `led_${String(row.seq).padStart(12, '0')}`,
    created: Number(row.created),
    account: String(row.account),
    paymentIntent: String(row.payment_intent),
    kind,
    amount: Number(row.amount),
    currency: String(row.currency),
    idempotencyKey: row.idempotency_key === null ? null : String(row.idempotency_key),
    metadata: JSON.parse(String(row.metadata)),
  };
}
