import { newId, type TestAnswer } from '@beaver/kit/testing';
import type { Shop, World } from './open-shop.ts';
import type { KeptMethod } from './order-service-double.ts';
import type { Sandbox } from './sandbox.ts';

type Json = ReturnType<typeof JSON.parse>;

/** Somebody for whom the shop's gateway keeps cards. */
export const newCustomer = async (sandbox: Sandbox, { secretKey }: Shop): Promise<string> =>
  (await sandbox.dashboard(secretKey, '/v1/customers', { email: 'ada@lodge.example' })).body.id;

/** A card of a customer, made from a test name. */
export async function savedCard(
  sandbox: Sandbox,
  { secretKey }: Shop,
  name: string,
  gatewayCustomer: string,
): Promise<Required<Pick<KeptMethod, 'type' | 'token' | 'gatewayCustomer'>>> {
  const attach = `/v1/payment_methods/${name}/attach`;
  const { body } = await sandbox.dashboard(secretKey, attach, { customer: gatewayCustomer });
  return { type: 'card', token: body.id, gatewayCustomer };
}

/** A new order with this method, and its payment as its process asks for it. */
export function payWith(
  { orders }: World,
  shop: Shop,
  method: KeptMethod,
): { orderId: string; pay: () => Promise<TestAnswer> } {
  const orderId = newId('ord');
  orders.keep(orderId, method);
  return { orderId, pay: () => shop.pay('', { orderId }) };
}

/** Another method for a payment, as its order's process tries it. */
export function tryAnother(
  { orders }: World,
  shop: Shop,
  { id, orderId }: Json,
  kept: KeptMethod,
): () => Promise<TestAnswer> {
  const method = orders.keep(orderId, kept);
  return () => shop.act(id, 'authorize', { method }, `${id}/authorize/${method}`);
}

/** The account's intents, newest first. */
export const intentsOf = async (sandbox: Sandbox, { secretKey }: Shop): Promise<Json[]> =>
  (await sandbox.dashboard(secretKey, '/v1/payment_intents')).body.data;
