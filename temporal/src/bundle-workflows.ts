import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const resolve = (name: string) => fileURLToPath(import.meta.resolve(name));

/** Modules that run inside the workflow sandbox beside the workflows. */
const workflowInterceptorModules = [resolve('@beaver/workflows/trace-interceptors')];

/** All workflows as one script; the worker, the tests and the check make the same. */
export const bundleWorkflows = (): ReturnType<typeof bundleWorkflowCode> =>
  bundleWorkflowCode({
    workflowsPath: resolve('@beaver/workflows'),
    workflowInterceptorModules,
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
  });
