export { inSpan, traceOf } from '../telemetry/tracing.ts';
export { TRACE_HEADER, temporalClient } from './connection.ts';
export { describeWorkflow, type KnownWorkflow } from './describe.ts';
export { type StartRequest, signalWorkflow, startWorkflow } from './reactions.ts';
export { ensureSchedule, type ScheduleRequest } from './schedule.ts';
export { typedAttributes } from './search-attributes.ts';
export { processProblems, type UpdateRequest, updateWorkflow } from './update.ts';
