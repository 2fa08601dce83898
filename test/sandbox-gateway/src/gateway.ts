import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './database.ts';

/** What every part of the gateway is handed. */
export interface Gateway {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
  /** Aborts when the process is asked to end: held sockets are let go. */
  readonly stopping: AbortSignal;
  /** Where customers reach the 3-D Secure page; known once the gateway listens. */
  publicUrl: string;
  /** Tells the loops that there is new work, so that a webhook leaves at once. */
  readonly wake: () => void;
}

/** Who made a change happen: a request, or (without request and key) a customer, an operator or the clock. */
export interface Cause {
  readonly gateway: Gateway;
  readonly account: string;
  readonly requestId: string | null;
  readonly idempotencyKey: string | null;
}

/** One request to Stripe's API with its parameters checked. */
export interface Call<Params> extends Cause {
  readonly requestId: string;
  readonly params: Params;
  /** The id in the path; empty where there is none. */
  readonly id: string;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Stripe counts seconds. */
export const now = (): number => Math.floor(Date.now() / 1000);
