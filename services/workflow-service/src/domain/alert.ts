import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

type Schemas = components['schemas'];
export type AlertProgress = Schemas['AlertProgress'];

/** A level that came to its threshold, and what has become of it. */
export interface Alert {
  readonly id: string;
  readonly tenantId: string;
  /** The crossing that it is of; one alert each. */
  readonly eventId: string;
  readonly levelId: string;
  /** The level's version that crossed: what is older has no say. */
  readonly levelVersion: number;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  /** Of the product. */
  readonly title: string;
  readonly locationId: string;
  readonly storeIds: string[];
  /** Units, as they were when it crossed. */
  readonly available: number;
  readonly threshold: number;
  readonly status: Schemas['AlertStatus'];
  readonly attention: Schemas['AlertAttention'];
  readonly waitingFor: Schemas['AlertWaitingForNull'];
  readonly waitingUntil: Date | null;
  readonly note: string | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly crossedAt: Date;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Where each act of a person, a step of the process or a restock leads; what is not here is refused. */
export const arrows = {
  acknowledge: { open: 'acknowledged', acknowledged: 'acknowledged' },
  confirmed: { open: 'open' },
  escalated: { open: 'open' },
  restock: { open: 'resolved', acknowledged: 'resolved' },
} as const satisfies Record<string, Partial<Record<Alert['status'], Alert['status']>>>;

const nothingWaits = { attention: null, waitingUntil: null } as const;

/**
 * Somebody looks after it: nobody is called louder. Who was first stays; there is nothing to write the second time.
 * @throws alert_resolved
 */
export function acknowledge(alert: Alert, by: { actor: string; note: string | null; now: Date }): Alert {
  if (!(alert.status in arrows.acknowledge)) throw problems.alertResolved();
  if (alert.status === 'acknowledged') return alert;
  const { actor: acknowledgedBy, note, now: acknowledgedAt } = by;
  return {
    ...alert,
    status: 'acknowledged',
    ...nothingWaits,
    waitingFor: 'restock',
    note,
    acknowledgedBy,
    acknowledgedAt,
  };
}

/** The level has risen above its threshold, whoever has looked after it. */
export const resolve = (alert: Alert, now: Date): Alert => ({
  ...alert,
  status: 'resolved',
  ...nothingWaits,
  waitingFor: null,
  resolvedAt: now,
});

/**
 * What a step of the workflow makes of an alert. `waiting` is news, which changes nothing of one that is resolved.
 * @throws alert_step_not_allowed
 */
export function progressAlert(alert: Alert, told: AlertProgress, now: Date): Alert {
  const { step, waitingFor = null, waitingUntil, stuck = false } = told;
  const { status, attention } = alert;
  const called = attention === 'stuck' ? null : attention;
  const waiting = { ...alert, waitingFor, waitingUntil: waitingUntil === undefined ? null : new Date(waitingUntil) };
  if (step === 'waiting') return status === 'resolved' ? alert : { ...waiting, attention: stuck ? 'stuck' : called };
  if (!(status in arrows[step])) {
    throw problems.alertStepNotAllowed({
      detail: `${step} is not allowed from ${status}.`,
      extension: { alertStatus: status },
    });
  }
  return step === 'confirmed'
    ? { ...waiting, attention: called, confirmedAt: now }
    : { ...waiting, attention: 'escalated' };
}

const time = (date: Date | null): string | null => date?.toISOString() ?? null;

/** The alert as clients see it. */
export const toAlert = (alert: Alert): Schemas['Alert'] => ({
  id: alert.id,
  tenantId: alert.tenantId,
  levelId: alert.levelId,
  variantId: alert.variantId,
  productId: alert.productId,
  sku: alert.sku,
  title: alert.title,
  locationId: alert.locationId,
  storeIds: alert.storeIds,
  available: alert.available,
  threshold: alert.threshold,
  status: alert.status,
  attention: alert.attention,
  waitingFor: alert.waitingFor,
  waitingUntil: time(alert.waitingUntil),
  note: alert.note,
  acknowledgedBy: alert.acknowledgedBy,
  acknowledgedAt: time(alert.acknowledgedAt),
  confirmedAt: time(alert.confirmedAt),
  resolvedAt: time(alert.resolvedAt),
  crossedAt: alert.crossedAt.toISOString(),
  version: alert.version,
  createdAt: alert.createdAt.toISOString(),
  updatedAt: alert.updatedAt.toISOString(),
});
