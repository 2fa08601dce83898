import { ExpressionFault, evaluateCondition, Facts } from '@beaver/workflows/automation';
import type { AutomationEvent } from '@beaver/workflows/contract';
import test, { type ExecutionContext } from 'ava';

const event = (data: Record<string, unknown>): AutomationEvent => ({
  id: 'evt_1',
  type: 'order.placed',
  time: '2026-11-26T17:33:00.000Z',
  subject: 'order/ord_1',
  actor: 'user:usr_1',
  data,
});

const order = {
  number: 1042,
  status: 'pending',
  note: '',
  canceledAt: null,
  total: { amount: 12_000, currency: 'USD' },
  rate: 1.5,
  createdAt: '2026-11-26T17:33:00.000Z',
  lines: [
    { sku: 'HAT-1', quantity: 3 },
    { sku: 'CAP-2', quantity: 1 },
  ],
  metadata: { constructor: 'x', toString: 'y', gift: 'yes' },
  changed: { status: ['placed', 'pending'], available: [7, 3], incoming: [1, 9.5] },
};
const steps = { hold: { outcome: 'succeeded', output: { status: 'onHold', attempts: 2 } } };
const now = Date.parse('2026-11-27T00:00:00.000Z');

const holds = (text: string, data: Record<string, unknown> = order) =>
  evaluateCondition(new Facts('order', event(data)).evaluator(steps, now), text);

function fails(t: ExecutionContext, text: string, code: string, data?: Record<string, unknown>): string {
  const fault = t.throws(() => holds(text, data), { instanceOf: ExpressionFault }, text);
  t.is(fault?.code, code, `${text}: ${fault?.message}`);
  return fault?.message ?? '';
}

test('what conditions are made of', (t) => {
  const truths = [
    'order.total.amount > 10000 && order.total.currency == "USD"',
    'order.total.amount >= 12000.0 && order.total.amount == 12000 && order.total.amount != 12000.5',
    'order.total.amount * 1.1 > 13000 && order.rate * 2 == 3 && order.rate + 1 == 2.5 && order.total.amount / 100 == 120',
    'order.rate > 1 && 2 > order.rate && order.rate == 1.5',
    'order.lines.exists(line, line.sku.startsWith("HAT")) && order.lines.all(line, line.quantity >= 1)',
    '!order.lines.exists(line, line.quantity > 3) && order.lines.exists_one(line, line.sku.endsWith("-2"))',
    'order.lines.filter(line, line.quantity > 1).map(line, line.sku).join(",") == "HAT-1"',
    'order.status in ["pending", "confirmed"] && order.status.contains("end") && !("x" in order.metadata)',
    'order.canceledAt == null && order.note == "" && size(order.lines) == 2 && !has(order.tags)',
    'event.type == "order.placed" && event.reason == null && event.data.number == order.number',
    'event.changedFrom("status", "placed") && event.changedTo("status", "pending") && event.hasChanged("status")',
    '!event.hasChanged("total") && !event.changedTo("total", 5) && event.changed.status[1] == "pending"',
    'event.crossedBelow("available", 5) && event.crossedBelow("available", 3.5) && !event.crossedBelow("available", 3)',
    '!event.crossedAbove("available", 5) && event.crossedAbove("incoming", 1) && !event.crossedBelow("status", 5)',
    'now - event.time < duration("7h") && timestamp(order.createdAt) + duration("24h") > now && now.getHours() == 0',
    'steps.hold.outcome == "succeeded" && steps.hold.output.attempts == 2',
    'order.metadata.constructor == "x" && order.metadata.toString == "y" && order.metadata["gift"] == "yes"',
    '[timestamp(order.createdAt), now].exists(time, time > event.time) && [now].map(time, time)[0] == now',
  ];
  for (const text of truths) t.true(holds(text), text);
});

test('an integer and a fraction at the same place are both taken', (t) => {
  for (const amount of [10_001, 10_000.5])
    t.true(
      holds('order.total.amount > 10000 && order.total.amount * 2 > 20000', { total: { amount } }),
      String(amount),
    );
});

