import { newId, type TestClient } from '@beaver/kit/testing';
import { automationRunProcess } from '@beaver/workflows/contract';
import type { WorkflowHandle } from '@temporalio/client';
import type { Resource, Store } from '../order/buyer.ts';
import type { Shop } from '../order/start-shop.ts';

/** Milliseconds for which the system may take to get somewhere on a busy machine. */
const PATIENCE_MS = 40_000;

type Steps = Record<string, unknown>[];

/** What is done with automations of one tenant. */
export interface Automations {
  client: TestClient;
  /** Made and activated. @returns the automation */
  activate: (trigger: object, steps: Steps) => Promise<Resource>;
  /** The only run of an automation, once it is as wanted. @throws with what it was when it never is */
  run: (automationId: string, wanted: (run: Resource) => boolean) => Promise<Resource>;
  /** What a run asks people, once it does. */
  approval: (runId: string) => Promise<Resource>;
  /** A colleague of the tenant, without a role unless said otherwise. */
  colleague: (roles?: string[]) => { client: TestClient; assignee: string };
  processOf: (run: Resource) => WorkflowHandle;
}

export function automationsOf(shop: Shop, { tenantId }: Pick<Store, 'tenantId'>): Automations {
  const service = shop.services.peer('workflow-service');
  const client = service.tenant({ id: tenantId });
  return {
    client,
    activate: async (trigger, steps) => {
      const definition = { trigger, steps };
      const made = await client.post('/v1/automations', { name: 'By itself', definition });
      if (made.status !== 201) throw new Error(`not made: ${made.status} ${JSON.stringify(made.body)}`);
      const { status, body } = await client.post(`/v1/automations/${made.body.id}/activate`);
      if (status !== 200) throw new Error(`not activated: ${status} ${JSON.stringify(body)}`);
      return body;
    },
    run: async (automationId, wanted) => {
      for (const end = Date.now() + PATIENCE_MS; ; ) {
        const { body: list } = await client.get(`/v1/automation-runs?automationId=${automationId}`);
        const [known] = list.data;
        const run = known && (await client.get(`/v1/automation-runs/${known.id}`)).body;
        if (run && wanted(run)) return run;
        if (Date.now() > end) throw new Error(`never as wanted: ${JSON.stringify(run)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    approval: async (runId) => {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
        const { body } = await client.get(`/v1/approvals?automationRunId=${runId}&status=pending`);
        if (body.data.length > 0) return body.data[0];
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${runId} asks nobody`);
    },
    colleague: (roles = []) => {
      const userId = newId('usr');
      return { client: service.tenant({ id: tenantId, userId, roles }), assignee: `user:${userId}` };
    },
    processOf: ({ automationId, event }) =>
      shop.temporal.client.workflow.getHandle(automationRunProcess.workflowId(tenantId, automationId, event.id)),
  };
}

/** Path → status of each step that has begun. */
export const outcomesOf = (run: Resource): Record<string, string> =>
  Object.fromEntries(run.steps.map(({ path, status }: { path: string; status: string }) => [path, status]));
