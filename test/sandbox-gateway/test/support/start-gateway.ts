import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import type { Fault } from '../../src/faults.ts';
import type { LedgerEntry } from '../../src/ledger.ts';
import { until } from './until.ts';

const main = new URL('../../src/main.ts', import.meta.url);

/** Where Stripe would send a customer back to; nobody listens there. */
export const returnUrl = 'http://shop.test/orders/1';

/** One merchant's view of the gateway: the real Stripe client, and what only the sandbox has. */
export interface Merchant {
  readonly key: string;
  readonly stripe: Stripe;
  readonly ledger: (paymentIntent?: string) => Promise<LedgerEntry[]>;
  /** `kind amount` of each entry, oldest first. */
  readonly effects: (paymentIntent?: string) => Promise<string[]>;
  readonly post: (path: string, body: object) => Promise<Response>;
  readonly orderFault: (fault: Partial<Fault>) => Promise<Response>;
  /** Resolves when an ordered fault has met all its requests. */
  readonly faultMet: (ordered: Response) => Promise<void>;
}

export interface RunningGateway {
  readonly url: string;
  readonly dataFile: string;
  /** A new account with each call, unless a key is given. */
  readonly merchant: (options?: { key?: string; timeout?: number }) => Merchant;
  /** Ends the process by a signal and says with which code it went. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Closes the IPC channel, as the death of this process would. */
  readonly abandon: () => Promise<number | null>;
  /** Starts it again on the same file and port. */
  readonly restart: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** Starts the gateway as a process of its own, as everybody else does, on a file and a port of its own. */
export async function startGateway(env: Record<string, string> = {}): Promise<RunningGateway> {
  const directory = await mkdtemp(join(tmpdir(), 'sandbox-gateway-'));
  const settings = { LOG_LEVEL: 'error', DATA_FILE: join(directory, 'gateway.sqlite'), PORT: '0', ...env };
  let { child, url } = await spawn(settings);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    url,
    dataFile: settings.DATA_FILE,
    merchant: (options) => makeMerchant(url, options),
    end,
    async abandon() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
      return child.exitCode;
    },
    async restart() {
      ({ child, url } = await spawn({ ...settings, PORT: new URL(url).port }));
    },
    async dispose() {
      await end('SIGTERM');
      await rm(directory, { recursive: true });
    },
  };
}

async function spawn(settings: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(main, { env: { ...process.env, ...settings }, execArgv: [] });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the gateway ended with ${code} before it was ready`)),
    ),
  ]);
  return { child, url: message.url };
}

/** A JSON body, of the type that the test says it is. */
export const readAs = async <Body>(response: Response): Promise<Body> => JSON.parse(await response.text());

function makeMerchant(url: string, { key = `sk_sandbox_${randomUUID()}`, timeout = 20_000 } = {}): Merchant {
  const { hostname, port } = new URL(url);
  const headers = { authorization: `Bearer ${key}` };
  const ledger = async (paymentIntent?: string): Promise<LedgerEntry[]> => {
    const query = paymentIntent === undefined ? '' : `&payment_intent=${paymentIntent}`;
    const response = await fetch(`${url}/v1/ledger?limit=1000${query}`, { headers });
    return (await readAs<{ data: LedgerEntry[] }>(response)).data;
  };
  const post = (path: string, body: object) =>
    fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return {
    key,
    stripe: new Stripe(key, {
      host: hostname,
      port,
      protocol: 'http',
      maxNetworkRetries: 0,
      timeout,
      telemetry: false,
    }),
    ledger,
    effects: async (paymentIntent) => (await ledger(paymentIntent)).map(({ kind, amount }) => `${kind} ${amount}`),
    post,
    orderFault: (fault) => post('/control/faults', fault),
    async faultMet(ordered) {
      const { id } = await readAs<Fault>(ordered);
      const waiting = async () => (await readAs<{ data: Fault[] }>(await fetch(`${url}/control/faults`))).data;
      await until(waiting, (faults) => !faults.some((fault) => fault.id === id));
    },
  };
}
