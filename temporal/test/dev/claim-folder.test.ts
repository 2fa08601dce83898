import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { claimFolder } from '../../src/dev/claim-folder.ts';
import { noteProcess } from '../../src/dev/end-process.ts';
import { processBirth } from '../../src/dev/process-birth.ts';
import { ProcessRegister } from '../../src/dev/process-register.ts';
import { scratchFolder } from './scratch-folder.ts';

test('a folder has one start at a time', (t) => {
  const folder = scratchFolder(t);
  const release = claimFolder(folder);
  t.throws(() => claimFolder(folder), { message: new RegExp(`runs here already \\(pid ${process.pid}\\)`) });
  release();
  claimFolder(folder)();
  t.deepEqual(readdirSync(folder), []);
});

test('the claim of a start that is dead does not count', (t) => {
  const folder = scratchFolder(t);
  const dead = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
  for (const claim of [
    { pid: dead, birth: '1' },
    { ...noteProcess(process.pid), birth: 'another process with this pid' },
  ]) {
    writeFileSync(join(folder, 'start.json'), JSON.stringify(claim));
    claimFolder(folder)();
  }
  t.false(existsSync(join(folder, 'start.json')));
});

test('what a killed start left behind is ended, and nobody else', async (t) => {
  const file = join(scratchFolder(t), 'processes.json');
  const [left, stranger] = [spawn('sleep', ['60']), spawn('sleep', ['60'])];
  t.teardown(() => [left, stranger].map((each) => each.kill('SIGKILL')));
  await Promise.all([once(left, 'spawn'), once(stranger, 'spawn')]);
  const [leftPid, strangerPid] = [left.pid as number, stranger.pid as number];
  new ProcessRegister(file).add('temporal', leftPid, 'SIGTERM');
  const noted = {
    temporal: { ...noteProcess(leftPid), signal: 'SIGTERM' },
    other: { pid: strangerPid, birth: '1', signal: 'SIGTERM' },
  };
  writeFileSync(file, JSON.stringify(noted));
  t.deepEqual(await new ProcessRegister(file).endLeftovers(), ['temporal']);
  t.is(processBirth(leftPid), undefined);
  t.not(processBirth(strangerPid), undefined);
});
