import type { TenantTrx } from '@beaver/kit';
import { disputesOf, lockDispute } from '../db/dispute-row.ts';
import { findGateway } from '../db/gateway-row.ts';
import { findRecord, lockRecord } from '../db/payment-row.ts';
import type { Dispute } from '../domain/dispute.ts';
import { type DisputeView, settleDispute } from '../domain/dispute-settlement.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { problems } from '../problems.ts';
import { disputeMeans, type Scope } from './scope.ts';
import { writeDisputed } from './write-dispute.ts';

/** A payment that others change all the time is asked for again; more rounds than anybody needs. */
const ROUNDS = 5;

interface Seen {
  record: PaymentRecord;
  disputes: Dispute[];
}

/**
 * Asks the gateway for a payment's disputes and writes what they show. As with payments, an answer is about what was known
 * when it was asked for: when that has changed meanwhile, it is asked again, so an old view never meets newer rows.
 * @throws gateway_away, gateway_credentials_refused, payment_outcome_unknown
 */
export async function askDisputes(scope: Scope, paymentId: string): Promise<Dispute[]> {
  for (let round = 1; ; round += 1) {
    const { seen, gateway } = await scope.asTenant(async (trx) => {
      const record = await findRecord(trx, paymentId);
      const disputes = await disputesOf(trx, paymentId);
      return { seen: { record, disputes }, gateway: await findGateway(trx, record.payment.gatewayId) };
    });
    const { gatewayReference } = seen.record.payment;
    if (gatewayReference === null) return seen.disputes;
    const views = await scope.gateways.open(gateway).disputes(gatewayReference);
    const written = await scope.asTenant((trx) => writeViews(trx, paymentId, views, seen));
    if (written) return written;
    if (round === ROUNDS)
      throw problems.paymentOutcomeUnknown({ detail: 'Too much happens to it just now.', retryAfter: 1 });
  }
}

/** @returns undefined when something has changed since it was asked for */
async function writeViews(
  trx: TenantTrx,
  paymentId: string,
  views: readonly DisputeView[],
  seen: Seen,
): Promise<Dispute[] | undefined> {
  let record = await lockRecord(trx, paymentId);
  const disputes: Dispute[] = [];
  for (const { id } of await disputesOf(trx, paymentId)) disputes.push(await lockDispute(trx, id));
  if (versionsOf({ record, disputes }) !== versionsOf(seen)) return undefined;
  for (const view of views) {
    const dispute = disputes.find(({ gatewayReference }) => gatewayReference === view.reference);
    const before = { record, dispute };
    ({ record } = await writeDisputed(trx, before, settleDispute(before, view, disputeMeans()), view.movements));
  }
  return disputesOf(trx, paymentId);
}

const versionsOf = ({ record, disputes }: Seen): string =>
  JSON.stringify([record.payment.version, ...disputes.map(({ id, version }) => [id, version])]);
