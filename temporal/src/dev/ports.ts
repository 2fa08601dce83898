import type { Server } from 'node:net';
import { holdPort, portOf, releasePort } from './hold-port.ts';
import { readKeptFile, writeKeptFile } from './kept-file.ts';

/**
 * Fixed distances from the base, so that an address learned once stays true. Holes are left for the services to come;
 * the base itself is for the one address that clients will use.
 */
const offsets = {
  'auth-user-service': 1,
  'service-entity-service': 2,
  'product-catalog-service': 3,
  'order-service': 4,
  'payment-service': 5,
  'workflow-service': 6,
  'sandbox-gateway': 20,
  worker: 21,
  'mail-smtp': 22,
  'mail-sink': 23,
  postgres: 30,
  temporal: 33,
  'temporal-ui': 34,
} as const;

/** Everything of ours that listens. */
export type Listener = keyof typeof offsets;

/** 7400 keeps clear of Temporal's 7233–8233 defaults, PostgreSQL's 5432 and the usual 3000s and 8000s. */
export const defaultPortBase = 7400;
/** Above it the last of the ports would not exist. */
export const highestPortBase = 65_535 - Math.max(...Object.values(offsets));

/** Which servers will be our own, and listen here. */
export interface OwnServers {
  readonly postgres: boolean;
  readonly temporal: boolean;
}

/**
 * Everyone's address. With base 0 the kernel chooses each port, and `kept` remembers the choice: addresses are in data
 * too (a gateway's webhooks). Throws naming all busy ports and the flag that moves them.
 */
export async function takeUrls(base: number, own: OwnServers, kept: string): Promise<Record<Listener, string>> {
  const absent = [...(own.postgres ? [] : ['postgres']), ...(own.temporal ? [] : ['temporal', 'temporal-ui'])];
  const listeners = (Object.entries(offsets) as [Listener, number][]).filter(([name]) => !absent.includes(name));
  const earlier = base === 0 ? ((readKeptFile(kept) ?? {}) as Partial<Record<Listener, number>>) : {};
  const probes = await Promise.all(
    listeners.map(([name, offset]) => (base === 0 ? probeAny(name, earlier[name] ?? 0) : probe(name, base + offset))),
  );
  // Held open together, so that the kernel can't give one twice; closed before anyone needs it.
  await Promise.all(probes.flatMap(({ server }) => (server ? releasePort(server) : [])));
  const busy = probes.filter(({ server }) => server === undefined).map(({ name, port }) => `${port} (${name})`);
  if (busy.length > 0) {
    const other = base + 1000 > highestPortBase ? 20_000 : base + 1000;
    throw new Error(`In use: port ${busy.join(', ')}. This moves them all: npm start -- --port-base ${other}`);
  }
  const ports = Object.fromEntries(probes.map(({ name, port }) => [name, port]));
  if (base === 0) writeKeptFile(kept, ports);
  return Object.fromEntries(probes.map(({ name, port }) => [name, `http://127.0.0.1:${port}`])) as Record<
    Listener,
    string
  >;
}

async function probeAny(name: Listener, preferred: number): Promise<Probe> {
  const preferredProbe = await probe(name, preferred);
  return preferredProbe.server ? preferredProbe : probe(name, 0);
}

interface Probe {
  readonly name: Listener;
  readonly port: number;
  /** Undefined when the port is taken. */
  readonly server?: Server;
}

async function probe(name: Listener, port: number): Promise<Probe> {
  const server = await holdPort(port);
  return server ? { name, port: portOf(server), server } : { name, port };
}
