import type { Reconciliation } from '../domain/reconciliation.ts';

const calendar = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** For the operator: "Reconciliation · Nov 26, 2026 to Nov 27, 2026". */
export const titleOf = ({ scopeFrom, scopeTo }: Reconciliation): string =>
  `Reconciliation · ${scopeFrom ? calendar.format(scopeFrom) : 'all'} to ${calendar.format(scopeTo)}`;
