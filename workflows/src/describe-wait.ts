import type { OrderFulfillmentInput, WaitingFor } from './contract.ts';
import type { OrderState } from './order-state.ts';
import type { AnyWaitingFor, ProcessState } from './process.ts';
import { time } from './readable.ts';

/** Whom a process waits for, to do what. */
export const waits: Readonly<Record<AnyWaitingFor, string>> = {
  payment: 'the payment',
  authentication: 'the buyer to authenticate with the bank (3-D Secure)',
  paymentMethod: 'the buyer to give another payment method',
  receipt: 'the money to arrive, which the merchant records',
  reconciliation: 'the gateway to tell what came of the last call',
  shipment: 'the merchant to ship the goods',
  capture: 'the merchant to capture the payment',
  delivery: 'the goods to be delivered',
  release: 'the merchant to release the order from its hold',
  resume: 'an operator to resume the process',
  operator: 'an operator to look into it',
  approval: 'somebody who may approve it',
  refund: 'the money to be on its way back',
  arrival: 'the goods to come back',
  inspection: 'the warehouse to look at the goods',
  evidence: "the merchant's evidence",
  verdict: "the bank's word",
  retry: 'the next try of the declined card',
  time: 'its time to come',
  recovery: 'the stock to recover by itself',
  acknowledgement: 'somebody to look after it',
  restock: 'the stock to be filled up',
};

/** What happens when the time of a wait comes first. */
export function afterwards(waitingFor: WaitingFor, { phase }: OrderState): string {
  if (waitingFor === 'reconciliation') return 'it asks again';
  return phase === 'payment' && waitingFor !== 'operator' ? 'the order expires' : 'it tries again';
}

/** What the facts of a process alone do not tell. */
export interface Moment {
  dueAt?: Date | null;
  /** Why it is stuck. */
  stuck?: string | undefined;
  end?: string;
}

/** Who is waited for, until when, and what can be done; as paragraphs of Markdown. */
export function describeWait<Wait extends AnyWaitingFor>(
  { waitingFor, paused }: Pick<ProcessState<Wait>, 'waitingFor' | 'paused'>,
  { dueAt, stuck }: Moment,
  say: {
    afterwards: (waitingFor: Wait) => string;
    remedies: (waitingFor: Wait) => string[];
    also?: string[];
  },
): string[] {
  if (!waitingFor) return [];
  const until = dueAt ? `, until **${time(dueAt)}**; then ${say.afterwards(waitingFor)}` : '';
  const remedies = say.remedies(waitingFor).map((each) => `- ${each}`);
  return [
    ...(stuck ? [`**Stuck:** ${stuck}.`] : []),
    `Waits for **${waits[waitingFor]}**${until}.`,
    ...(paused ? [`**Paused** by ${paused.actor}: ${paused.reason}`] : []),
    ...(say.also ?? []),
    remedies.join('\n'),
  ];
}

/** What an operator can do about a step that is stuck. @param at a call to the process's subject */
export const stuckRemedies = ({ stuck }: Pick<ProcessState, 'stuck'>, at: (act: string) => string): string[] => [
  ...(stuck ? [`Mended? Try it now: ${at('process/retry-step')}`] : []),
  ...(stuck?.skippable ? [`Done by hand? Leave it: ${at('process/skip-step')}`] : []),
];

/** What ends an order's wait, or goes round it: REST calls, and where the buyer has to go. */
export function remedies(waitingFor: WaitingFor, { orderId }: OrderFulfillmentInput, state: OrderState): string[] {
  const { payment, credit, shipments } = state;
  const at = (act: string) => `\`POST /v1/orders/${orderId}/${act}\``;
  const pay = (act: string) => `\`POST /v1/payments/${(payment ?? credit)?.id}/${act}\``;
  const another = `Another payment method: ${at('payment-method')}`;
  const cancel = shipments.length > 0 ? [] : [`Cancel the order: ${at('cancel')}`];
  const goods = (act: string) => {
    const [first, ...others] = shipments;
    return `\`POST /v1/fulfillments/${others.length > 0 ? '{id}' : first?.fulfillmentId}/${act}\``;
  };
  const page = payment?.nextAction ? [`The buyer does it on [the bank's page](${payment.nextAction.url})`] : [];
  return {
    payment: cancel,
    authentication: [...page, another, ...cancel],
    paymentMethod: [another, ...cancel],
    receipt: [`When it has come: ${pay('receipts')}`, ...cancel],
    reconciliation: [`Ask now: ${pay('sync')}`],
    shipment: [`Pack: ${at('fulfillments')}, then \`POST /v1/fulfillments/{id}/ship\``, ...cancel],
    capture: [`Capture: ${pay('capture')}`],
    delivery: [`They have arrived: ${goods('deliver')}`, `They have not: ${goods('fail')}`],
    release: [`Release: ${at('release')}`, `Why it is held: \`GET /v1/orders/${orderId}\``],
    resume: [`Resume: ${at('process/resume')}`],
    operator: [`What happened: \`GET /v1/orders/${orderId}/timeline\``, ...stuckRemedies(state, at)],
    approval: [],
    refund: cancel,
    arrival: [],
    inspection: [],
    retry: [`How far it is: \`GET /v1/dunning-runs?orderId=${orderId}\``, another, ...cancel],
  }[waitingFor];
}
