import { newId, type TestAnswer } from '@beaver/kit/testing';
import { captured } from './captured-payment.ts';
import { eventually, type Shop, type World } from './open-shop.ts';

type Resource = ReturnType<typeof JSON.parse>;

/** A payment of 100.00 whose bank took it back, or asks about it. Nothing more is to be heard of that. */
export async function disputed(
  { sandbox, service }: Pick<World, 'sandbox' | 'service'>,
  shop: Shop,
  wish: { inquiry?: boolean } = {},
): Promise<[Resource, Resource]> {
  const payment = await captured(shop);
  await sandbox.dispute(payment.gatewayReference, wish);
  const told = "select processed_at from inbox where type like '%dispute%' and object_reference = $1";
  await eventually(
    () => service.sql(shop.owner.tenantId, told, [payment.gatewayReference]),
    (events) => events.length === (wish.inquiry ? 1 : 2) && events.every(({ processed_at: at }) => at !== null),
    30_000,
  );
  return [payment, await untilDispute(shop, payment.id, () => true)];
}

/** Looks at the only dispute of a payment until it is as wanted. */
export async function untilDispute(
  shop: Shop,
  paymentId: string,
  wanted: (dispute: Resource) => boolean,
): Promise<Resource> {
  const look = async () => (await shop.owner.get(`/v1/disputes?paymentId=${paymentId}`)).body.data;
  const [dispute] = await eventually(look, ([one]) => one !== undefined && wanted(one), 30_000);
  return dispute;
}

export const answer = (
  shop: Shop,
  disputeId: string,
  uncategorizedText = 'It was delivered.',
  idempotencyKey = newId('k'),
): Promise<TestAnswer> =>
  shop.owner.post(`/v1/disputes/${disputeId}/evidence`, { uncategorizedText }, { idempotencyKey });

export const accept = (shop: Shop, disputeId: string, idempotencyKey = newId('k')): Promise<TestAnswer> =>
  shop.owner.post(`/v1/disputes/${disputeId}/accept`, undefined, { idempotencyKey });

/** Account → balance, in minor units. */
export async function balancesOf(shop: Shop): Promise<Record<string, number>> {
  const { body } = await shop.owner.get('/v1/ledger-balances');
  return Object.fromEntries(body.data.map(({ account, balance }: Resource) => [account, balance]));
}

/** What was moved because of the dispute, oldest first. */
export async function movements(shop: Shop, paymentId: string): Promise<[kind: string, amount: number][]> {
  const { body } = await shop.owner.get(`/v1/payments/${paymentId}/transactions`);
  return body.data
    .filter(({ kind }: Resource) => kind.startsWith('chargeback'))
    .map(({ kind, amount }: Resource) => [kind, amount.amount]);
}
