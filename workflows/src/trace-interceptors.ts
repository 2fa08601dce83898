import type {
  Headers,
  Next,
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';

/** The header in which the relay sends the trace (W3C `traceparent`). */
const TRACE_HEADER = 'traceparent';

/**
 * Hands the trace of what set the workflow in motion, its start or the last signal, on to its activities. No span is made
 * here, so a replay makes none twice.
 */
export const interceptors = (): WorkflowInterceptors => {
  let trace: Headers = {};
  const hear = (headers: Headers) => {
    const payload = headers[TRACE_HEADER];
    if (payload) trace = { [TRACE_HEADER]: payload };
  };
  const inbound: WorkflowInboundCallsInterceptor = {
    execute: (input, next) => {
      hear(input.headers);
      return next(input);
    },
    handleSignal: (input, next) => {
      hear(input.headers);
      return next(input);
    },
  };
  const send = <Input extends { headers: Headers }, Result>(input: Input, next: (input: Input) => Result): Result =>
    next({ ...input, headers: { ...trace, ...input.headers } });
  const outbound: WorkflowOutboundCallsInterceptor = {
    scheduleActivity: (input, next: Next<WorkflowOutboundCallsInterceptor, 'scheduleActivity'>) => send(input, next),
    scheduleLocalActivity: (input, next: Next<WorkflowOutboundCallsInterceptor, 'scheduleLocalActivity'>) =>
      send(input, next),
    continueAsNew: (input, next: Next<WorkflowOutboundCallsInterceptor, 'continueAsNew'>) => send(input, next),
  };
  return { inbound: [inbound], outbound: [outbound] };
};
