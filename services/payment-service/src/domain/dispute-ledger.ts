import type { Disputed } from './dispute.ts';
import { type DisputeMovement, movementKey } from './dispute-settlement.ts';
import type { Posting } from './ledger.ts';
import type { PaymentRecord, Transaction } from './payment.ts';

type Rule = Omit<Posting, 'transactionId' | 'amount'>;

const lost: Rule = { posting: 'disputeLost', debit: 'customerReceivable', credit: 'disputeReserve' };
const recovered: Rule = { posting: 'disputeRecovered', debit: 'disputeReserve', credit: 'customerReceivable' };
const charged: Rule = { posting: 'disputeFee', debit: 'fees', credit: 'gatewayClearing' };
const returned: Rule = { posting: 'disputeFeeReturned', debit: 'gatewayClearing', credit: 'fees' };

/**
 * What a dispute posts beside its chargebacks: fees in the account's own currency, and when it is lost the reserve is
 * empty again. Money that comes back after that leaves the reserve at once.
 */
export const disputePostings = (
  before: Disputed,
  after: Disputed,
  movements: readonly DisputeMovement[],
): Posting[] => [...lossPostings(before, after), ...feePostings(before.record, after.record, movements)];

function lossPostings(before: Disputed, { record, dispute }: Disputed): Posting[] {
  if (dispute?.status !== 'lost') return [];
  const known = before.dispute?.status === 'lost' ? idsOf(before.record) : new Set();
  return lossOf(record, dispute.gatewayReference).filter(({ transactionId }) => !known.has(transactionId));
}

/** What a lost dispute has posted in all, beside its chargebacks and fees. */
export const lossOf = ({ transactions }: PaymentRecord, gatewayReference: string): Posting[] =>
  transactions
    .filter((one) => one.gatewayReference === gatewayReference && one.amount > 0)
    .flatMap(({ id: transactionId, kind, amount }) =>
      kind === 'chargeback' || kind === 'chargebackReversal'
        ? [{ ...(kind === 'chargeback' ? lost : recovered), transactionId, amount }]
        : [],
    );

function feePostings(before: PaymentRecord, after: PaymentRecord, movements: readonly DisputeMovement[]): Posting[] {
  const known = idsOf(before);
  return movements.flatMap((movement) => {
    const own = after.transactions.find(({ idempotencyKey }) => idempotencyKey === movementKey(movement));
    if (!own || known.has(own.id) || movement.fee === 0) return [];
    const rule = movement.fee > 0 ? charged : returned;
    return [{ ...rule, transactionId: own.id, amount: Math.abs(movement.fee), currency: movement.currency }];
  });
}

const idsOf = ({ transactions }: PaymentRecord): Set<Transaction['id']> => new Set(transactions.map(({ id }) => id));
