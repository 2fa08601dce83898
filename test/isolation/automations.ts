import { newId } from '@beaver/kit/testing';
import type { Recipe, Step } from './steps.ts';

/** An automation that a new product starts, and its run. It is archived then, so that the next product starts only the next one. */
const begun = (...steps: object[]): Step[] => [
  { run: 'createAutomation', body: () => ({ definition: { trigger: { type: 'product.created' }, steps } }) },
  { run: 'activateAutomation', alone: true },
  'createProduct',
  { until: 'getAutomationMatching', holds: ({ matched }) => matched === 1 },
  { run: 'archiveAutomation', alone: true },
  { run: 'listAutomationRuns', alone: true, means: ({ data }) => data[0] },
];

const asks = { id: 'review', type: 'approval', assignees: ['role:manager'], deadline: 'P2D' };
const asked: Step[] = [
  ...begun(asks),
  { until: 'getAutomationRun', holds: ({ waitingFor }) => waitingFor === 'approval' },
  { run: 'listApprovals', alone: true, means: ({ data }) => data[0] },
];
/** There is no such order to be released. */
const release = { id: 'release', type: 'action', action: 'order.release', input: { orderId: newId('ord') } };
const stuck: Step[] = [...begun(release), { until: 'getAutomationRun', holds: ({ stuck }) => stuck }];
const paused: Step[] = [...asked, { run: 'pauseAutomationRun', alone: true }];
const another = { trigger: { type: 'product.updated' }, steps: [asks] };
const waits = () => ({ step: 'waiting', waitingFor: 'time', approval: undefined, approvalId: undefined });

/** What a tenant has done by itself, and what people are asked on the way. */
export const automations: Record<string, Recipe> = {
  pauseAutomation: { first: ['createAutomation', { run: 'activateAutomation', alone: true }] },
  listAutomationVersions: {
    first: ['createAutomation', { run: 'updateAutomation', alone: true, body: () => ({ definition: another }) }],
  },
  updateAutomation: { first: ['createAutomation'] },
  listAutomationRuns: { first: [...asked, ...asked] },
  getAutomationRun: { first: asked },
  pauseAutomationRun: { first: asked },
  resumeAutomationRun: { first: paused },
  cancelAutomationRun: { first: asked },
  retryAutomationRunStep: { first: stuck },
  skipAutomationRunStep: { first: stuck },
  progressAutomationRun: { first: asked, body: waits },
  listApprovals: { first: [...asked, ...asked] },
  getApproval: { first: asked },
  approveApproval: { first: asked },
  rejectApproval: { first: asked },
  delegateApproval: { first: asked },
};
