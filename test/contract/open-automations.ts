import { setTimeout as wait } from 'node:timers/promises';
import { ofSuite, type TestService } from '@beaver/kit/testing';
import { Client, Connection } from '@temporalio/client';
import { idsOf, make, several } from './make.ts';
import type { Subject } from './subject.ts';

interface Run {
  id: string;
  workflowId: string;
}

/** Requests of an operation that ends what it is about. */
const MANY = 14;
const asks = { id: 'review', type: 'approval', assignees: ['role:manager'], deadline: 'P2D' };
const definition = { trigger: { type: 'product.created' }, steps: [asks] };

/** Automations of each status, runs whose processes are gone, and what these ask people. */
export async function openAutomations(
  service: TestService,
  ten: string,
): Promise<Pick<Subject, 'values' | 'reserved'> & { reserved: object }> {
  const owner = service.tenant({ id: ten });
  const automation = () => make(owner, '/v1/automations', { name: 'Review', definition });
  const active = await automation();
  await make(owner, `/v1/automations/${active.id}/activate`);
  const catalog = service.peer('product-catalog-service').tenant({ id: ten });
  await several(6 * MANY, () => make(catalog, '/v1/products', { title: 'Alpine tent' }));
  const runs = await allRuns(async () => (await owner.get('/v1/automation-runs?limit=200')).body.data, 6 * MANY);
  await endProcesses(runs);
  const workflow = service.machine('worker', ['automations:progress'], ten);
  const approvals = await several(4 * MANY, async (index) => {
    const approval = { path: 'review', assignees: ['role:manager'], deadline: '2030-01-01T00:00:00.000Z' };
    const told = { step: 'approvalRequested', approval };
    return { id: (await make(workflow, `/v1/automation-runs/${runs[index]?.id}/progress`, told)).approvalId };
  });
  const part = (of: { id: string }[], nth: number) => idsOf(of.slice(nth * MANY, (nth + 1) * MANY));
  const archived = await several(MANY, automation);
  return {
    values: { aut: [active.id, (await automation()).id], run: part(runs, 0), apr: part(approvals, 0), number: [1] },
    reserved: {
      archiveAutomation: { 'path.automationId': idsOf(archived) },
      pauseAutomation: { 'path.automationId': [active.id] },
      approveApproval: { 'path.approvalId': part(approvals, 1) },
      rejectApproval: { 'path.approvalId': part(approvals, 2) },
      delegateApproval: { 'path.approvalId': part(approvals, 3) },
      cancelAutomationRun: { 'path.automationRunId': part(runs, 4) },
      progressAutomationRun: { 'path.automationRunId': part(runs, 5) },
    },
  };
}

async function allRuns(look: () => Promise<Run[]>, count: number): Promise<Run[]> {
  for (let left = 300; left > 0; left -= 1) {
    const seen = await look();
    if (seen.length >= count) return seen;
    await wait(100);
  }
  throw new Error(`fewer than ${count} runs`);
}

/** No worker is there: asked, they would not answer in time. */
async function endProcesses(runs: readonly Run[]): Promise<void> {
  const connection = await Connection.connect({ address: ofSuite('BEAVER_TEST_TEMPORAL') });
  const { workflow } = new Client({ connection });
  for (const { workflowId } of runs) {
    for (let left = 100; left > 0; left -= 1) {
      const ended = await workflow
        .getHandle(workflowId)
        .terminate('Nobody works on it.')
        .then(
          () => true,
          () => false,
        );
      if (ended) break;
      await wait(100);
    }
  }
  await connection.close();
}
