import { randomBytes } from 'node:crypto';
import {
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

const tracer = () => trace.getTracer('beaver');
/** Whether spans are kept: then the first span of a trace is its root, and has no parent that nobody ever sees. */
let sending = false;

/**
 * Trace ids are always carried along; spans are sent over OTLP only when an endpoint is configured, since the SDK costs
 * 20 MB and 150 ms.
 * @returns what flushes the last spans at the end.
 */
export async function startTracing(name: string, endpoint: string | undefined): Promise<() => Promise<void>> {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  if (endpoint === undefined) return async () => {};
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': name }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href }))],
  });
  trace.setGlobalTracerProvider(provider);
  sending = true;
  return () => provider.shutdown();
}

/** Runs work in a span of its own, ended and marked with its outcome. */
export async function inSpan<T>(
  name: string,
  kind: SpanKind,
  attributes: Record<string, string | number>,
  work: (span: Span) => Promise<T>,
  parent: Context = context.active(),
): Promise<T> {
  const span = tracer().startSpan(name, { kind, attributes }, parent);
  try {
    return await context.with(trace.setSpan(parent, span), () => work(span));
  } catch (error) {
    span.recordException(error as Error);
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

/** A statement's span carries its text, which never holds values: these are bound. */
export function sqlSpan<T>(sql: string, work: () => Promise<T>): Promise<T> {
  if (trace.getActiveSpan()?.isRecording() !== true) return work();
  return inSpan('sql', SpanKind.CLIENT, { 'db.system.name': 'postgresql', 'db.query.text': sql }, work);
}

/** The active trace as a W3C `traceparent`, to be kept with an event or sent along. */
export function traceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** The trace that a `traceparent` names, to go on in it; a new one when it names none. */
export function traceOf(parent: string | undefined): Context {
  const named = propagation.extract(context.active(), { traceparent: parent });
  if (sending || trace.getSpanContext(named)) return named;
  return trace.setSpanContext(context.active(), {
    traceId: randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}
