import { randomBytes } from 'node:crypto';
import { orderIs, type Recipe, type Step } from './steps.ts';

/** A buyer whose mailbox is not there: test/mail-sink/README.md. */
const bounced: Step[] = [
  {
    run: 'createOrder',
    body: () => ({ customer: { email: `bounce-${randomBytes(6).toString('hex')}@lodge.example` } }),
  },
  orderIs('confirmed'),
];
const hasFailed = ({ status }: { status: string }) => status === 'failed';
const failed: Step[] = [
  ...bounced,
  { until: 'listNotifications', holds: ({ data }) => data.some(hasFailed) },
  { run: 'listNotifications', alone: true, means: ({ data }) => data.find(hasFailed) },
];
const suppressed: Step[] = [
  { until: 'listSuppressions', holds: ({ data }) => data.length > 1 },
  { run: 'listSuppressions', alone: true, means: ({ data }) => data[0] },
];
/** Of the orders that everybody has from the beginning. */
const sent: Step[] = [
  { until: 'listNotifications', holds: ({ data }) => data.length > 1 },
  { run: 'listNotifications', alone: true, means: ({ data }) => data[0] },
];

/** Mails to buyers: they come of what happens to orders, and no operation makes one. */
export const mails: Record<string, Recipe> = {
  listNotifications: { first: sent },
  getNotification: { first: sent },
  retryNotification: { first: failed },
  // One of a kind and locale is in use.
  createNotificationTemplate: { body: () => ({ locale: `en-${randomBytes(4).toString('hex')}` }) },
  // One is lifted, and two fill a list.
  listSuppressions: { first: [...bounced, ...bounced, ...suppressed] },
  getSuppression: { first: suppressed },
  liftSuppression: { first: suppressed },
};
