import type { Endpoints } from '@beaver/temporal/dev';
import { orderFulfillmentProcess, paymentRetryProcess, searchAttributes } from '@beaver/workflows/contract';
import type { Told } from './place-orders.ts';
import { expecting, type Store } from './store.ts';

/** A page of the Web UI. */
export interface Link {
  why: string;
  url: string;
}

const { tenantId, waitingFor, amount } = searchAttributes;
const anOrder = `WorkflowType="${orderFulfillmentProcess.type}"`;
const aRetry = `WorkflowType="${paymentRetryProcess.type}" AND ExecutionStatus="Running"`;

/** Where the Web UI shows summary and current details. */
const DETAILS = 'user-metadata';

/** Lists by search attribute, and single orders whose page tells something. */
export async function linksOf(store: Store, told: readonly Told[], temporal: Endpoints['temporal']): Promise<Link[]> {
  const list = (why: string, ...conditions: string[]): Link => {
    const query = [`${tenantId}="${store.tenantId}"`, ...conditions].join(' AND ');
    return { why, url: `${temporal.ui}/namespaces/${temporal.namespace}/workflows?query=${encodeURIComponent(query)}` };
  };
  const page = async (why: string, what: string, tab = ''): Promise<Link> => {
    const order = told.find(({ story }) => story.what === what)?.order;
    const path = `/v1/orders/${order?.id}/process`;
    const { url, runId } = await expecting(200, `GET ${path}`, store.orders.get(path));
    return { why: `order ${order?.number}: ${why}`, url: tab === '' ? url : `${url}/${runId}/${tab}` };
  };
  return [
    list('all orders of this store', anOrder),
    list('buyers who must act: another card, 3-D Secure', `${waitingFor} IN ("paymentMethod","authentication")`),
    list('declined cards that are tried again', aRetry),
    list('parcels to pack', `${waitingFor}="shipment"`),
    list('stopped by somebody: on hold or paused', `${waitingFor} IN ("release","resume")`),
    list('orders of $500 and more', `${amount}>=50000`, anOrder),
    list('refunds and returns that somebody has to approve', `${waitingFor}="approval"`),
    list('disputes to answer', `${waitingFor}="evidence"`),
    ...(await Promise.all([
      page('what 3-D Secure waits for, and until when', '3-D Secure waits for the buyer', DETAILS),
      page('two fulfillments, two captures', 'delivered in two fulfillments, each captured'),
      page('a decline and what came of it', 'declined, then paid with another card and delivered'),
      page('who paused it and why', 'process paused by an operator', DETAILS),
    ])),
  ];
}
