import { inSpan, TRACE_HEADER, traceOf } from '@beaver/kit/temporal';
import { context, SpanKind } from '@opentelemetry/api';
import type { Context } from '@temporalio/activity';
import { defaultPayloadConverter } from '@temporalio/common';
import type { ActivityInterceptors } from '@temporalio/worker';

/** Continues the workflow's trace in each activity, so that it reaches the service's SQL. */
export const traceActivity = (activity: Context): ActivityInterceptors => ({
  inbound: {
    execute: (input, next) => {
      const payload = input.headers[TRACE_HEADER];
      const parent = traceOf(payload ? defaultPayloadConverter.fromPayload<string>(payload) : undefined);
      const { activityType, attempt } = activity.info;
      const span = () =>
        inSpan(`activity ${activityType}`, SpanKind.CONSUMER, { 'temporal.attempt': attempt }, () => next(input));
      return context.with(parent, span);
    },
  },
});
