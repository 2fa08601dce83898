/** Ways an order's process goes, each with at least one recorded history that every change is replayed against. */
export const historyPaths = [
  'one-shipment',
  'shipments-with-multicapture',
  'shipments-without-multicapture',
  'declined-then-paid',
  'authenticated',
  'authentication-failed',
  'bank-transfer',
  'cash',
  'costs-nothing',
  'held-before-payment',
  'held-after-shipment',
  'canceled-while-authenticating',
  'canceled-after-decline',
  'canceled-while-transfer-awaited',
  'canceled-when-confirmed',
  'canceled-while-held',
  'lines-canceled',
  'never-paid',
  'stock-lost',
  'capture-refused',
  'captured-by-hand',
  'delivery-failed',
  'paused',
  'gateway-timed-out',
  'service-away',
  'stuck',
  'continued-as-new',
  'reset',
  'started-again',
] as const;

export type HistoryPath = (typeof historyPaths)[number];

/** Files that must be there: each path's first, and the second where a path is of two runs. */
export const requiredHistories: readonly string[] = [...historyPaths, 'continued-as-new.2', 'reset.2'];
