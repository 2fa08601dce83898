import {
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { History } from './history-files.ts';

/** Why a history can't be replayed, by its name; empty when all can. */
export async function replayHistories(
  workflowBundle: WorkflowBundleWithSourceMap,
  histories: ReadonlyMap<string, History>,
): Promise<Map<string, Error>> {
  const given = [...histories].map(([workflowId, history]) => ({ workflowId, history }));
  const failures = new Map<string, Error>();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, given)) {
    if (error) failures.set(workflowId, error);
  }
  return failures;
}

/** Each failure is told by its replay; the SDK's own lines would only repeat it. */
export function silenceReplays(): void {
  const logging = { filter: makeTelemetryFilterString({ core: 'ERROR' }) };
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => {}),
    telemetryOptions: { logging },
    shutdownSignals: [],
  });
}
