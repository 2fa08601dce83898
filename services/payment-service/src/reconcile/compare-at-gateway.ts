import { type Asked, recordsToAsk, recordsWithReferences, refundsByHand } from '../db/compared-payments.ts';
import { findGateway } from '../db/gateway-row.ts';
import { compareIntent, missingIntent, stuckOutcome, unknownIntent } from '../domain/compare-gateway.ts';
import { compareRefund, missingRefund } from '../domain/compare-refunds.ts';
import { compareStatus } from '../domain/compare-status.ts';
import type { Difference } from '../domain/difference.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { findRefund } from '../domain/refund-settlement.ts';
import { means } from '../gateways/scope.ts';
import type { Books } from './books.ts';

/** Payments with everything that their gateway has of each: a call or two a payment, for the few that need it. */
export async function compareAtGateway(books: Books, paymentIds: readonly string[]): Promise<Difference[]> {
  const { asked, byHand } = await books.read(async (trx) => ({
    asked: await recordsToAsk(trx, paymentIds),
    byHand: await refundsByHand(trx, paymentIds),
  }));
  const differences: Difference[] = [];
  for (const each of asked) differences.push(...(await compareOne(books, each, byHand)));
  return differences;
}

async function compareOne(
  books: Books,
  { record, gateway }: Asked,
  byHand: ReadonlySet<string>,
): Promise<Difference[]> {
  const { gatewayReference: reference } = record.payment;
  const now = means();
  if (reference === null || gateway.adapter !== 'stripe') return found(compareStatus(record, undefined, now));
  const client = books.gateways.open(gateway);
  const intent = await client.look(reference);
  const broken = compareStatus(record, intent?.view, now);
  const doubts = found(stuckOutcome(record, now.now), broken);
  if (!intent) return hasMoney(record) ? [...doubts, missingIntent(record)] : doubts;
  const views = await client.refunds(reference);
  const shown = new Set(views.map((view) => findRefund(record, view)?.id));
  const lost = record.transactions.filter(
    ({ id, kind, result }) => kind === 'refund' && result === 'succeeded' && !byHand.has(id) && !shown.has(id),
  );
  const compared = found(
    broken ? undefined : compareIntent(record, intent, now),
    ...views.map((view) => compareRefund(record, view, now)),
  );
  return [...doubts, ...compared, ...lost.map((own) => missingRefund(record, own))];
}

const found = (...compared: (Difference | undefined)[]): Difference[] => compared.filter((one) => one !== undefined);

const hasMoney = ({ transactions }: PaymentRecord): boolean =>
  transactions.some(
    ({ kind, result, amount }) =>
      (kind === 'authorization' || kind === 'capture') && result === 'succeeded' && amount > 0,
  );

/** @param about gateway and reference, as `gw_…/pi_…` */
export async function compareGatewayObject(books: Books, about: readonly string[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const each of about) {
    const [gatewayId = '', reference = ''] = each.split('/');
    const known = await books.read(async (trx) => ({
      gateway: await findGateway(trx, gatewayId),
      records: await recordsWithReferences(trx, [reference]),
    }));
    const intent = known.records.length > 0 ? undefined : await books.gateways.open(known.gateway).look(reference);
    if (intent) differences.push(...found(unknownIntent(intent, gatewayId)));
  }
  return differences;
}
