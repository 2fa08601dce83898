import type { MinorUnits, OrderFulfillmentInput, PaymentSnapshot } from './contract.ts';
import { afterwards, describeWait, type Moment, remedies } from './describe-wait.ts';
import type { OrderProcess } from './order-process.ts';
import { capturedTotal, dueBesideCredit, heldBy, type OrderState, payments, securedTotal } from './order-state.ts';
import { escapedMoney, time } from './readable.ts';

const NBSP = '\u{a0}';

/** Markdown for somebody who has never seen the code: who is waited for, until when, what can be done, how far it is. */
export function describeOrder(process: OrderProcess, moment: Moment): string {
  const { payment } = process.state;
  const reference = payment ? [`Payment: \`GET /v1/payments/${payment.id}\``] : [];
  return [...headline(process, moment), stages(process, moment.end !== undefined), ...reference].join('\n\n');
}

function headline({ order, state }: OrderProcess, moment: Moment): string[] {
  if (moment.end) return [`The order is **${moment.end}**.`];
  return describeWait(state, moment, {
    afterwards: (waitingFor) => afterwards(waitingFor, state),
    remedies: (waitingFor) => remedies(waitingFor, order, state),
    also: [
      ...(state.captureRefused ? ['**Goods have left, and the capture was refused.**'] : []),
      ...expiringSoon(state),
      ...(state.held ? ['**On hold:** nothing is authorized, shipped or completed.'] : []),
    ],
  });
}

/** What can still be captured, and until when. */
const expiringSoon = (state: OrderState): string[] =>
  payments(state).flatMap((payment) => {
    const expiry = state.expiring?.[payment.id];
    if (!expiry || heldBy(payment) === 0) return [];
    return [`The authorization of \`${payment.id}\` ends **${time(new Date(expiry.expiresAt))}**.`];
  });

/** The first that is not done is where it is now. */
function stages(process: OrderProcess, ended: boolean): string {
  const { phase, shipments, allShipped, settled, due } = process.state;
  const paid = phase === 'stock' || phase === 'shipment';
  const rows: [stage: string, done: boolean, soFar: string][] = [
    ['Stock reserved', phase !== 'reservation', ''],
    ['Paid or authorized', paid, paymentSoFar(process)],
    ['Stock committed', phase === 'shipment', ''],
    ['Shipped', allShipped || settled, shipments.map(({ fulfillmentId }) => fulfillmentId).join(' ')],
    ['Captured', capturedTotal(process.state) >= due, capturedSoFar(process)],
    ['Delivered', settled, ''],
  ];
  const now = ended ? -1 : rows.findIndex(([, done]) => !done);
  const mark = (done: boolean, index: number) => (done ? '✓' : index === now ? '▸' : '·');
  const lines = rows.map(([stage, done, soFar], index) => `| ${mark(done, index)} ${stage} | ${soFar} |`);
  return ['| Stage | So far |', '|:--|:--|', ...lines].map(spaced).join('\n');
}

/** The Web UI leaves no space between columns, and breaks a stage in two. */
const spaced = (row: string): string =>
  row.replace(/^\| (.+?) \|/, (_, stage: string) => `| ${stage.replaceAll(' ', NBSP)}${NBSP.repeat(4)} |`);

const states: Readonly<Record<PaymentSnapshot['state'], string>> = {
  requiresPaymentMethod: 'declined',
  processing: 'awaited',
  requiresAction: 'asks for 3-D Secure',
  authorized: 'authorized',
  partiallyCaptured: 'partly captured',
  captured: 'captured',
  failed: 'failed',
  canceled: 'closed',
  voided: 'let go',
  expired: 'lapsed',
  reconciling: 'outcome unknown',
};

function paymentSoFar({ order, state }: OrderProcess): string {
  const { payment, paymentType, methodType, credit } = state;
  const type = { card: 'card', bankTransfer: 'bank transfer', cash: 'cash', storeCredit: 'store credit' }[
    paymentType ?? methodType
  ];
  const byCredit = credit ? `${amount(credit.authorized, order)} by store credit: ${states[credit.state]}; ` : '';
  const owed = `${byCredit}${amount(dueBesideCredit(state), order)} by ${type}`;
  if (payment === null) return owed;
  const why = payment.declineCode ? ` (${payment.declineCode})` : '';
  return `${owed}: ${states[payment.state]}${why}`;
}

function capturedSoFar({ order, state }: OrderProcess): string {
  if (securedTotal(state) === 0) return '';
  return `${amount(capturedTotal(state), order)} of ${amount(state.due, order)}`;
}

const amount = (minorUnits: MinorUnits, { currency }: OrderFulfillmentInput): string =>
  escapedMoney(minorUnits, currency);
