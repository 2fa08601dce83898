/**
 * Who may import whom: one row a room, as in docs and architecture. `run` is what a room may load, `types` what it may
 * besides import as a type. Whatever a row doesn't name is forbidden. `$1` is the service that the file belongs to.
 * kit/test/fences.test.ts plants a violation of each row.
 */
const own = (place) => `^services/$1/src/${place}`;
const kit = (entry) => `^kit/src/${entry === '' ? '' : `${entry}/`}index[.]ts$`;
const npm = (name) => `^node_modules/${name}/`;

const ANY_NPM = '(^|/)node_modules/';
const ANY_CORE = '^(node:)?[a-z_/]+$';
const WORKFLOWS_CONTRACT = '^workflows/src/contract([.]ts$|/)';
const AUTOMATION = '^workflows/src/automation/index[.]ts$';
const EVERY_CONTRACT = '^services/[^/]+/src/generated/contract[.]ts$';

/** Libraries without clock, randomness of their own or I/O, which pure code may use. A reason each. */
const PURE = [
  npm('luxon'), // ISO 8601 durations and calendar days, which Date does not know
  '^(node:)?util$', // deep equality
  '^(node:)?crypto$', // hashes of what is compared or looked up
  AUTOMATION, // the language of automations, which must mean the same where it is checked, matched and run
];

const rooms = [
  { name: 'kit', from: '^kit/src/', run: ['^kit/src/', ANY_NPM, ANY_CORE] },
  { name: 'kit-test', from: '^kit/(test|bin)/', run: ['^kit/', ANY_NPM, ANY_CORE] },
  {
    name: 'domain',
    from: '^services/([^/]+)/src/domain/',
    run: [own('domain/'), own('problems[.]ts$'), ...PURE],
    types: [own('generated/contract[.]ts$')],
  },
  {
    name: 'db',
    from: '^services/([^/]+)/src/db/',
    run: [own('db/'), own('problems[.]ts$'), kit(''), npm('objection'), npm('knex')],
    types: [own('domain/')],
  },
  {
    name: 'peers',
    from: '^services/([^/]+)/src/peers/',
    run: [own('peers/'), own('problems[.]ts$'), kit('call')],
    types: [EVERY_CONTRACT, own('config[.]ts$'), kit('consume')],
  },
  {
    name: 'operations',
    from: '^services/([^/]+)/src/operations/',
    // Beside domain, db and peers a service may have rooms and files of its own, as for a gateway or for passwords.
    run: [own('(?!(main|app|relay|config|migrate)[.]ts|operations/|generated/)'), kit(''), WORKFLOWS_CONTRACT, ...PURE],
    types: [own(''), '^node_modules/@temporalio/'],
  },
  {
    name: 'composition',
    from: '^services/([^/]+)/src/(?!(domain|db|peers|operations)/)',
    run: [own(''), kit(''), kit('call'), kit('consume'), kit('temporal'), WORKFLOWS_CONTRACT, AUTOMATION].concat(
      ANY_NPM,
      ANY_CORE,
    ),
    types: ['^workflows/src/'],
  },
  { name: 'migrations', from: '^services/([^/]+)/migrations/', run: ['^kit/src/migrations/', npm('knex')] },
  {
    name: 'service-test',
    from: '^services/([^/]+)/test/',
    run: ['^services/$1/', kit(''), kit('testing'), '^temporal/src/testing/index[.]ts$', ANY_NPM, ANY_CORE],
  },
  {
    name: 'workflows',
    from: '^workflows/src/(?!contract([.]ts$|/)|automation/)',
    run: ['^workflows/src/(?!automation/(check/|index))', npm('@temporalio/workflow'), npm('@temporalio/common')],
    types: ['^activities/src/'],
  },
  {
    name: 'automation',
    from: '^workflows/src/automation/(?!check/|index)',
    // CEL: a tenant's conditions, in a language that ends by itself and can do nothing but answer.
    run: ['^workflows/src/automation/(?!check/|index)', npm('@marcbachmann/cel-js')],
    types: [WORKFLOWS_CONTRACT],
  },
  {
    name: 'automation-check',
    from: '^workflows/src/automation/(check/|index)',
    // Ajv: definitions are checked by the schema that is published. No workflow loads it: it makes code as it goes.
    run: ['^workflows/src/automation/', npm('ajv')],
  },
  { name: 'workflows-contract', from: WORKFLOWS_CONTRACT, run: ['^workflows/src/contract/'] },
  {
    name: 'activities',
    from: '^activities/src/',
    run: ['^activities/src/', npm('@temporalio/activity'), kit('call')],
    types: [EVERY_CONTRACT, WORKFLOWS_CONTRACT, AUTOMATION],
  },
  {
    name: 'temporal',
    from: '^temporal/(src|bin)/',
    // The workflows' code is only named by its path: loaded here it would run outside its sandbox.
    run: ['^temporal/src/', '^activities/src/index[.]ts$', WORKFLOWS_CONTRACT, '^kit/src/', ANY_NPM, ANY_CORE],
    types: ['^(services|workflows|activities)/'],
  },
  {
    name: 'test',
    from: '^(test/(?!sandbox-gateway/|mail-sink/)|(workflows|activities|temporal)/test/)',
    run: [
      '^test/(?!sandbox-gateway/|mail-sink/)',
      '^(workflows|activities|temporal)/test/',
      '^temporal/src/',
      WORKFLOWS_CONTRACT,
      AUTOMATION,
    ].concat(kit(''), kit('testing'), ANY_NPM, ANY_CORE),
    types: [EVERY_CONTRACT, '^activities/src/'],
  },
  { name: 'sandbox-gateway', from: '^test/sandbox-gateway/', run: ['^test/sandbox-gateway/', ANY_NPM, ANY_CORE] },
  { name: 'mail-sink', from: '^test/mail-sink/', run: ['^test/mail-sink/', ANY_NPM, ANY_CORE] },
];

const AS_TYPE = ['type-only', 'type-import'];
const fence = ({ name, from, run, types = [] }) => [
  {
    name: `${name}-run`,
    comment: `What ${name} may load at run time.`,
    severity: 'error',
    from: { path: from },
    to: { pathNot: run, dependencyTypesNot: AS_TYPE },
  },
  {
    name: `${name}-types`,
    comment: `What ${name} may import as a type.`,
    severity: 'error',
    from: { path: from },
    to: { pathNot: [...run, ...types], dependencyTypes: AS_TYPE },
  },
];

const ROOM = '^(kit|services/[^/]+|workflows|activities|temporal|test/sandbox-gateway|test/mail-sink|test)/';

module.exports = {
  forbidden: [
    ...rooms.flatMap(fence),
    {
      name: 'through-exports',
      comment: 'Another package is imported by its name, so that its package.json says what it shows.',
      severity: 'error',
      from: { path: ROOM },
      to: { path: ROOM, pathNot: '^$1/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'no-circle',
      comment: 'Modules that load each other have no order in which they can be read.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: AS_TYPE } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true, // type-only imports are fenced, too
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(histories|[.]beaver)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
