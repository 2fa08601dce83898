import { trace } from '@opentelemetry/api';
import { type Logger, pino } from 'pino';
import { currentCall } from '../call-context.ts';

let root: Logger = pino({ level: 'info', mixin });

/** The process's structured log. Every line carries the request, the trace and the tenant it belongs to. */
export const logger = (): Logger => root;

/** Names the process in each of its lines. */
export function startLogger(name: string, level: string): void {
  root = pino({
    name,
    level,
    mixin,
    base: { name, pid: process.pid },
    redact: ['*.password', '*.token', '*.secret', '*.authorization'],
  });
}

function mixin(): object {
  const call = currentCall();
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return {
    ...(call ? { requestId: call.requestId, tenantId: call.tenantId, actor: call.actor } : {}),
    ...(traceId ? { traceId } : {}),
  };
}
