import type { IncomingHttpHeaders } from 'node:http';
import type { TenantTrx } from '../database/transaction.ts';

/** How a resource that moves on by itself is watched. */
interface Watched<Body> {
  moved: (body: Body) => boolean;
  read: (trx: TenantTrx) => Promise<Body>;
}

interface WaitingCall {
  headers: IncomingHttpHeaders;
  read<T>(work: (trx: TenantTrx) => Promise<T>): Promise<T>;
}

const LONGEST_WAIT_S = 30;
/** Each costs a read of its own every now and then; beyond this, the answer comes at once. */
const MOST_WAITERS = 200;
const FIRST_LOOK_MS = 25;
const LONGEST_PAUSE_MS = 250;
let waiters = 0;
let draining = false;

/** A process that is to end answers its waiters at their next look: what they wait for goes on without them. */
export function endWaits(): void {
  draining = true;
}

/**
 * `Prefer: wait=N` (RFC 7240 section 4.3): answers when the resource has left its first state, or at N. Between looks
 * nothing is held, neither transaction nor connection.
 */
export async function preferWait<Reply extends { headers?: Record<string, string>; body: object }>(
  call: WaitingCall,
  reply: Reply,
  { moved, read }: Watched<Reply['body']>,
): Promise<Reply> {
  const seconds = Number(/(?:^|[\s,;])wait\s*=\s*"?(\d{1,4})"?/i.exec(String(call.headers.prefer ?? ''))?.[1] ?? 0);
  if (seconds === 0 || moved(reply.body) || waiters >= MOST_WAITERS) return reply;
  const applied = Math.min(seconds, LONGEST_WAIT_S);
  const end = Date.now() + applied * 1000;
  waiters += 1;
  try {
    let body: Reply['body'] = reply.body;
    for (
      let pause = FIRST_LOOK_MS;
      !moved(body) && !draining && Date.now() < end;
      pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)
    ) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(pause, end - Date.now())));
      body = await call.read(read);
    }
    return { ...reply, body, headers: { ...reply.headers, 'preference-applied': `wait=${applied}` } };
  } finally {
    waiters -= 1;
  }
}
