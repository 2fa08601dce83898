import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { searchAttributes } from './search-attributes.ts';

const { IndexedValueType } = proto.temporal.api.enums.v1;
const wanted = Object.fromEntries(
  Object.entries(searchAttributes).map(([name, type]) => [name, IndexedValueType[`INDEXED_VALUE_TYPE_${type}`]]),
);

/**
 * Registers what is missing and checks all: a workflow that sets an unknown attribute fails its tasks for ever.
 * Throws when an attribute exists with another type, or is still refused after 20 s (servers cache the list for 10 s).
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const known = await listAttributes(connection, namespace);
  const wrong = Object.keys(wanted).filter((name) => known[name] !== undefined && known[name] !== wanted[name]);
  if (wrong.length > 0) {
    throw new Error(`Namespace ${namespace} has search attributes of another type: ${wrong.join(', ')}.`);
  }
  const missing = Object.entries(wanted).filter(([name]) => known[name] === undefined);
  if (missing.length > 0) {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
  }
  await untilUsable(connection, namespace);
}

async function listAttributes(connection: Connection, namespace: string): Promise<Record<string, number>> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return customAttributes ?? {};
}

/** A query over all of them is refused until the server's own cache has heard of each. */
async function untilUsable(connection: Connection, namespace: string): Promise<void> {
  const query = Object.entries(searchAttributes)
    .map(([name, type]) => `${name} = ${type === 'INT' ? '0' : type === 'DATETIME' ? `'2000-01-01T00:00:00Z'` : `''`}`)
    .join(' and ');
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await connection.workflowService.countWorkflowExecutions({ namespace, query });
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw new Error(`Search attributes can't be used in namespace ${namespace}: ${(error as Error).message}`, {
          cause: error,
        });
      }
      await pause(200);
    }
  }
}
