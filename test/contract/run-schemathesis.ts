import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { installSchemathesis } from './install-schemathesis.ts';

/** Runs its command line with the hooks of this folder. The token goes by the environment, which no list of processes shows. */
export async function runSchemathesis(args: string[], token: string): Promise<{ code: number; output: string }> {
  const tool = await installSchemathesis();
  const child = spawn('python3', ['-m', 'schemathesis.cli', '--no-color', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      BEAVER_TOKEN: token,
      PYTHONPATH: [tool, resolve('test/contract')].join(delimiter),
      PYTHONNOUSERSITE: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      HYPOTHESIS_STORAGE_DIRECTORY: join(tool, '.hypothesis'),
      SCHEMATHESIS_HOOKS: 'hooks',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? -1, output }));
  });
}
