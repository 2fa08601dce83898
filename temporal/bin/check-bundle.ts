/** Fails when a workflow imports what its sandbox does not have; the worker would only say so when it starts. */
import { bundleWorkflows } from '../src/bundle-workflows.ts';

const { code } = await bundleWorkflows();
process.stdout.write(`${Math.round(code.length / 1024)} kB\n`);
