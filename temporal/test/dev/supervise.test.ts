import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { processBirth } from '../../src/dev/process-birth.ts';
import { type Supervised, supervise } from '../../src/dev/supervise.ts';
import { scratchFolder } from './scratch-folder.ts';

const ready = `process.send({ ready: true, url: 'http://127.0.0.1' }); process.on('disconnect', () => process.exit(0));`;

interface Trial {
  readonly process: Promise<Supervised>;
  readonly pids: number[];
  readonly alarms: string[];
  readonly told: string[];
  readonly complaints: string[];
  readonly log: () => string;
}

/** A supervised process that runs this code. */
function run(t: ExecutionContext, code: string): Trial {
  const folder = scratchFolder(t);
  const [entry, logFile] = [join(folder, 'main.mjs'), join(folder, 'main.log')];
  writeFileSync(entry, code);
  const trial = { pids: [] as number[], alarms: [] as string[], told: [] as string[], complaints: [] as string[] };
  const observer = {
    spawned: (_name: string, pid: number) => trial.pids.push(pid),
    complained: (_name: string, line: string) => trial.complaints.push(line),
    alarm: (line: string) => trial.alarms.push(line),
    say: (line: string) => trial.told.push(line),
  };
  const program = { name: 'lodge', entry, cwd: folder, env: process.env, logFile };
  const supervised = supervise(program, observer, new AbortController().signal);
  t.teardown(() => supervised.then((each) => each.stop(100)).catch(() => {}));
  return { ...trial, process: supervised, log: () => readFileSync(logFile, 'utf8') };
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !condition(); await pause(20)) {
    if (Date.now() > deadline) throw new Error('it did not come to pass');
  }
}

test('who dies is started again, and both are told loudly', async (t) => {
  const trial = run(t, `${ready} setInterval(() => {}, 1000);`);
  await trial.process;
  process.kill(trial.pids[0] as number, 'SIGKILL');
  await until(() => trial.alarms.length === 2);
  t.regex(trial.alarms[0] ?? '', /^lodge died \(SIGKILL\)\. It starts again in 0\.25 s\. Its log: .*main\.log$/);
  t.is(trial.alarms[1], 'lodge is back.');
  t.is(trial.pids.length, 2);
});

test('the waits grow while it keeps dying', async (t) => {
  const trial = run(t, `${ready} setTimeout(() => process.exit(3), 10);`);
  await trial.process;
  await until(() => trial.alarms.filter((line) => line.includes('died (exit code 3)')).length === 3);
  const waits = trial.alarms.map((line) => /again in ([\d.]+) s/.exec(line)?.[1]).filter(Boolean);
  t.deepEqual(waits, ['0.25', '0.5', '1']);
});

test('one whose configuration is wrong stays down until it is restarted', async (t) => {
  const trial = run(t, `process.on('SIGUSR2', () => process.exit(78)); ${ready} setInterval(() => {}, 1000);`);
  const supervised = await trial.process;
  process.kill(trial.pids[0] as number, 'SIGUSR2');
  await until(() => trial.alarms.length === 1);
  t.regex(trial.alarms[0] ?? '', /It stays down: its configuration is wrong/);
  await pause(600);
  t.is(trial.pids.length, 1);
  await supervised.restart();
  await until(() => trial.pids.length === 2);
});

test('a restart for changed code is no death, and its end is told', async (t) => {
  const trial = run(t, `process.on('SIGTERM', () => process.exit(0)); ${ready} setInterval(() => {}, 1000);`);
  const supervised = await trial.process;
  await supervised.restart();
  await until(() => trial.told.length === 1);
  t.is(trial.pids.length, 2);
  t.deepEqual([trial.told, trial.alarms], [['lodge is back.'], []]);
});

test('stop kills one that does not listen', async (t) => {
  const trial = run(t, `process.on('SIGTERM', () => {}); ${ready} setInterval(() => {}, 1000);`);
  const supervised = await trial.process;
  await supervised.stop(200);
  t.is(processBirth(trial.pids[0] as number), undefined);
  t.deepEqual(trial.alarms, []);
});

test('dying before it is ready the first time is an error with its last words', async (t) => {
  const trial = run(t, `console.error('no lodge without wood'); process.exit(4);`);
  await t.throwsAsync(trial.process, {
    message: /lodge ended before it was ready \(exit code 4\), see .*no lodge without wood/s,
  });
});

test('its log is kept, and only what is wrong is told on the console', async (t) => {
  const lines = [
    { level: 30, msg: 'ready' },
    { level: 50, msg: 'could not fell', err: { message: 'too thick' } },
  ];
  const code = `${lines.map((line) => `console.log(${JSON.stringify(JSON.stringify(line))});`).join('')}
    console.error('splinters'); ${ready} setInterval(() => {}, 1000);`;
  const trial = run(t, code);
  await trial.process;
  await until(() => trial.complaints.length === 2);
  t.deepEqual(trial.complaints, ['could not fell: too thick', 'splinters']);
  t.is(trial.log().trim().split('\n').length, 3);
});

test('it can still write its log, and end, when whoever started it is gone', async (t) => {
  const folder = scratchFolder(t);
  const [entry, launcher, logFile] = ['main.mjs', 'launcher.mjs', 'main.log'].map((name) => join(folder, name));
  const kit = import.meta.resolve('@beaver/kit');
  writeFileSync(
    entry as string,
    `import { logger, startLogger } from ${JSON.stringify(kit)};
     startLogger('lodge', 'info');
     process.on('disconnect', () => { logger().info('alone'); process.exit(0); });
     process.send({ ready: true, pid: process.pid }); setInterval(() => {}, 1000);`,
  );
  writeFileSync(
    launcher as string,
    `import { supervise } from ${JSON.stringify(new URL('../../src/dev/supervise.ts', import.meta.url).href)};
     const observer = { spawned: (_name, pid) => console.log(pid), complained() {}, alarm() {}, say() {} };
     const program = { name: 'lodge', entry: ${JSON.stringify(entry)}, cwd: '/', env: process.env, logFile: ${JSON.stringify(logFile)} };
     await supervise(program, observer, new AbortController().signal);
     process.kill(process.pid, 'SIGKILL');`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [launcher as string]).catch((error) => error);
  await until(() => processBirth(Number(stdout)) === undefined);
  t.regex(readFileSync(logFile as string, 'utf8'), /"msg":"alone"/);
});
