import type { ProgressCommand } from '@beaver/activities';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { OrderFulfillmentInput, WaitingFor } from './contract.ts';
import { waits } from './describe-wait.ts';
import { type OrderState, paymentNews } from './order-state.ts';
import { refusalOf, shortStep } from './proxies.ts';
import { showOrder } from './show-order.ts';
import { waitUntil } from './wait-until.ts';

/** A business end of the process that is no completion: what the order is told, before or after the undoing. */
export class Ended extends Error {
  readonly step: 'canceled' | 'paymentExpired' | 'paymentFailed' | 'stockLost';

  constructor(step: Ended['step']) {
    super(step);
    this.step = step;
  }
}

/** A refusal that the step was prepared for. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** What goes along with a step: the payment as last heard, and what is waited for next (until, in epoch milliseconds). */
interface Told {
  payment?: boolean;
  waitingFor?: WaitingFor;
  waitingUntil?: number | undefined;
}

const TRY_AGAIN_MS = 3_600_000;

/** One order's process: its facts, and the few things every step does with them. */
export class OrderProcess {
  readonly order: OrderFulfillmentInput;
  readonly state: OrderState;

  constructor(order: OrderFulfillmentInput, state: OrderState) {
    this.order = order;
    this.state = state;
  }

  get deadline(): number {
    return Date.parse(this.order.paymentDeadline);
  }

  /**
   * Tells the order's row a step. The occurrence in the key makes the same news twice two tellings.
   * @returns false when the row has decided otherwise; what it decided is on its way as a signal
   */
  async tell(step: ProgressCommand['step'], facts: Told = {}): Promise<boolean> {
    const { order, state } = this;
    const occurrence = (state.told[step] ?? 0) + 1;
    state.told[step] = occurrence;
    const { waitingFor, waitingUntil } = facts;
    state.waitingFor = waitingFor ?? null;
    if (facts.payment) state.toldPayment = paymentNews(state);
    const told = this.insist(`tell the order: ${step}`, ['order_step_not_allowed'], (attempt) =>
      shortStep('progressOrder', step, {
        tenantId: order.tenantId,
        orderId: order.orderId,
        step,
        key: `${order.orderId}/${step}/${occurrence}${suffix(attempt)}`,
        ...(facts.payment && state.payment ? { payment: state.payment } : {}),
        ...(waitingFor ? { waitingFor } : {}),
        ...(waitingUntil === undefined ? {} : { waitingUntil: new Date(waitingUntil).toISOString() }),
      }),
    );
    return told.then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused) return false;
        throw error;
      },
    );
  }

  /**
   * Waits until something has happened, or until a time. The operator and the order's row see for what. A long process
   * continues as new here, where nothing is under way.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: WaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) await continueAsNew(this.order, this.state);
    const { state } = this;
    if (state.waitingFor !== waitingFor || state.toldPayment !== paymentNews(state))
      await this.tell('waiting', { waitingFor, waitingUntil: until, payment: true });
    if (happened()) return true;
    showOrder(this, until);
    if (until === undefined) {
      await condition(happened);
      return true;
    }
    return waitUntil(happened, until - Date.now(), `waits for ${waits[waitingFor]}`);
  }

  /** Waits while an operator has paused the process. */
  async unlessPaused(): Promise<void> {
    while (this.state.paused) await this.waitFor('resume', () => this.state.paused === null);
  }

  /**
   * Repeats a step that fails for longer than it may, once an hour, and shows that it is stuck. A definite failure gets
   * the next attempt number; an unknown outcome keeps its own.
   * @throws Refused with one of the codes that the step is prepared for
   */
  async insist<T>(what: string, prepared: string[], run: (attempt: number) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; ) {
      try {
        return await run(attempt);
      } catch (error) {
        if (isCancellation(error)) throw error;
        const code = refusalOf(error);
        if (code !== undefined && prepared.includes(code)) throw new Refused(code);
        if (code !== undefined) attempt += 1;
        await this.stuck(`${what}: ${code ?? 'no answer'}`);
      }
    }
  }

  private async stuck(why: string): Promise<void> {
    const { order, state } = this;
    const until = Date.now() + TRY_AGAIN_MS;
    const occurrence = (state.told.stuck ?? 0) + 1;
    state.told.stuck = occurrence;
    state.waitingFor = 'operator';
    showOrder(this, until, why);
    const told = {
      step: 'waiting',
      waitingFor: 'operator',
      stuck: true,
      waitingUntil: new Date(until).toISOString(),
    } as const;
    const key = `${order.orderId}/stuck/${occurrence}`;
    const telling = shortStep('progressOrder', 'stuck', {
      tenantId: order.tenantId,
      orderId: order.orderId,
      key,
      reason: why,
      ...told,
    });
    await Promise.all([telling.catch(() => {}), sleep(TRY_AGAIN_MS, { summary: `try again: ${why}` })]);
  }
}

/** The first attempt is the act itself. */
export const suffix = (attempt: number): string => (attempt === 1 ? '' : `/${attempt}`);
