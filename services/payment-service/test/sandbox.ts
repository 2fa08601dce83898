import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, startProcess } from '@beaver/kit/testing';

export interface LedgerEntry {
  id: string;
  kind: 'authorization' | 'authentication' | 'capture' | 'release' | 'refund' | 'dispute' | 'disputeFee';
  amount: number;
  currency: string;
  idempotencyKey: string | null;
  paymentIntent: string;
}

/** How a fault is ordered: see the sandbox's README. */
export interface FaultOrder {
  match?: { method?: string; path?: string; paymentIntent?: string };
  fault: string;
  times?: number;
  delayMs?: number;
}

export interface Sandbox {
  url: string;
  /** What really happened to money, whatever was answered. */
  ledger(secretKey: string, paymentIntent?: string): Promise<LedgerEntry[]>;
  fault(secretKey: string, order: FaultOrder): Promise<void>;
  clearFaults(): Promise<void>;
  authenticate(paymentIntent: string, outcome: 'succeed' | 'fail'): Promise<void>;
  expire(secretKey: string, paymentIntent: string): Promise<void>;
  /** The buyer questions a charge. */
  dispute(paymentIntent: string, wish?: { inquiry?: boolean; reason?: string }): Promise<void>;
  /** The bank's word. */
  decide(dispute: string, verdict: 'won' | 'lost' | 'closed' | 'escalated'): Promise<void>;
  /** @param dueBy seconds of the epoch */
  moveDueDate(dispute: string, dueBy: number): Promise<void>;
  /** How webhooks travel from now on. */
  webhooks(secretKey: string, mode: string): Promise<void>;
  /** As the merchant in the dashboard: the API without this service. */
  dashboard(
    secretKey: string,
    path: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; body: ReturnType<typeof JSON.parse> }>;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The sandbox gateway as a process of its own, with a file of its own. */
export async function startSandbox(): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'beaver-sandbox-'));
  const [port] = await freePorts(1);
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_FILE: join(folder, 'gateway.sqlite'),
    LOG_LEVEL: 'warn',
    TIMEOUT_MS: '6000',
    WEBHOOK_LATE_MS: '500',
    WEBHOOK_REORDER_MS: '500',
    DISPUTE_VERDICT_MS: '300',
  };
  const start = () => startProcess('test/sandbox-gateway/src/main.ts', env);
  let running = await start();

  async function send(method: string, path: string, secretKey: string | undefined, body?: URLSearchParams | object) {
    const form = body instanceof URLSearchParams;
    const response = await fetch(new URL(path, running.url), {
      method,
      headers: {
        ...(secretKey === undefined ? {} : { authorization: `Bearer ${secretKey}` }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  async function order(path: string, secretKey: string | undefined, body: object): Promise<void> {
    const { status, body: answer } = await send('POST', path, secretKey, body);
    if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`);
  }

  return {
    url: running.url,
    ledger: async (secretKey, paymentIntent) => {
      const narrowed = paymentIntent === undefined ? '' : `&payment_intent=${paymentIntent}`;
      const entries: LedgerEntry[] = [];
      for (let more = true; more; ) {
        const after = entries.length === 0 ? '' : `&after=${entries.at(-1)?.id}`;
        const { body } = await send('GET', `/v1/ledger?limit=100${narrowed}${after}`, secretKey);
        entries.push(...body.data);
        more = body.has_more;
      }
      return entries;
    },
    fault: (secretKey, fault) => order('/control/faults', secretKey, { match: {}, ...fault }),
    clearFaults: async () => {
      await send('DELETE', '/control/faults', undefined);
    },
    authenticate: (id, outcome) => order(`/control/payment-intents/${id}/authenticate`, undefined, { outcome }),
    expire: (secretKey, id) => order(`/control/payment-intents/${id}/expire`, secretKey, {}),
    dispute: (id, wish = {}) => order(`/control/payment-intents/${id}/dispute`, undefined, wish),
    decide: (id, verdict) => order(`/control/disputes/${id}/verdict`, undefined, { verdict }),
    moveDueDate: (id, dueBy) => order(`/control/disputes/${id}/due-date`, undefined, { dueBy }),
    webhooks: (secretKey, mode) => order('/control/webhooks', secretKey, { mode }),
    dashboard: (secretKey, path, form) =>
      send(form ? 'POST' : 'GET', path, secretKey, form && new URLSearchParams(form)),
    kill: async () => {
      await running.end('SIGKILL');
    },
    restart: async () => {
      running = await start();
    },
    stop: async () => {
      await running.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
