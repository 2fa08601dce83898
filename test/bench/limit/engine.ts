/**
 * The engine alone: a worker whose workflow has one regular and two local activities that do nothing, and a closed loop
 * that starts it. Arguments: address, concurrency. Told seconds, it sends each one's milliseconds from start to last activity.
 */
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

const [address, concurrency] = [process.argv[2], Number(process.argv[3])];
const taskQueue = 'bench-engine';
const done = new Map<string, () => void>();
process.on('disconnect', () => process.exit(1));
Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });

const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  workflowsPath: fileURLToPath(new URL('engine-workflow.ts', import.meta.url)),
  activities: { step: async () => {}, last: async (id: string) => done.get(id)?.() },
});
const client = new Client({ connection: await Connection.connect({ address }) });
let count = 0;

async function runOne(): Promise<number> {
  count += 1;
  const workflowId = `engine-${process.pid}-${count}`;
  const last = new Promise<void>((resolve) => {
    done.set(workflowId, resolve);
  });
  const begun = performance.now();
  await client.workflow.start('engineLimit', { taskQueue, workflowId, args: [workflowId] });
  await last;
  done.delete(workflowId);
  return performance.now() - begun;
}

async function loop(seconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const one = async () => {
    while (performance.now() < end) {
      const time = await runOne();
      if (performance.now() <= end) times.push(time);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return times;
}

process.on('message', ({ seconds }: { seconds: number }) => {
  void loop(seconds).then((times) => process.send?.({ times, seconds }));
});
const running = worker.run();
await loop(1); // warm
process.send?.({ ready: true });
await running;
