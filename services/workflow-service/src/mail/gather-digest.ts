import { findDigest, openAlertsOf } from '../db/alert-digest-row.ts';
import type { AlertFacts, DigestMailSources } from '../domain/mail-sources.ts';
import { ended, type Outcome } from '../domain/notification.ts';
import type { Deps } from '../operation.ts';
import type { InTenant } from './gather.ts';

/** Nobody reads on for longer; the list of alerts has them all. */
const SHOWN = 50;

type OpenAlert = Awaited<ReturnType<typeof openAlertsOf>>[number];

/** What of a digest nobody looks after yet when it is sent, and for whom it is. */
export async function gatherDigest(
  { stores, users }: Pick<Deps, 'stores' | 'users'>,
  { tenantId, userId, alertDigestId }: { tenantId: string; userId: string; alertDigestId: string },
  asTenant: InTenant,
): Promise<DigestMailSources | Outcome> {
  const [{ storeId }, alerts] = await asTenant(async (trx) => [
    await findDigest(trx, alertDigestId),
    await openAlertsOf(trx, alertDigestId),
  ]);
  if (alerts.length === 0) return ended('skipped', 'outdated');
  const store = await (storeId === null ? stores.tenant(tenantId) : stores.store(storeId));
  if (store.alertMails === 'none') return ended('skipped', 'alertMailsOff');
  const user = await users.user(userId);
  if (user?.status !== 'active') return ended('skipped', 'userGone');
  const shown = alerts.slice(0, SHOWN);
  const names = new Map<string, string>();
  for (const { locationId } of shown)
    if (!names.has(locationId)) names.set(locationId, await stores.locationName(locationId));
  return {
    store,
    user: { email: user.email, name: user.name },
    alerts: shown.map((alert) => toFacts(alert, names.get(alert.locationId) ?? '')),
    more: alerts.length - shown.length,
  };
}

const toFacts = (alert: OpenAlert, location: string): AlertFacts => ({
  title: alert.title,
  sku: alert.sku,
  available: alert.available,
  threshold: alert.threshold,
  location,
  crossedAt: alert.crossedAt.toISOString(),
  escalated: alert.escalated,
});
