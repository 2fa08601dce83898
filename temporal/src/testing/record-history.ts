import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { addHistory, type History } from '../replay/history-files.ts';
import type { HistoryPath } from '../replay/history-paths.ts';
import { scrubHistory } from '../replay/scrub-history.ts';

type Events = NonNullable<proto.temporal.api.history.v1.IHistory['events']>;
const { EventType } = proto.temporal.api.enums.v1;
const TASK = /^EVENT_TYPE_WORKFLOW_TASK_/;
const DONE = /_WORKFLOW_TASK_COMPLETED$|_WORKFLOW_EXECUTION_(COMPLETED|TERMINATED|CONTINUED_AS_NEW)$/;

/** With `RECORD_HISTORIES` set: keeps the history of each of a workflow's runs, once it rests. */
export async function recordHistory(client: Client, path: HistoryPath, workflowId: string): Promise<void> {
  if (!process.env.RECORD_HISTORIES) return;
  for (const runId of await runsOf(client, workflowId)) {
    const history = JSON.parse(historyToJSON({ events: await eventsAtRest(client, workflowId, runId) })) as History;
    addHistory(path, scrubHistory(asRun(runId, history)));
  }
}

/** A replay takes its run's id from here, where a run that came of a reset still has the first one's. */
function asRun(runId: string, { events: [started, ...rest] }: History): History {
  const attributes = started?.workflowExecutionStartedEventAttributes as object;
  return {
    events: [
      { ...started, workflowExecutionStartedEventAttributes: { ...attributes, originalExecutionRunId: runId } },
      ...rest,
    ],
  };
}

/** Oldest first: from the first run on as each continues as new, and the latest, which may come of a reset. */
async function runsOf(client: Client, workflowId: string): Promise<string[]> {
  const { runId: latest, raw } = await client.workflow.getHandle(workflowId).describe();
  const runs: string[] = [];
  let next: string | null | undefined = raw.workflowExecutionInfo?.firstRunId || latest;
  while (next) {
    runs.push(next);
    const events = await eventsAtRest(client, workflowId, next);
    next = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs.includes(latest) ? runs : [...runs, latest];
}

/** What the row says is told by a workflow task that ends a moment later. */
async function eventsAtRest(client: Client, workflowId: string, runId: string): Promise<Events> {
  for (;;) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const types = (events ?? []).map(({ eventType }) => EventType[eventType ?? 0] ?? '');
    const last = types.findLast((type) => TASK.test(type) || DONE.test(type));
    if (events && last && DONE.test(last)) return events;
    await wait(50);
  }
}
