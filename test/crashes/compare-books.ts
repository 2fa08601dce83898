import { paymentsOf, type Resource, type Store } from '../order/buyer.ts';
import { control } from '../order/dispute-order.ts';
import { loseWebhooks, processOf, reconcile } from '../order/reconcile-shop.ts';
import { completed } from '../order/refund-order.ts';
import type { Shop } from '../order/start-shop.ts';
import { patient, type Story } from './story.ts';

const inPayments = ({ services }: Shop, { tenantId }: Store, text: string, ...values: unknown[]) =>
  services.peer('payment-service').sql(tenantId, text, values);

/** As if its payment had once told the order so. */
const misinform = ({ services }: Shop, { tenantId }: Store, { id }: Resource, captured: number) =>
  services.sql(tenantId, "update orders set payments = jsonb_set(payments, '{0,captured}', $2) where id = $1", [
    id,
    captured,
  ]);

/** From now on something differs in each leg; and what the first reconciliation found differs no longer. */
async function corrupt(shop: Shop, store: Store): Promise<void> {
  const orders: Resource[] = [];
  for (let count = 4; count > 0; count -= 1) orders.push(await completed(store));
  const [mended, untold, unposted, disputed] = orders;
  await misinform(shop, store, mended, 1);
  const { openFindings } = await reconcile(store);
  if (openFindings !== 1) throw new Error(`found ${openFindings}`);
  await misinform(shop, store, mended, 4200);

  await misinform(shop, store, untold, 1);
  const [{ id }] = await paymentsOf(store, unposted.id);
  await inPayments(shop, store, 'delete from ledger_entries where payment_id = $1', id);
  await loseWebhooks(shop, store);
  const [{ gatewayReference }] = await paymentsOf(store, disputed.id);
  await control(shop.gatewayUrl, `payment-intents/${gatewayReference}/dispute`, {});
  const catalog = shop.services.peer('product-catalog-service');
  await catalog.sql(store.tenantId, 'update inventory_levels set on_hand = on_hand + 7');
}

/** All but the first reconciliation has found nothing yet. @returns what that one found, open, and the last event's place */
async function forget(shop: Shop, store: Store): Promise<Resource> {
  const first = '(select min(id) from reconciliations)';
  await inPayments(shop, store, `delete from findings where since_id > ${first}`);
  const reopen =
    "update findings set status = 'open', reason = null, decided_by = null, decided_at = null returning id";
  const [{ id }] = (await inPayments(shop, store, reopen)) as [Resource];
  const [{ seq }] = (await inPayments(shop, store, 'select max(seq) as seq from events')) as [Resource];
  return { id, seq };
}

/** Changes nothing, so that it can be told again and again of the same shop; a death must not show in what it says, nor how often. */
export const compareBooks: Story = {
  what: 'a reconciliation',
  store: { stock: 1000 },
  open: corrupt,
  prepare: forget,
  tell: async (shop, store, gone) => {
    const { send, read, until } = patient(store.payments);
    const { id } = await send('/v1/reconciliations', { full: true, grace: 'PT0S' }, String(Math.random()));
    const at = `/v1/reconciliations/${id}`;
    const { status, reason, openFindings, legs } = await until(at, (seen) => seen.status !== 'running');
    const end = await processOf(shop, store, id).result();
    const { data } = await read(`${at}/findings?limit=200`);
    const mended = await read(`/v1/findings/${gone.id}`);
    const told = `select type, count(*)::int from events
      where seq > $1 and subject_type in ('reconciliation', 'finding') group by type order by type`;
    return {
      reconciliation: { end, status, reason, openFindings, legs },
      findings: data
        .map(({ kind, subject, ...one }: Resource) => `${kind} ${subject} ${one.status} ${one.version}`)
        .sort(),
      mended: { status: mended.status, decidedBy: mended.decidedBy },
      told: await inPayments(shop, store, told, gone.seq),
      seen: await inPayments(shop, store, 'select reference from sightings'),
    };
  },
};
