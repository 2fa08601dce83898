import type { Span } from './start-collector.ts';

/** Spans of one trace, read upwards. */
export interface TraceTree {
  /** Names from a span up to where it begins, each with its process, as `worker: activity capturePayment`. */
  pathOf(span: Span): string[];
  /** The span id in which a span's path ends; of nobody here: a client's, or one that was lost. */
  originOf(span: Span): string | undefined;
}

export function traceTree(spans: readonly Span[]): TraceTree {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const upwards = (span: Span): Span[] => {
    const parent = byId.get(span.parentSpanId ?? '');
    return parent ? [span, ...upwards(parent)] : [span];
  };
  return {
    pathOf: (span) => upwards(span).map(({ service, name }) => `${service}: ${name}`),
    originOf: (span) => upwards(span).at(-1)?.parentSpanId,
  };
}
