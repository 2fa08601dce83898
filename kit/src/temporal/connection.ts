import { Client, Connection, type WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { traceparent } from '../telemetry/tracing.ts';

/** Name of the Temporal header that carries the trace from the relay to workflow and activities. */
export const TRACE_HEADER = 'traceparent';

/** Left to itself the channel tries again only every two minutes once a server has been away for some. */
const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 5000 };

/**
 * A client that does not insist on a server being there: a service takes orders while Temporal is away, and the relay
 * starts them when it is back. Address, namespace, API key and TLS are Temporal's own variables.
 */
export function temporalClient(): Client {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  return new Client({
    connection: Connection.lazy({ ...connectionOptions, channelArgs }),
    interceptors: { workflow: [traced] },
    ...(namespace ? { namespace } : {}),
  });
}

const traced: WorkflowClientInterceptor = {
  start: (input, next) => next({ ...input, headers: withTrace(input.headers) }),
  startUpdate: (input, next) => next({ ...input, headers: withTrace(input.headers) }),
  signal: (input, next) => next({ ...input, headers: withTrace(input.headers) }),
};

function withTrace(headers: Headers): Headers {
  const trace = traceparent();
  return trace === undefined ? headers : { ...headers, [TRACE_HEADER]: defaultPayloadConverter.toPayload(trace) };
}
