import { readdirSync, readFileSync } from 'node:fs';
import { triggerTypes } from '@beaver/workflows/automation';
import test from 'ava';

const services = ['order-service', 'payment-service', 'product-catalog-service', 'service-entity-service'];
const root = new URL('../../../services/', import.meta.url);

const literal = /['"`]([a-z][A-Za-z]+)\.([a-z][A-Za-z]+)['"`]/g;
const template = /`([a-z][A-Za-z]+)\.\$\{([^}]*)\}/g;

/** Not events: columns of tables, which are in the plural, and what the gateway calls its own. */
const others = /^(?:charge|(?!.*Settings$).*s)$/;

type Schemas = Record<string, { enum?: string[]; properties?: Record<string, { enum: string[] }> }>;
const schemasOf = (service: string): Schemas =>
  JSON.parse(readFileSync(new URL(`${service}/src/generated/openapi.json`, root), 'utf8')).components.schemas;
const stepsOf = (service: string, schema: string): string[] => schemasOf(service)[schema]?.properties?.step?.enum ?? [];
const valuesOf = (service: string, schema: string): string[] => schemasOf(service)[schema]?.enum ?? [];

const steering = ['processPaused', 'processResumed', 'stepRetried', 'stepSkipped'];

/** What stands for the variable part of an event's type, where it is made up. */
const made: Record<string, () => string[]> = {
  'order.step': () => valuesOf('order-service', 'ProgressStep'),
  'order.happenings[update]': () => steering,
  // A return's change of status; what changes nothing of the order is not recorded with it.
  "order.type.replace('.', '')": () => valuesOf('order-service', 'ReturnStatus').map((status) => `return${status}`),
  'orderRefund.step': () => stepsOf('order-service', 'OrderRefundProgress'),
  'orderRefund.happenings[update]': () => steering,
  'return.step': () => stepsOf('order-service', 'ReturnProgress'),
  'return.happenings[update]': () => steering,
  'dunningRun.whatHappened(run, decided)': () => [
    'declined',
    'resumed',
    ...valuesOf('payment-service', 'DunningRunStatus').filter((status) => status !== 'running'),
  ],
  'dispute.step': () => stepsOf('payment-service', 'DisputeProgress'),
  'reconciliation.end.status': () =>
    valuesOf('payment-service', 'ReconciliationStatus').filter((status) => status !== 'running'),
  'finding.after.status': () => valuesOf('payment-service', 'FindingStatus').filter((status) => status !== 'open'),
};

/** Without what names the events of others. */
const sourcesOf = (service: string): string[] => {
  const folder = new URL(`${service}/src/`, root);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^(generated\/|take\/|consume[.]ts$)/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8').replaceAll(/^import .*$/gm, ''));
};

/** Event types that a service's sources record. */
function recordedBy(service: string): { types: string[]; unknown: string[] } {
  const types = new Set<string>();
  const templates = new Set<string>();
  for (const source of sourcesOf(service)) {
    for (const [, noun = '', verb] of source.matchAll(literal)) if (!others.test(noun)) types.add(`${noun}.${verb}`);
    for (const [, noun = '', what] of source.matchAll(template))
      if (!others.test(noun)) templates.add(`${noun}.${what}`);
  }
  for (const each of templates)
    for (const verb of made[each]?.() ?? []) types.add(`${each.slice(0, each.indexOf('.'))}.${verb}`);
  return { types: [...types].toSorted(), unknown: [...templates].filter((each) => !Object.hasOwn(made, each)) };
}

for (const service of services) {
  test(`the triggers are all events that the ${service} records`, (t) => {
    const { types, unknown } = recordedBy(service);
    t.deepEqual(unknown, [], 'types that are made up, in a way that this test does not know');
    const listed = triggerTypes.filter(({ source }) => source === service).map(({ type }) => type);
    t.deepEqual(listed.toSorted(), types);
    t.true(types.length > 10);
  });
}