test('what is not there, or of another type, is a fault with its reason and its place', (t) => {
  t.is(fails(t, 'order.total.amont > 1', 'expression_failed'), 'No such key: amont, at character 13');
  fails(t, 'order.lines[2].sku == ""', 'expression_failed');
  fails(t, 'order.status > 5', 'expression_failed');
  fails(t, 'order.status + 5 == ""', 'expression_failed');
  fails(t, 'order.lines', 'expression_failed');
  fails(t, 'order.status.exists(x, x)', 'expression_failed');
  fails(t, 'timestamp(order.status) < now', 'expression_failed');
  fails(t, 'order.constructor == 1', 'expression_failed');
  fails(t, 'order.__proto__ == 1', 'expression_failed');
  fails(t, 'payment.id == ""', 'variable_unknown');
  fails(t, 'order.id ==', 'expression_malformed');
  fails(t, 'order.id.matches("a")', 'function_unknown');
});

test('what would take long is refused before it begins', (t) => {
  const lines = Array.from({ length: 1000 }, (_, n) => ({ sku: `SKU-${n}`, quantity: n }));
  const long = { lines, text: 'x'.repeat(50_000) };
  const sum = Array.from({ length: 35 }, () => 'order.lines').join('+');
  const hostile = [
    'order.lines.all(a, order.lines.all(b, order.lines.all(c, a.sku + b.sku != c.sku)))',
    `(${sum}).all(a, a.quantity >= 0) && (${sum}).all(a, (${'order.lines+'.repeat(20)}order.lines).all(b, a != b))`,
    `order.lines.map(a, order.text + order.text).map(a, a + a + a + a).join(order.text) == ""`,
    `order.lines.map(a, order.lines).map(a, a + a).map(a, a + a).all(a, a.all(b, b.sku != ""))`,
    `[1,1,1,1,1].all(a, [1,1,1,1,1].all(b, [1,1,1,1,1].all(c, [1,1,1,1,1].all(d, [1,1,1,1,1].all(e, [1,1,1,1,1].all(f, order.lines.all(g, order.lines.all(h, true))))))))`,
    `order.lines.all(a, order.text.contains(order.text + a.sku))`,
    `order.lines.exists(a, a in order.lines.map(b, order.lines))`,
  ];
  const begun = performance.now();
  for (const text of hostile) fails(t, text, 'expression_too_costly', long);
  t.true(performance.now() - begun < 2000);
  t.true(holds('order.lines.exists(line, line.quantity > 998)', long));
});

test('a filter may cost less than a step: the events behind it wait', (t) => {
  const lines = Array.from({ length: 300 }, (_, n) => ({ sku: `SKU-${n}`, quantity: n }));
  const facts = new Facts('order', event({ lines }));
  const text = 'order.lines.all(a, order.lines.all(b, a.quantity >= 0 && b.quantity >= 0))';
  t.true(evaluateCondition(facts.evaluator({}, now), text));
  t.throws(() => facts.matches(text, now), { code: 'expression_too_costly' });
  t.true(facts.matches('order.lines.exists(line, line.sku.startsWith("SKU-299"))', now));
});

test('the dearest expression that is taken costs milliseconds', (t) => {
  const lines = Array.from({ length: 300 }, (_, n) => ({ sku: `SKU-${n}`, quantity: n }));
  const text = 'order.lines.all(a, order.lines.all(b, a.quantity >= 0 && b.quantity >= 0))';
  t.true(holds(text, { lines }));
  const begun = performance.now();
  t.true(holds(text, { lines }));
  t.true(performance.now() - begun < 1000, String(performance.now() - begun));
});

test('what one step may cost is shared by all expressions within it', (t) => {
  const lines = Array.from({ length: 100 }, (_, n) => ({ sku: `SKU-${n}`, quantity: n }));
  const evaluate = new Facts('order', event({ lines })).evaluator({}, now);
  const text = 'order.lines.all(a, order.lines.all(b, a.quantity >= 0))';
  t.true(evaluateCondition(evaluate, text));
  t.throws(
    () => {
      for (let turn = 0; turn < 25; turn += 1) evaluateCondition(evaluate, text);
    },
    { code: 'expression_too_costly' },
  );
});
