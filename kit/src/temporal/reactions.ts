import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type WorkflowStartOptions,
} from '@temporalio/client';

/** Temporal answers within this or the delivery comes again; shorter than the relay's lease. */
const DEADLINE_MS = 5000;

/** A workflow as a delivery starts it. */
export type StartRequest = Pick<
  WorkflowStartOptions,
  'workflowId' | 'taskQueue' | 'args' | 'staticSummary' | 'typedSearchAttributes'
> & {
  type: string;
};

/**
 * Starts a workflow once: its id is the key, so a delivery made twice finds it running or ended.
 * @returns a note when it had been started before
 */
export async function startWorkflow(client: Client, { type, ...options }: StartRequest): Promise<string | undefined> {
  try {
    await client.connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      client.workflow.start(type, {
        ...options,
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'had been started before';
    throw error;
  }
}

/** Signals a workflow. @returns a note when it has ended: nobody is left to be told */
export async function signalWorkflow(
  client: Client,
  workflowId: string,
  signal: string,
  ...args: unknown[]
): Promise<string | undefined> {
  try {
    await client.connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      client.workflow.getHandle(workflowId).signal(signal, ...args),
    );
    return undefined;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'the workflow had ended';
    throw error;
  }
}
