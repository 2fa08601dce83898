import type { PaymentRecord, Transaction } from './payment.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Longer than a request may take (25 s): a transaction that is pending for longer was left by a crash. */
const IN_FLIGHT_MS = 30 * SECOND;
/** Gateways keep idempotency keys for 24 h; an hour less leaves room for clocks and the call itself. */
const SENDABLE_MS = 23 * HOUR;
/** Past the life of its key and of every retry on the way, what the gateway does not show did not happen. */
const ABSENT_MS = 24 * HOUR;

/** Sent, and not ended in whatever way. */
export const isOpen = ({ result, sentAt }: Pick<Transaction, 'result' | 'sentAt'>): boolean =>
  sentAt !== null && (result === 'pending' || result === 'unknown');

/** Written down, but certainly without effect at the gateway: it blocks nothing, and its own command may send it. */
export const isUnsent = ({ result, sentAt }: Transaction): boolean => sentAt === null && result === 'pending';

/** The attempt to authorize that has no result yet. */
export const openAuthorization = ({ transactions }: PaymentRecord): Transaction | undefined =>
  transactions.find((transaction) => transaction.kind === 'authorization' && isOpen(transaction));

/** An authorization whose buyer has to act: open, yet nothing is in doubt. */
export const isAwaitingBuyer = (record: PaymentRecord, transaction: Transaction): boolean =>
  transaction.kind === 'authorization' && transaction.result === 'pending' && record.payment.nextActionUrl !== null;

/** A refund that the gateway has and is still at, which may take days: nothing is in doubt. */
export const isAtGateway = ({ kind, result, gatewayReference }: Transaction): boolean =>
  kind === 'refund' && result === 'pending' && gatewayReference !== null;

/** The act whose outcome is in doubt: nothing new begins on the payment meanwhile. */
export const transactionInDoubt = (record: PaymentRecord): Transaction | undefined =>
  record.transactions.find((one) => isOpen(one) && !isAwaitingBuyer(record, one) && !isAtGateway(one));

type Sent = Pick<Transaction, 'sentAt'>;

const ageOf = ({ sentAt }: Sent, now: Date): number => (sentAt ? now.getTime() - sentAt.getTime() : 0);

/** Its process is most likely alive and about to write the result. */
export const isInFlight = (transaction: Pick<Transaction, 'result' | 'sentAt'>, now: Date): boolean =>
  transaction.result === 'pending' && isOpen(transaction) && ageOf(transaction, now) < IN_FLIGHT_MS;

/** Whether the gateway still knows its key, so that sending it again can't do it twice. */
export const isSendable = (sent: Sent, now: Date): boolean => ageOf(sent, now) < SENDABLE_MS;

/** Whether absence at the gateway has become a definite failure. */
export const isLongAbsent = (sent: Sent, now: Date): boolean => ageOf(sent, now) >= ABSENT_MS;
