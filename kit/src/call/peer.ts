import { context, propagation, SpanKind } from '@opentelemetry/api';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { currentCall, timeLeft } from '../call-context.ts';
import { insideTransaction } from '../database/open-transaction.ts';
import { peerSeconds } from '../telemetry/metrics.ts';
import { inSpan } from '../telemetry/tracing.ts';
import type { MachineToken } from './machine-token.ts';
import { PeerUnavailable, readAnswer } from './outcome.ts';

/** One request to a peer, with its path already filled in. */
export interface PeerRequest {
  method: string;
  path: string;
  body?: unknown;
  idempotencyKey?: string | undefined;
  tenantId?: string | undefined;
  ifNoneMatch?: string | undefined;
  /** Milliseconds; at most what is left of the call that this is a part of. */
  timeout?: number | undefined;
}

export interface PeerAnswer {
  status: number;
  etag: string | null;
  body: unknown;
}

export type Send = (request: PeerRequest) => Promise<PeerAnswer>;

const TIMEOUT_MS = 8000;
/** Five in a row without an answer: callers are told at once, and one a second tries. */
const FAILURES_IN_A_ROW = 5;
const TRY_AGAIN_AFTER_MS = 1000;
const PROBE_MS = 1000;

/** A way to send to one peer: token, tenant, actor, trace and deadline come along; a sick peer is left alone for a while. */
export function peerSender(name: string, baseUrl: string, token: MachineToken, retries: number): Send {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof PeerUnavailable && error.ill),
    { halfOpenAfter: TRY_AGAIN_AFTER_MS, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) },
  );

  async function once(request: PeerRequest): Promise<PeerAnswer> {
    const response = await attempt(name, baseUrl, token, request);
    if (response.status === 304) return { status: 304, etag: response.headers.get('etag'), body: undefined };
    return { status: response.status, etag: response.headers.get('etag'), body: await readAnswer(name, response) };
  }

  /** All wait for the trial's end, so it is a question with a quick answer: a payment may take 20 s. */
  async function probe(): Promise<void> {
    const asked = fetch(new URL('/readyz', baseUrl), { signal: AbortSignal.timeout(PROBE_MS) });
    const answer = await asked.catch((error) => {
      throw new PeerUnavailable(name, true, 1, error);
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new PeerUnavailable(name, true, 1);
  }

  async function guarded(request: PeerRequest): Promise<PeerAnswer> {
    const end = peerSeconds.startTimer({ peer: name });
    try {
      if (breaker.state !== CircuitState.Closed) await breaker.execute(probe);
      const answer = await breaker.execute(() => once(request));
      end({ outcome: String(answer.status) });
      return answer;
    } catch (error) {
      end({ outcome: error instanceof PeerUnavailable ? 'unavailable' : 'refused' });
      if (isBrokenCircuitError(error)) throw new PeerUnavailable(name, false, 1, error);
      throw error;
    }
  }

  return async (request) => {
    if (insideTransaction()) throw new Error(`${name} must not be called inside a transaction`);
    const repeatable = request.method === 'GET' || request.idempotencyKey !== undefined;
    for (let left = repeatable ? retries : 0; ; left -= 1) {
      try {
        return await guarded(request);
      } catch (error) {
        if (left <= 0 || !(error instanceof PeerUnavailable) || !error.ill) throw error;
      }
    }
  };
}

/** One exchange; a 401 gets one more with a new token. */
async function attempt(name: string, baseUrl: string, token: MachineToken, request: PeerRequest): Promise<Response> {
  const span = `${request.method} ${name}`;
  return inSpan(
    span,
    SpanKind.CLIENT,
    { 'http.request.method': request.method, 'url.path': request.path },
    async () => {
      try {
        const response = await exchange(baseUrl, await token.get(), request);
        if (response.status !== 401) return response;
        await response.body?.cancel();
        token.drop();
        return await exchange(baseUrl, await token.get(), request);
      } catch (error) {
        throw new PeerUnavailable(name, true, 1, error);
      }
    },
  );
}

function exchange(baseUrl: string, token: string, request: PeerRequest): Promise<Response> {
  const call = currentCall();
  const timeout = timeLeft(request.timeout ?? TIMEOUT_MS);
  const tenantId = request.tenantId ?? call?.tenantId;
  const headers: Record<string, string> = { authorization: `Bearer ${token}`, 'beaver-timeout': String(timeout) };
  if (tenantId) headers['beaver-tenant-id'] = tenantId;
  if (call) {
    headers['beaver-actor'] = call.actor;
    headers['beaver-correlation'] = call.correlation;
    headers['beaver-depth'] = String(call.depth);
    headers['request-id'] = call.requestId;
  }
  if (request.idempotencyKey) headers['idempotency-key'] = request.idempotencyKey;
  if (request.ifNoneMatch) headers['if-none-match'] = request.ifNoneMatch;
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  propagation.inject(context.active(), headers);
  return fetch(new URL(request.path, baseUrl), {
    method: request.method,
    headers,
    signal: AbortSignal.timeout(timeout),
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
}
