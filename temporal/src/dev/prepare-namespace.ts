import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, isGrpcServiceError, WorkflowClient } from '@temporalio/client';
import proto from '@temporalio/proto';
import { registerSearchAttributes } from '../register-search-attributes.ts';

const { Duration } = proto.google.protobuf;
/** gRPC's NOT_FOUND and ALREADY_EXISTS. */
const [notFound, alreadyExists] = [5, 6];
/** Long enough to look at last week's orders in the Web UI; the orders themselves are kept in the services. */
const retentionDays = 7;

/** Makes the namespace when it is missing and registers the search attributes; both are usable when this returns. */
export async function prepareNamespace(connection: Connection, namespace: string): Promise<void> {
  if (!(await exists(connection, namespace))) {
    try {
      await connection.workflowService.registerNamespace({
        namespace,
        description: 'BeaverOS',
        workflowExecutionRetentionPeriod: Duration.fromObject({ seconds: retentionDays * 24 * 3600 }),
      });
    } catch (error) {
      if (codeOf(error) !== alreadyExists) throw error;
    }
  }
  await registerSearchAttributes(connection, namespace);
}

/**
 * For a fresh start on a server whose store isn't ours to wipe: old runs would work on orders that are gone. Gives
 * their number.
 */
export async function terminateOpenRuns(connection: Connection, namespace: string): Promise<number> {
  const client = new WorkflowClient({ connection, namespace });
  const query = `ExecutionStatus = 'Running'`;
  const deadline = Date.now() + 60_000;
  let terminated = 0;
  while ((await client.count(query)).count > 0) {
    if (Date.now() > deadline) throw new Error(`Namespace ${namespace} still has open runs after 60 s.`);
    for await (const { workflowId, runId } of client.list({ query })) {
      await client
        .getHandle(workflowId, runId)
        .terminate('npm start -- --reset')
        .then(
          () => terminated++,
          (error: unknown) => {
            if (error instanceof Error && error.name !== 'WorkflowNotFoundError') throw error; // it ended by itself meanwhile
          },
        );
    }
    await pause(200); // visibility follows a moment later
  }
  return terminated;
}

async function exists(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (codeOf(error) === notFound) return false;
    throw error;
  }
}

const codeOf = (error: unknown): number | undefined => (isGrpcServiceError(error) ? error.code : undefined);
