import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const resolve = (name: string) => fileURLToPath(import.meta.resolve(name));

/** Modules that run inside the workflow sandbox beside the workflows. */
const workflowInterceptorModules = [resolve('@beaver/workflows/trace-interceptors')];

/**
 * All workflows as one script; the worker, the tests and the check make the same.
 * @param workflowsPath the package's own sources, unless a test changes a copy
 */
export const bundleWorkflows = (workflowsPath = resolve('@beaver/workflows')): ReturnType<typeof bundleWorkflowCode> =>
  bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules,
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
  });
