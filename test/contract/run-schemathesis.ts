import { delimiter, join, resolve } from 'node:path';
import { installPythonPackages } from '../programs/python-packages.ts';
import { type Ended, run } from '../programs/run-program.ts';

/** Runs its command line with the hooks of this folder. The token goes by the environment, which no list of processes shows. */
export async function runSchemathesis(args: string[], token: string): Promise<Ended> {
  const packages = await installPythonPackages('schemathesis', 'test/contract/requirements.txt');
  return run('python3', ['-m', 'schemathesis.cli', '--no-color', ...args], {
    env: {
      ...process.env,
      BEAVER_TOKEN: token,
      PYTHONPATH: [packages, resolve('test/contract')].join(delimiter),
      PYTHONNOUSERSITE: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      HYPOTHESIS_STORAGE_DIRECTORY: join(packages, '.hypothesis'),
      SCHEMATHESIS_HOOKS: 'hooks',
    },
  });
}
