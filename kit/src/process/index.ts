export { readConfig, workerSettings } from '../config.ts';
export { logger, startLogger } from '../telemetry/logger.ts';
export { metricsText } from '../telemetry/metrics.ts';
export { startTracing } from '../telemetry/tracing.ts';
export { endOn } from './end-on.ts';
