import { newId, type TestAnswer } from '@beaver/kit/testing';
import { PATIENCE_MS, paymentsOf, type Resource, type Store } from './buyer.ts';

/** Who owns the payments. */
type Paid = Pick<Store, 'payments'>;

/** A buyer goes to the bank about an order. @param wish what the gateway's control endpoint takes */
export async function question(gatewayUrl: string, store: Paid, orderId: string, wish: object = {}): Promise<Resource> {
  const [payment] = await paymentsOf(store, orderId);
  await control(gatewayUrl, `payment-intents/${payment.gatewayReference}/dispute`, wish);
  return untilDispute(store, orderId, () => true);
}

/** The bank's word about a dispute. */
export const decide = (gatewayUrl: string, { gatewayReference }: Resource, verdict: string): Promise<void> =>
  control(gatewayUrl, `disputes/${gatewayReference}/verdict`, { verdict });

/** At the gateway, as its operator. */
export async function control(gatewayUrl: string, path: string, body: object): Promise<void> {
  const response = await fetch(new URL(`/control/${path}`, gatewayUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

/** Looks at an order's only dispute until it is as wanted. @throws with what it was when it never is */
export async function untilDispute(
  { payments }: Paid,
  orderId: string,
  wanted: (dispute: Resource) => boolean,
): Promise<Resource> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { body } = await payments.get(`/v1/disputes?orderId=${orderId}`);
    const [dispute] = body.data;
    if (dispute && wanted(dispute)) return dispute;
    if (Date.now() > end) throw new Error(`never as wanted: ${JSON.stringify(dispute)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param evidence a word of the gateway's, such as `winning_evidence` */
export const answerDispute = ({ payments }: Paid, { id }: Resource, evidence: string): Promise<TestAnswer> =>
  payments.post(`/v1/disputes/${id}/evidence`, { uncategorizedText: evidence }, { idempotencyKey: newId('key') });

export const acceptDispute = ({ payments }: Paid, { id }: Resource): Promise<TestAnswer> =>
  payments.post(`/v1/disputes/${id}/accept`, undefined, { idempotencyKey: newId('key') });

/** Until its process has ended, without asking for its result: that would make time jump where it can be skipped. */
export async function untilOver({ payments }: Paid, { id }: Resource): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { body } = await payments.get(`/v1/disputes/${id}/process`);
    if (body.state === 'completed') return;
    if (Date.now() > end) throw new Error(`never over: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
