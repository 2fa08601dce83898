import test from 'ava';
import { readHistories } from '../src/replay/history-files.ts';
import { type HistoryPath, requiredHistories } from '../src/replay/history-paths.ts';
import { replayHistories, silenceReplays } from '../src/replay/replay-histories.ts';
import { bundleChanged, type Change } from './change-workflows.ts';

silenceReplays();
const histories = readHistories();

/** Changes that break runs under way, and a path whose histories tell. */
const breaking: { what: string; told: HistoryPath; change: Change }[] = [
  {
    what: 'promises the stock before it takes the payment',
    told: 'one-shipment',
    change: {
      file: 'order-fulfillment.ts',
      texts: [
        [
          'await takePayment(process);\n    await commitStock(process);',
          'await commitStock(process);\n    await takePayment(process);',
        ],
      ],
    },
  },
  {
    what: 'waits a moment before it follows the goods',
    told: 'cash',
    change: {
      file: 'order-fulfillment.ts',
      texts: [
        ['import { workflowInfo }', 'import { sleep, workflowInfo }'],
        ['await settleShipments(process);', 'await sleep(1);\n    await settleShipments(process);'],
      ],
    },
  },
  {
    what: 'undoes in the order in which it did',
    told: 'canceled-when-confirmed',
    change: { file: 'undo-stack.ts', texts: [['this.#undos.toReversed()', 'this.#undos']] },
  },
  {
    what: 'captures and only then takes the goods off the shelf',
    told: 'shipments-with-multicapture',
    change: {
      file: 'settle-shipments.ts',
      texts: [
        [
          'await Promise.all([captureShare(process, shipment), consume(process, shipment)])',
          '[await captureShare(process, shipment), await consume(process, shipment)]',
        ],
      ],
    },
  },
  {
    what: 'forgets the stock of canceled lines',
    told: 'lines-canceled',
    change: {
      file: 'settle-shipments.ts',
      texts: [
        ["await process.insist(\n      'give canceled", "if (!next) await process.insist(\n      'give canceled"],
      ],
    },
  },
  {
    what: 'gives up when a service is away for more than a moment',
    told: 'service-away',
    change: { file: 'proxies.ts', texts: [['if (isCancellation(error) || refusalOf(error) !== undefined) ', '']] },
  },
  {
    what: 'never continues as new',
    told: 'continued-as-new',
    change: { file: 'process.ts', texts: [['workflowInfo().continueAsNewSuggested && ', 'false && ']] },
  },
  {
    what: 'tells the row of each step of an automation when it begins',
    told: 'automation-approved',
    change: {
      file: 'walk-steps.ts',
      texts: [
        ['await take(process, step, path);', "await process.tell('waiting');\n      await take(process, step, path);"],
      ],
    },
  },
  {
    what: 'means another time by the same expression',
    told: 'automation-waited',
    change: { file: 'automation/facts.ts', texts: [["['now', new Date(now)]", "['now', new Date(0)]"]] },
  },
];

for (const { what, told, change } of breaking) {
  test.serial(`a workflow that ${what} can't go on with runs under way, and a recorded history tells`, async (t) => {
    const telling = new Map([...histories].filter(([name]) => name === told));
    const failures = await replayHistories(await bundleChanged([change]), telling);
    t.is(failures.get(told)?.name, 'DeterminismViolationError');
  });
}

test.serial('a change that asks whether it is patched goes on with them', async (t) => {
  const texts: Change['texts'] = [
    ['import { workflowInfo }', 'import { patched, sleep, workflowInfo }'],
    ['await takePayment(process);', "if (patched('a-moment')) await sleep(1);\n    await takePayment(process);"],
  ];
  const bundle = await bundleChanged([{ file: 'order-fulfillment.ts', texts }]);
  t.deepEqual([...(await replayHistories(bundle, histories))], []);
});

test('a history that is missing is named', (t) => {
  const error = t.throws(() => readHistories('workflows/src'));
  t.true(error.message.endsWith(requiredHistories.join(', ')));
});

test('recorded histories hold neither people nor the machine that they were recorded on', (t) => {
  for (const [name, history] of histories) {
    const plain = JSON.stringify(history, (key, value: unknown) =>
      key === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value,
    );
    const found = /"(identity|stackTrace|buildId)"|127\.0\.0\.1|localhost|file:\/\/|@lodge\.example|pm_\w+|sk_\w+/.exec(
      plain,
    );
    t.is(found?.[0], undefined, name);
  }
});
