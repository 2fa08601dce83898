import test from 'ava';
import { type Alert, acknowledge, arrows, progressAlert, resolve } from '../../src/domain/alert.ts';

const NOW = new Date('2026-11-02T10:00:00.000Z');
const by = { actor: 'user:usr_1', note: 'Ordered.', now: NOW };

const alertThat = (fields: Partial<Alert>): Alert => ({
  id: 'alr_1',
  tenantId: 'ten_1',
  eventId: 'evt_1',
  levelId: 'lvl_1',
  levelVersion: 3,
  variantId: 'var_1',
  productId: 'prod_1',
  sku: 'TENT',
  title: 'Alpine tent',
  locationId: 'loc_1',
  storeIds: [],
  available: 3,
  threshold: 5,
  status: 'open',
  attention: null,
  waitingFor: null,
  waitingUntil: null,
  note: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  confirmedAt: null,
  resolvedAt: null,
  crossedAt: NOW,
  version: 1,
  createdAt: NOW,
  updatedAt: NOW,
  ...fields,
});

const acts = {
  acknowledge: (alert: Alert) => acknowledge(alert, by),
  confirmed: (alert: Alert) => progressAlert(alert, { step: 'confirmed' }, NOW),
  escalated: (alert: Alert) => progressAlert(alert, { step: 'escalated' }, NOW),
  restock: (alert: Alert) => resolve(alert, NOW),
};
const statuses = ['open', 'acknowledged', 'resolved'] as const;

for (const [act, run] of Object.entries(acts)) {
  const allowed: Partial<Record<Alert['status'], Alert['status']>> = arrows[act as keyof typeof arrows];
  for (const status of statuses) {
    const next = allowed[status];
    if (next) test(`${act} leads from ${status} to ${next}`, (t) => t.is(run(alertThat({ status })).status, next));
    else if (act !== 'restock')
      test(`${act} is refused from ${status}`, (t) =>
        t.like(
          t.throws(() => run(alertThat({ status }))),
          { status: 409 },
        ));
  }
}

test('who acknowledges ends the call, and a second one changes nothing', (t) => {
  const first = acknowledge(alertThat({ attention: 'escalated', waitingFor: 'acknowledgement' }), by);
  t.like(first, { attention: null, waitingFor: 'restock', note: 'Ordered.', acknowledgedBy: 'user:usr_1' });
  t.is(acknowledge(first, { actor: 'user:usr_2', note: null, now: NOW }), first);
});

test('a stuck process is shown, and not any more when it goes on', (t) => {
  const stuck = progressAlert(alertThat({}), { step: 'waiting', waitingFor: 'operator', stuck: true }, NOW);
  t.like(stuck, { attention: 'stuck', waitingFor: 'operator' });
  t.like(progressAlert(stuck, { step: 'confirmed', waitingFor: 'acknowledgement' }, NOW), { attention: null });
});

test('news about a resolved alert changes nothing', (t) => {
  const resolved = alertThat({ status: 'resolved' });
  t.is(progressAlert(resolved, { step: 'waiting', waitingFor: 'operator', stuck: true }, NOW), resolved);
});
