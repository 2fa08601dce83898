import test from 'ava';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

async function noteOf(text: string) {
  const shop = service.tenant();
  const { body } = await shop.post('/v1/notes', { text });
  return { shop, path: `/v1/notes/${body.id}` };
}

test('an object comes with its version as ETag, and is not sent again to who has it', async (t) => {
  const { shop, path } = await noteOf('read');
  const first = await shop.get(path);
  t.is(first.headers.get('etag'), '"1"');
  for (const known of ['"1"', 'W/"1"', '"0", "1"']) {
    const again = await shop.get(path, { headers: { 'if-none-match': known } });
    t.is(again.status, 304, known);
    t.is(again.body, '');
    t.is(again.headers.get('etag'), '"1"');
  }
  t.is((await shop.get(path, { headers: { 'if-none-match': '"2"' } })).status, 200);
});

test('a write names the version it was made for', async (t) => {
  const { shop, path } = await noteOf('first');
  const missing = await shop.patch(path, { text: 'second' });
  t.is(missing.status, 428);
  t.is(missing.body.code, 'precondition_required');

  const done = await shop.patch(path, { text: 'second' }, { ifMatch: 1 });
  t.is(done.status, 200);
  t.is(done.headers.get('etag'), '"2"');
  t.is(done.body.version, 2);

  const stale = await shop.patch(path, { text: 'third' }, { ifMatch: 1 });
  t.is(stale.status, 412);
  t.is(stale.body.code, 'version_mismatch');
  t.is((await shop.get(path)).body.text, 'second');
  t.is((await shop.patch(path, { text: 'third' }, { ifMatch: '*' })).status, 200);
  t.is((await shop.patch(path, { text: 'fourth' }, { ifMatch: 'W/"3"' })).status, 200);
});

test('of 20 writes for the same version one is taken', async (t) => {
  const { shop, path } = await noteOf('contested');
  const writes = Array.from({ length: 20 }, (_, index) => shop.patch(path, { text: `by ${index}` }, { ifMatch: 1 }));
  const statuses = (await Promise.all(writes)).map(({ status }) => status).sort();
  t.deepEqual(statuses, [200, ...Array(19).fill(412)]);
  t.is((await shop.get(path)).body.version, 2);
});
