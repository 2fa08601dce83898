import { checkDefinition, triggerTypes } from '@beaver/workflows/automation';
import test from 'ava';
import { malformedDocuments } from './malformed-documents.ts';
import { malformedSteps } from './malformed-steps.ts';
import { hold, log, nested, onOrder, orderId } from './step-sketches.ts';

const malformed = { ...malformedDocuments, ...malformedSteps };

for (const [title, [definition, ...expected]] of Object.entries(malformed)) {
  test(`refused where it is wrong, and nowhere else: ${title}`, (t) => {
    const found = checkDefinition(JSON.parse(JSON.stringify(definition)));
    const places = found.map(({ pointer, code }) => `${pointer} ${code}`);
    t.deepEqual(places.toSorted(), expected.map((fault) => fault.join(' ')).toSorted());
    t.true(found.every(({ detail }) => detail.length > 5 && detail.length < 300));
  });
}

test('more than sixty of them', (t) => {
  t.true(Object.keys(malformed).length > 60);
});

test('what is well in each kind of step is taken', (t) => {
  const approval = {
    id: 'review',
    type: 'approval',
    assignees: ['role:manager', 'user:usr_01jd8xk0v7f0b8h3m5n6p7q8rs'],
    message: 'Order ${order.number} over ${order.total.amount}: ${steps.hold.outcome}',
    deadline: 'P28D',
    escalateAfter: 'P1WT12H',
    escalateTo: ['role:owner'],
    onApproved: [{ id: 'release', type: 'action', action: 'order.release', input: { orderId }, onError: 'continue' }],
    onRejected: [
      { id: 'cancel', type: 'action', action: 'order.cancel', input: { orderId, reason: '${steps.review.outcome}' } },
    ],
    onExpired: [],
  };
  const definition = {
    trigger: { type: 'order.placed', filter: 'order.total.amount > 10000 && event.actor != "system"' },
    steps: [
      hold({ retry: { maxAttempts: 5, within: 'PT2H' } }),
      approval,
      { id: 'pause', type: 'wait', for: 'P1DT2H3M4S' },
      { id: 'date', type: 'wait', until: 'timestamp(order.createdAt) + duration("72h")' },
      {
        id: 'check',
        type: 'branch',
        if: 'has(steps.release) && order.lines.exists(line, line.quantity > 10)',
        then: [{ id: 'yes', type: 'log', message: '$${braces} and ${ {"a": "}"}.a }' }],
        else: [],
      },
    ],
  };
  t.deepEqual(checkDefinition(definition), []);
});

test('expressions know the data of an event by the name of its subject', (t) => {
  for (const { type, variable } of triggerTypes) {
    const definition = {
      trigger: { type, filter: `${variable}.id != ""` },
      steps: [hold({ input: { orderId, reason: 'x' } })],
    };
    const faults = checkDefinition(definition).filter(({ pointer }) => pointer === '/trigger/filter');
    t.deepEqual(faults, [], type);
  }
});

test('eight blocks and a hundred steps are not too many', (t) => {
  t.deepEqual(checkDefinition(onOrder(nested(8), ...Array.from({ length: 92 }, (_, n) => log(`s${n}`)))), []);
});
