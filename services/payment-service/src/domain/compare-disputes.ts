import { aboutPayment, type Difference, type Side } from './difference.ts';
import { type Dispute, type Disputed, isActOpen } from './dispute.ts';
import { type DisputeMeans, type DisputeView, movedAmount, movementKey, settleDispute } from './dispute-settlement.ts';
import type { PaymentRecord, Transaction } from './payment.ts';

/** What a bank took or gave back, here or there: by the movement's name, so that the same is seen to be the same. */
type Movement = Pick<Transaction, 'kind' | 'amount' | 'idempotencyKey'>;

/**
 * All disputes of a payment, as its gateway shows them.
 * @param disputes its rows, and those of other payments that have a shown one's reference
 */
export function compareDisputes(
  record: PaymentRecord,
  disputes: readonly Dispute[],
  views: readonly DisputeView[],
  means: DisputeMeans,
): Difference[] {
  const find = (reference: string) => disputes.find(({ gatewayReference }) => gatewayReference === reference);
  const shown = new Set(views.map(({ reference }) => reference));
  const own = disputes.filter(({ paymentId }) => paymentId === record.payment.id);
  const money = record.transactions.filter(isOfDispute);
  const written = new Set([...own, ...money].flatMap(({ gatewayReference }) => gatewayReference ?? []));
  return [
    ...views.flatMap((view) => compareDispute({ record, dispute: find(view.reference) }, view, means) ?? []),
    ...[...written].filter((one) => !shown.has(one)).map((one) => missingDispute(record, find(one), one)),
  ];
}

/** @returns what of a dispute and its money differs from what its gateway shows; nothing while an act on it is in doubt */
export function compareDispute(
  { record, dispute }: Disputed,
  view: DisputeView,
  means: DisputeMeans,
): Difference | undefined {
  if (dispute && isActOpen(dispute.act)) return undefined;
  const { id, currency } = record.payment;
  const isStray = dispute !== undefined && dispute.paymentId !== id;
  const learns = !isStray && isNews({ record, dispute }, settleDispute({ record, dispute }, view, means));
  const [there, here] = [movementsAt(view, currency), movementsHere(record, view.reference)];
  const otherStatus = view.status !== null && dispute?.status !== view.status;
  if (!learns && !isStray && !otherStatus && namesOf(there) === namesOf(here)) return undefined;
  return {
    ...aboutPayment(record.payment),
    kind: dispute || here.length > 0 ? 'disputeDiffers' : 'disputeUnknown',
    subject: view.reference,
    sides: [shownSide(view, there, currency), disputeSide(dispute, here, currency)],
    repair: learns ? 'syncDispute' : 'none',
  };
}

/** Written here, and unknown to the gateway. */
const missingDispute = (record: PaymentRecord, dispute: Dispute | undefined, reference: string): Difference => ({
  ...aboutPayment(record.payment),
  kind: 'disputeMissing',
  subject: reference,
  sides: [
    { of: 'gateway', facts: null },
    disputeSide(dispute, movementsHere(record, reference), record.payment.currency),
  ],
  repair: 'none',
});

/** Whether writing down what the gateway shows would change what counts. */
function isNews(before: Disputed, after: Disputed): boolean {
  const meaning = ({ record, dispute }: Disputed) =>
    JSON.stringify([dispute?.status, dispute?.amount, record.transactions.length]);
  return meaning(before) !== meaning(after);
}

const isOfDispute = ({ kind }: Transaction): boolean => kind === 'chargeback' || kind === 'chargebackReversal';

const movementsHere = ({ transactions }: PaymentRecord, reference: string): Movement[] =>
  transactions.filter((one) => isOfDispute(one) && one.gatewayReference === reference);

const movementsAt = (view: DisputeView, currency: string): Movement[] =>
  view.movements.map((movement) => ({
    kind: movement.amount < 0 ? 'chargeback' : 'chargebackReversal',
    amount: movedAmount(movement, view, currency),
    idempotencyKey: movementKey(movement),
  }));

const namesOf = (movements: readonly Movement[]): string =>
  movements
    .map(({ idempotencyKey, amount }) => `${idempotencyKey} ${amount}`)
    .sort()
    .join();

function sumsOf(movements: readonly Movement[]) {
  const sum = (of: Movement['kind']) =>
    movements.reduce((all, { kind, amount }) => all + (kind === of ? amount : 0), 0);
  return { taken: sum('chargeback'), givenBack: sum('chargebackReversal') };
}

const shownSide = ({ reference, status, amount }: DisputeView, there: readonly Movement[], currency: string): Side => ({
  of: 'gateway',
  facts: { reference, status, amount, ...sumsOf(there), currency },
});

function disputeSide(dispute: Dispute | undefined, here: readonly Movement[], currency: string): Side {
  if (!dispute && here.length === 0) return { of: 'dispute', facts: null };
  const { id = null, paymentId = null, status = null, amount = null } = dispute ?? {};
  return { of: 'dispute', facts: { id, paymentId, status, amount, ...sumsOf(here), currency } };
}
