import { setTimeout as wait } from 'node:timers/promises';
import { expecting, type Store } from './store.ts';

/** What the last story set in motion has come to rest by then. */
const GRACE_S = 2;
const PATIENCE_MS = 60_000;

/** The system compares its own books. @throws with what differs */
export async function reconcileBooks({ payments }: Store): Promise<void> {
  await wait((GRACE_S + 1) * 1000);
  const wish = { full: true, grace: `PT${GRACE_S}S` };
  const { id } = await expecting(201, 'reconcile', payments.post('/v1/reconciliations', wish));
  const at = `/v1/reconciliations/${id}`;
  for (const end = Date.now() + PATIENCE_MS; ; await wait(200)) {
    const done = await expecting(200, 'look at the reconciliation', payments.get(at));
    if (done.status === 'succeeded' && done.openFindings === 0) return;
    if (done.status === 'running' && Date.now() < end) continue;
    const { data } = await expecting(200, 'see what differs', payments.get(`${at}/findings`));
    throw new Error(`the reconciliation is ${done.status}: ${JSON.stringify(data)}`);
  }
}
