import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Posting } from './ledger.ts';
import type { PaymentRecord, Transaction, TransactionKind } from './payment.ts';

type Schemas = components['schemas'];

/** As clients see them. */
export type StoreCreditAccount = Schemas['StoreCreditAccount'];
export type StoreCreditEntry = Schemas['StoreCreditEntry'];

/** What a customer can spend in one currency. Minor units. */
export interface StoreCredit {
  id: string;
  available: number;
  reserved: number;
}

/** What one entry adds, in minor units: nobody ever sets a balance. */
export interface CreditMovement {
  accountId: string;
  kind: Schemas['StoreCreditEntryKind'];
  available: number;
  reserved: number;
  /** The payment's act that moved it; null when the merchant did. */
  transactionId: string | null;
}

/** As stock: an authorization reserves, a capture takes what was reserved, a void gives it back. */
const steps: Partial<Record<TransactionKind, { kind: CreditMovement['kind']; available: number; reserved: number }>> = {
  authorization: { kind: 'authorization', available: -1, reserved: 1 },
  capture: { kind: 'capture', available: 0, reserved: -1 },
  void: { kind: 'void', available: 1, reserved: -1 },
};
const given = { kind: 'refund', available: 1, reserved: 0 } as const;

/** What a change of a payment's record does to the store credit of its customer. */
export function creditMovementsOf(before: PaymentRecord, after: PaymentRecord): CreditMovement[] {
  const known = new Map(before.transactions.map(({ id, result }) => [id, result]));
  return after.transactions
    .filter(({ id, result, amount }) => result === 'succeeded' && known.get(id) !== result && amount > 0)
    .flatMap((transaction) => movementOf(after, transaction) ?? []);
}

function movementOf(record: PaymentRecord, { id, kind, amount, ...transaction }: Transaction) {
  const spent = kind !== 'refund';
  const accountId = spent ? creditAccountOf(record) : transaction.storeCreditAccountId;
  const step = spent ? steps[kind] : given;
  if (accountId === null || !step) return undefined;
  const { available, reserved } = step;
  return {
    accountId,
    kind: step.kind,
    available: available * amount,
    reserved: reserved * amount,
    transactionId: id,
  };
}

/** Whose store credit pays; null when something else does. */
export const creditAccountOf = ({ transactions }: PaymentRecord): string | null =>
  transactions.find(({ kind, result }) => kind === 'authorization' && result === 'succeeded')?.storeCreditAccountId ??
  null;

/**
 * What the merchant gives for nothing or takes back. What orders have reserved stays theirs.
 * @throws insufficient_store_credit
 */
export function adjust(
  { id: accountId, available: left }: StoreCredit,
  { type, amount: { amount, currency } }: Pick<Schemas['NewStoreCreditAdjustment'], 'type' | 'amount'>,
): CreditMovement {
  if (type === 'debit' && amount > left)
    throw problems.insufficientStoreCredit({ extension: { left: { amount: left, currency } } });
  const available = type === 'debit' ? -amount : amount;
  return { accountId, kind: 'adjustment', available, reserved: 0, transactionId: null };
}

/** An adjustment on the books: a gift costs the merchant what customers may then spend. */
export const postingOfAdjustment = ({ available }: CreditMovement): Omit<Posting, 'transactionId'> =>
  available > 0
    ? { posting: 'storeCreditGranted', debit: 'storeCreditGrants', credit: 'storeCredit', amount: available }
    : { posting: 'storeCreditTakenBack', debit: 'storeCredit', credit: 'storeCreditGrants', amount: -available };
