import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Linux gives outgoing connections ports from here on up, macOS from higher up. */
const FIRST_EPHEMERAL = 32_768;
const FIRST_FREE = 10_000;

/**
 * Ports of 127.0.0.1 that nobody listens on, all different, for processes that are told their port and keep it when they
 * are started again. Not those that the kernel gives for the asking: it gives the same ones to any connection that goes
 * out, and a port that was free a moment ago, or whose process was just killed, is then in use.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(FIRST_FREE, FIRST_EPHEMERAL);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
