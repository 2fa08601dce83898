import { join } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import { run } from '../programs/run-program.ts';

/** Loads a configuration in a process of its own, since a fault in it ends the process, and tells what it asked for. */
const program = `
  const asked = new Set();
  const env = new Proxy({ ...process.env }, {
    get: (values, name) => { asked.add(name); return values[name]; },
  });
  const { loadConfig, readConfig } = await import(process.argv[1]);
  (loadConfig ?? readConfig)(env);
  process.stdout.write(JSON.stringify([...asked].filter((name) => /^[A-Z_]+$/.test(name))));
`;

/** The variables that a config.ts knows, their _FILE forms too. @throws with the faults it finds in `env` */
export async function settingsOf(config: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const args = ['--input-type=module', '--eval', program, join(repository, config)];
  const { code, stdout, output } = await run(process.execPath, args, { cwd: repository, env });
  if (code !== 0) throw new Error(output);
  return JSON.parse(stdout) as string[];
}
