import { pathToFileURL } from 'node:url';
import test from 'ava';
import { fileFaults, kebabCase } from '../bin/contract-rules/files.ts';
import { sharedPaths } from '../bin/contract-rules/paths.ts';
import { changed } from './change-contract.ts';

const notes = '/v1/notes';

test('an operation without a right, or with two, is not even loaded', (t) => {
  t.throws(() => changed(({ paths }) => delete paths[notes].get.security), { message: /names no right/ });
  const two = [{ bearer: ['notes:read', 'notes:write'] }];
  t.throws(
    () =>
      changed(({ paths }) => {
        paths[notes].get.security = two;
      }),
    { message: /exactly one right/ },
  );
});

test('a path that two services publish is found, whatever its parameters are called', (t) => {
  const first = changed(() => {});
  const second = changed(({ paths }) => {
    const item = paths['/v1/notes/{noteId}'];
    for (const path of Object.keys(paths)) delete paths[path];
    paths['/v1/notes/{id}'] = { get: { ...item.get, operationId: 'getOther' } };
  });
  t.deepEqual(sharedPaths(new Map([['a-service', first]])), []);
  const faults = sharedPaths(
    new Map([
      ['a-service', first],
      ['b-service', second],
    ]),
  );
  t.deepEqual(faults, ['b-service: publishes /v1/notes/{}, as a-service does']);
});

test('an operation has a file of its name', (t) => {
  t.is(kebabCase('createOrderProcess'), 'create-order-process');
  const faults = fileFaults(
    changed(() => {}),
    pathToFileURL('/nowhere/'),
  );
  t.true(faults.includes('src/operations/create-note.ts is missing'));
  t.false(faults.some((fault) => fault.includes('list-events')));
});
