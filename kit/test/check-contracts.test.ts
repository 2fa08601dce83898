import test from 'ava';
import { replyFaults, requestFaults } from '../bin/contract-rules/bounds.ts';
import { invalidExamples, missingExamples } from '../bin/contract-rules/examples.ts';
import { problemFaults } from '../bin/contract-rules/problems.ts';
import { rightFaults } from '../bin/contract-rules/rights.ts';
import { schemaFaults } from '../bin/contract-rules/schemas.ts';
import { shapeFaults } from '../bin/contract-rules/shape.ts';
import { undeclaredStatuses } from '../bin/contract-rules/statuses.ts';
import type { Contract } from '../src/contract/contract.ts';
import { changed, type Document } from './change-contract.ts';

const codes = new Map([
  ['note_not_found', 404],
  ['text_taken', 409],
  ['dictation_refused', 422],
]);
const rights = new Set(['notes:read', 'notes:write', 'events:read', 'audit:read']);

function faultsOf(contract: Contract): string[] {
  const { document, operations } = contract;
  const rules = [undeclaredStatuses, shapeFaults, requestFaults, replyFaults, missingExamples];
  return [
    ...operations.flatMap((operation) => rules.flatMap((rule) => rule(operation, document))),
    ...operations.flatMap((operation) => rightFaults(operation, rights)),
    ...schemaFaults(contract),
    ...invalidExamples(document),
    ...problemFaults(contract, codes, new Map()),
  ];
}

test('a schema that no check can be made of is a fault', (t) => {
  const contract = changed((document) => {
    const { post } = document.paths['/v1/notes'];
    post.parameters = [
      ...(post.parameters ?? []),
      { name: 'x', in: 'query', schema: { type: 'string', pattern: '(' } },
    ];
  });
  const faults = schemaFaults(contract);
  t.is(faults.length, 1);
  t.regex(faults[0] ?? '', /^createNote: .*regular expression/);
});

test('the contract of the note-service has no fault', (t) => {
  t.deepEqual(faultsOf(changed(() => {})), []);
});

const notes = '/v1/notes';
const one = '/v1/notes/{noteId}';
const slips: [what: string, change: (document: Document) => void, fault: RegExp][] = [
  ...[400, 401, 403, 404, 412, 413, 415, 422, 428, 429, 503].map((status): (typeof slips)[number] => [
    `${status} is not declared`,
    ({ paths }) => delete paths[one].patch.responses[status],
    new RegExp(`can answer ${status}`),
  ]),
  ['304 is not declared', ({ paths }) => delete paths[one].get.responses[304], /can answer 304/],
  ['409 is not declared', ({ paths }) => delete paths[notes].post.responses[409], /can answer 409/],
  ['no summary', ({ paths }) => delete paths[notes].get.summary, /has no summary/],
  ['no tag', ({ paths }) => delete paths[notes].get.tags, /one tag/],
  [
    'an extension with a slip',
    ({ paths }) => {
      paths[notes].get['x-problem'] = [];
    },
    /does not know: x-problem/,
  ],
  [
    'a name in kebab case',
    ({ paths }) => {
      paths[notes].get.operationId = 'list-notes';
    },
    /camelCase/,
  ],
  [
    'a POST without a key',
    ({ paths }) => {
      paths[notes].post.parameters = [];
    },
    /takes no Idempotency-Key/,
  ],
  [
    'a PATCH without If-Match',
    ({ paths }) => {
      paths[one].patch.parameters = [];
    },
    /takes no If-Match/,
  ],
  ['201 without a Location', ({ paths }) => delete paths[notes].post.responses[201].headers, /without a Location/],
  ['a version without an ETag', ({ paths }) => delete paths[one].get.responses[200].headers, /no ETag/],
  ['an id of any form', ({ components }) => delete components.schemas.NoteId.pattern, /give path\/noteId a pattern/],
  [
    'a string without an end',
    ({ components }) => delete components.schemas.NewNote.properties.text.maxLength,
    /body\/text is a string/,
  ],
  [
    'a number without an end',
    ({ components }) => delete components.schemas.NewNote.properties.weight.maximum,
    /body\/weight is a number/,
  ],
  [
    'an open body',
    ({ components }) => delete components.schemas.NewNote.additionalProperties,
    /body is an object without/,
  ],
  [
    'an open reply',
    ({ components }) => delete components.schemas.Note.additionalProperties,
    /reply 200.* is an object without/,
  ],
  [
    'a wrong example',
    ({ components }) => {
      components.schemas.NewNote.properties.text.examples = [5];
    },
    /example at .*NewNote.* must be string/,
  ],
  [
    'no example',
    ({ components }) => delete components.schemas.Note.properties.text.examples,
    /reply 201 shows no example/,
  ],
  [
    'a code that nothing defines',
    ({ paths }) => {
      paths[one].get['x-problems'] = ['note_lost'];
    },
    /lists note_lost, which no problems\.ts/,
  ],
  [
    'a code of every operation',
    ({ paths }) => {
      paths[one].get['x-problems'] = ['unavailable'];
    },
    /every operation may answer/,
  ],
  [
    'a code without its status',
    ({ paths }) => {
      paths[notes].get['x-problems'] = ['text_taken'];
    },
    /text_taken and does not declare its 409/,
  ],
  [
    'a code that is nowhere listed',
    ({ paths }) => {
      paths['/v1/dictations'].post['x-problems'] = [];
    },
    /dictation_refused is in no/,
  ],
  [
    'a right that nobody has',
    ({ paths }) => {
      paths[notes].get.security = [{ bearer: ['note:read'] }];
    },
    /needs note:read/,
  ],
];

for (const [what, change, fault] of slips) {
  test(`${what}: the check says so`, (t) => {
    const faults = faultsOf(changed(change));
    t.true(
      faults.some((line) => fault.test(line)),
      `${fault} is not among:\n${faults.join('\n')}`,
    );
  });
}
