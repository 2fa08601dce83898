import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

interface Steps {
  step(workflowId: string): Promise<void>;
  last(workflowId: string): Promise<void>;
}

const local = proxyLocalActivities<Steps>({ startToCloseTimeout: '10s' });
const regular = proxyActivities<Steps>({ startToCloseTimeout: '10s' });

/** What an order's process asks of the engine until it is confirmed, without anything of ours. */
export async function engineLimit(id: string): Promise<void> {
  await local.step(id);
  await regular.step(id);
  await local.last(id);
}
