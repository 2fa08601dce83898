import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Order } from './order.ts';
import { nothingAwaited, type Return } from './return.ts';

export type ReturnProgress = components['schemas']['ReturnProgress'];

const ENDED = new Set<Return['status']>(['closed', 'declined', 'canceled', 'expired']);

/**
 * What a step of the workflow makes of a return.
 * @throws return_step_not_allowed also when goods have arrived before it could expire
 */
export function progressReturn(asked: Return, told: ReturnProgress): Return {
  const { step, waitingFor = null, waitingUntil = null, stuck } = told;
  if (step === 'waiting') {
    if (ENDED.has(asked.status)) return asked;
    const attention = stuck ? 'stuck' : asked.attention === 'stuck' ? null : asked.attention;
    return { ...asked, waitingFor, waitingUntil, attention };
  }
  if (step === 'expired') {
    if (asked.status !== 'approved' || hasArrived(asked)) throw notAllowed(asked, step);
    return { ...asked, ...nothingAwaited, status: 'expired' };
  }
  if (asked.status !== 'inspected') throw notAllowed(asked, step);
  if (step === 'refundFailed') return { ...asked, waitingFor: 'refund', attention: 'refundFailed' };
  return { ...asked, ...nothingAwaited, status: 'closed' };
}

export const hasArrived = ({ lines }: Return): boolean => lines.some(({ receivedQuantity }) => receivedQuantity > 0);

const notAllowed = ({ status }: Return, step: string) =>
  problems.returnStepNotAllowed({
    detail: `${step} is not allowed from ${status}.`,
    extension: { returnStatus: status },
  });

/** Derived for lists and clients: the furthest of what is under way, then what has come back. */
export function returnStatusOf(returns: readonly Return[]): Order['returnStatus'] {
  const is = (...statuses: Return['status'][]) => returns.some(({ status }) => statuses.includes(status));
  if (is('approved', 'received', 'inspected')) return 'inProgress';
  if (is('requested')) return 'requested';
  return is('closed') ? 'returned' : 'none';
}
