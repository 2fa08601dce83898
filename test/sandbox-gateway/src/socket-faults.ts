import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'koa';
import type { Gateway } from './gateway.ts';

/** Says nothing until the client has gone, the time is over or the gateway ends; then there is no connection any more. */
export async function holdSocket(ctx: Context, gateway: Gateway): Promise<void> {
  ctx.respond = false;
  if (ctx.req.socket.destroyed) return;
  const gone = new AbortController();
  ctx.req.socket.once('close', () => gone.abort());
  await wait(gateway.config.TIMEOUT_MS, AbortSignal.any([gone.signal, gateway.stopping]));
  ctx.req.socket.destroy();
}

/** Breaks the connection as a dying peer does. */
export function resetSocket(ctx: Context): void {
  ctx.respond = false;
  ctx.req.socket.resetAndDestroy();
}

/** Waits, at most until the gateway ends. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
