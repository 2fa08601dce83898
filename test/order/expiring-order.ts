import { card, deliver, ledgerOf, place, type Resource, type Store, ship, until } from './buyer.ts';
import { shop } from './one-shop.ts';
import { processOf } from './order-process.ts';

/** A store that does this about authorizations whose time is nearly over. */
export const openStore = (authorizationExpiry: string) =>
  shop.openStore({ stock: 10, settings: { authorizationExpiry } });

/** What happened to the store's money at the gateway. */
export const kindsOf = async (store: Store) => (await ledgerOf(shop.gatewayUrl, store)).map(({ kind }) => kind);
export const capturesOf = async (store: Store) =>
  (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture').map(({ amount }) => amount);

type SavedCard = ReturnType<typeof card> & { gatewayCustomer: string };

/** A card that a customer of the store's gateway keeps, made from a test name. */
export async function savedCard({ gatewayKey }: Store, name: string): Promise<SavedCard> {
  const make = async (path: string, form: Record<string, string>): Promise<string> => {
    const headers = { authorization: `Bearer ${gatewayKey}` };
    const response = await fetch(new URL(path, shop.gatewayUrl), {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    });
    if (!response.ok) throw new Error(`not kept: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  };
  const gatewayCustomer = await make('/v1/customers', { email: 'ada@lodge.example' });
  const token = await make(`/v1/payment_methods/${name}/attach`, { customer: gatewayCustomer });
  return { ...card(token), gatewayCustomer };
}

/** All that Temporal keeps of an order's process, with its payloads as text. */
export async function historyOf(store: Store, id: string): Promise<string> {
  const history = JSON.stringify(await processOf(shop, store, id).fetchHistory());
  return history.replace(/"data":"([^"]*)"/g, (_, data: string) => Buffer.from(data, 'base64').toString());
}

/** An order that waits for its shipment. */
export const confirmed = async (store: Store, method: string | SavedCard, quantity = 1): Promise<Resource> => {
  const { id } = await place(store, typeof method === 'string' ? card(method) : method, quantity);
  return until(store, id, ({ status, waitingFor }) => status === 'confirmed' && waitingFor === 'shipment');
};

/** Ships what is left of the order's only line, and sees it through. */
export async function finish(store: Store, order: Resource, quantity = 1): Promise<Resource> {
  await deliver(store, await ship(store, order, quantity));
  return until(store, order.id, ({ status }) => status === 'completed');
}

export const timelineOf = async (store: Store, id: string): Promise<Resource[]> =>
  (await store.orders.get(`/v1/orders/${id}/timeline`)).body.data;

/** A day before an authorization lapses: its warning is due now, which is otherwise in six days. */
export async function passDays({ tenantId }: Store): Promise<void> {
  const payments = shop.services.peer('payment-service');
  await payments.sql(
    tenantId,
    `update deliveries set due_at = now(), next_attempt_at = now()
     where reaction = 'warnOrder' and delivered_at is null and due_at > now() + interval '5 days'`,
  );
}

/** The gateway lets the money go now. */
export async function lapse(store: Store, { gatewayReference }: Resource): Promise<void> {
  const url = new URL(`/control/payment-intents/${gatewayReference}/expire`, shop.gatewayUrl);
  const headers = { authorization: `Bearer ${store.gatewayKey}`, 'content-type': 'application/json' };
  const { status } = await fetch(url, { method: 'POST', headers, body: '{}' });
  if (status !== 200) throw new Error(`did not lapse: ${status}`);
}

export const hasEnded = ({ status }: Resource): boolean => status === 'completed' || status === 'canceled';
export const isVoided = ({ state }: Resource): boolean => state === 'voided';
