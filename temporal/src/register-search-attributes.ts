import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, isGrpcServiceError } from '@temporalio/client';
import proto from '@temporalio/proto';
import { searchAttributes } from './search-attributes.ts';

const { IndexedValueType } = proto.temporal.api.enums.v1;
/** Status codes of gRPC. */
const [invalidArgument, notFound, permissionDenied, unimplemented] = [3, 5, 7, 12];
/** Name → type, as the operator service takes them. */
export const attributeTypes = Object.fromEntries(
  Object.entries(searchAttributes).map(([name, type]) => [name, IndexedValueType[`INDEXED_VALUE_TYPE_${type}`]]),
);

/** Servers hear of a new namespace or attribute from caches that live for 10 s. */
const patience = 30_000;

/**
 * Registers what is missing and checks all: a workflow that sets an unknown attribute fails its tasks for ever. A server
 * that keeps its operator service to itself (Temporal Cloud) is only checked. Throws when an attribute exists with
 * another type, or can't be used after 30 s.
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  try {
    await registerMissing(connection, namespace);
  } catch (error) {
    if (!isGrpc(error, permissionDenied, unimplemented)) throw error;
  }
  try {
    await untilAnswered(() => connection.workflowService.countWorkflowExecutions({ namespace, query }));
  } catch (error) {
    const list = Object.entries(searchAttributes).map(([name, type]) => `${name} (${type.toLowerCase()})`);
    throw new Error(
      `Namespace ${namespace} lacks search attributes that must be registered there: ${list.join(', ')}.`,
      {
        cause: error,
      },
    );
  }
}

async function registerMissing(connection: Connection, namespace: string): Promise<void> {
  const listed = await untilAnswered(() => connection.operatorService.listSearchAttributes({ namespace }));
  const known = listed.customAttributes ?? {};
  const wrong = Object.keys(attributeTypes).filter(
    (name) => known[name] !== undefined && known[name] !== attributeTypes[name],
  );
  if (wrong.length > 0) {
    throw new Error(`Namespace ${namespace} has search attributes of another type: ${wrong.join(', ')}.`);
  }
  const missing = Object.entries(attributeTypes).filter(([name]) => known[name] === undefined);
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
}

/** A query over all of them is refused until the server's own cache has heard of each. */
const query = Object.entries(searchAttributes)
  .map(([name, type]) => `${name} = ${{ INT: '0', DATETIME: `'2000-01-01T00:00:00Z'`, KEYWORD: `''` }[type]}`)
  .join(' and ');

/** "Not found" and "invalid argument" are what a stale cache says; anything else is an answer. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isGrpc(error, notFound, invalidArgument) || Date.now() > deadline) throw error;
      await pause(200);
    }
  }
}

const isGrpc = (error: unknown, ...codes: number[]): boolean => isGrpcServiceError(error) && codes.includes(error.code);
