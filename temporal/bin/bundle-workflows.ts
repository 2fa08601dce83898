/**
 * Makes the script that workers run workflows from: `bundle-workflows.ts file`. Fails when a workflow imports what its
 * sandbox does not have, which a worker that bundles for itself would only say when it starts.
 */
import { writeFileSync } from 'node:fs';
import { bundleWorkflows } from '../src/bundle-workflows.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('say where to write them: bundle-workflows.ts file');
const { code } = await bundleWorkflows();
writeFileSync(file, code);
process.stdout.write(`${Math.round(code.length / 1024)} kB\n`);
