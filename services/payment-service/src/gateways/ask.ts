import { findGateway } from '../db/gateway-row.ts';
import { findRecord, lockRecord } from '../db/payment-row.ts';
import { isOpen } from '../domain/open-transaction.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { isEnded } from '../domain/payment-status.ts';
import { settleRefunds } from '../domain/refund-settlement.ts';
import { type GatewayView, settle, settleAbsent } from '../domain/settlement.ts';
import { problems } from '../problems.ts';
import { awayBecause } from './away.ts';
import { means, type Scope } from './scope.ts';
import { writeChange } from './write-change.ts';

/** A payment that others change all the time is asked for again; more rounds than anybody needs. */
const ROUNDS = 5;

/**
 * Asks the gateway and writes what its object shows. An answer is about the payment as it was when asked: when the
 * payment has changed meanwhile, it is asked again, so an old view never meets a newer attempt.
 * @param about refunds are only asked for when one is open, or when they are what it is about
 * @throws gateway_away, gateway_credentials_refused, payment_outcome_unknown
 */
export async function askGateway(
  scope: Scope,
  paymentId: string,
  about: 'payment' | 'refunds' = 'payment',
): Promise<PaymentRecord> {
  for (let round = 1; ; round += 1) {
    const { record, gateway } = await scope.asTenant(async (trx) => {
      const found = await findRecord(trx, paymentId);
      return { record: found, gateway: await findGateway(trx, found.payment.gatewayId) };
    });
    const { gatewayReference, status, version } = record.payment;
    const [moves, refunds] = [!isEnded(status), about === 'refunds' || hasOpenRefund(record)];
    if (gatewayReference === null || !(moves || refunds)) return record;
    const client = scope.gateways.open(gateway);
    const view = moves ? viewIn(await client.retrieve(gatewayReference)) : undefined;
    const refundViews = refunds ? await client.refunds(gatewayReference) : [];
    const written = await scope.asTenant(async (trx) => {
      const before = await lockRecord(trx, paymentId);
      if (before.payment.version !== version) return undefined;
      const paid = view ? settle(before, view, means()) : before;
      const shown = settleRefunds(paid, refundViews, means());
      return writeChange(trx, before, settleAbsent(shown, view, means()), scope);
    });
    if (written) return written;
    if (round === ROUNDS)
      throw problems.paymentOutcomeUnknown({ detail: 'Too much happens to it just now.', retryAfter: 1 });
  }
}

const hasOpenRefund = ({ transactions }: PaymentRecord): boolean =>
  transactions.some((one) => one.kind === 'refund' && isOpen(one));

/** An account that does not have the intent shows nothing, which is no proof of anything. */
function viewIn(outcome: Outcome): GatewayView | undefined {
  if (outcome.kind === 'shown') return outcome.view;
  if (outcome.kind === 'refused' || outcome.kind === 'invalid') return undefined;
  throw awayBecause(outcome);
}
