import type { ProgressCommand } from '@beaver/activities';
import type { MinorUnits, OrderFulfillmentInput, PaymentSnapshot, WaitingFor } from './contract.ts';
import { type OrderState, paymentNews } from './order-state.ts';
import { isTaken, Process, suffix, type Waiting } from './process.ts';
import { shortStep } from './proxies.ts';
import { showOrder } from './show-order.ts';

/** A business end of the process that is no completion: what the order is told, before or after the undoing. */
export class Ended extends Error {
  readonly step: 'canceled' | 'paymentExpired' | 'paymentFailed' | 'stockLost';

  constructor(step: Ended['step']) {
    super(step);
    this.step = step;
  }
}

/**
 * What goes along with a step: the payment as last heard or another, what is waited for next (until, in epoch milliseconds), and
 * how much was declined.
 */
interface Told {
  payment?: true | PaymentSnapshot;
  reason?: string;
  waitingFor?: WaitingFor;
  waitingUntil?: number | undefined;
  declinedAmount?: MinorUnits;
}

/** When its plan ends the last attempt of a retry may still be under way, or its buyer at the bank. */
const RETRY_MARGIN_MS = 3_600_000;

/** One order's process: its facts, and how its row hears of them. */
export class OrderProcess extends Process<OrderFulfillmentInput, OrderState> {
  get order(): OrderFulfillmentInput {
    return this.input;
  }

  /** Where a declined card is tried again, the plan's end is the order's. */
  get deadline(): number {
    const { retry } = this.state;
    if (!retry) return Date.parse(this.order.paymentDeadline);
    return retry.running ? retry.until + RETRY_MARGIN_MS : retry.until;
  }

  /**
   * Tells the order's row a step. The occurrence in the key makes the same news twice two tellings.
   * @returns false when the row has decided otherwise; what it decided is on its way as a signal
   */
  async tell(
    step: ProgressCommand['step'],
    { payment, reason, waitingFor, waitingUntil, declinedAmount }: Told = {},
  ): Promise<boolean> {
    const { order, state } = this;
    const occurrence = this.occurrenceOf(step);
    state.waitingFor = waitingFor ?? null;
    const isCurrent = payment === true || (payment !== undefined && payment.id === state.payment?.id);
    const shown = isCurrent ? (state.payment ?? state.credit) : payment;
    if (isCurrent && state.credit) await this.tellCredit(state.credit, shown);
    if (isCurrent) state.toldPayment = paymentNews(state);
    return isTaken(
      this.insist(`tell the order: ${step}`, ['order_step_not_allowed'], (attempt) =>
        shortStep('progressOrder', step, {
          tenantId: order.tenantId,
          orderId: order.orderId,
          step,
          key: `${order.orderId}/${step}/${occurrence}${suffix(attempt)}`,
          ...(shown ? { payment: shown } : {}),
          ...(reason ? { reason } : {}),
          ...(waitingFor ? { waitingFor } : {}),
          ...(declinedAmount === undefined ? {} : { declinedAmount }),
          ...(waitingUntil === undefined ? {} : { waitingUntil: new Date(waitingUntil).toISOString() }),
        }),
      ),
    );
  }

  /** A step says what is known of one payment; what store credit pays beside it is told before. */
  private async tellCredit(credit: PaymentSnapshot, shown: PaymentSnapshot | null | undefined): Promise<void> {
    const { order, state } = this;
    if (state.toldCredit === credit.version) return;
    state.toldCredit = credit.version;
    if (shown === credit) return;
    const occurrence = this.occurrenceOf('paymentChanged');
    await this.insist('tell the order: paymentChanged', [], (attempt) =>
      shortStep('progressOrder', 'paymentChanged', {
        tenantId: order.tenantId,
        orderId: order.orderId,
        step: 'paymentChanged',
        payment: credit,
        key: `${order.orderId}/paymentChanged/${occurrence}${suffix(attempt)}`,
      }),
    );
  }

  /**
   * Waits until something has happened, or until a time. The operator and the order's row see for what.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: WaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    await this.continueWhenLong();
    const { state } = this;
    if (state.waitingFor !== waitingFor || state.toldPayment !== paymentNews(state))
      await this.tell('waiting', { waitingFor, waitingUntil: until, payment: true });
    return this.rest(waitingFor, happened, until);
  }

  protected tellWaiting(summary: string, occurrence: string, waiting: Waiting): Promise<void> {
    const { tenantId, orderId } = this.order;
    const key = `${orderId}/${occurrence}`;
    return shortStep('progressOrder', summary, { tenantId, orderId, key, step: 'waiting', ...waiting });
  }

  protected show(until?: number, stuck?: string): void {
    showOrder(this, until, stuck);
  }
}
