import test from 'ava';
import { startNoteService } from './start-note-service.ts';
import { reply, startScribe } from './start-scribe.ts';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

const spansOf = (body: string): Span[] =>
  JSON.parse(body).resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
    scopeSpans.flatMap(({ spans }) => spans),
  );

test('with an endpoint configured, spans of request, SQL and delivery are sent before the process ends', async (t) => {
  const collector = await startScribe();
  collector.answer = (response) => reply(response, 200, {});
  t.teardown(() => collector.stop());
  const service = await startNoteService({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  t.teardown(() => service.stop());
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
  await service.tenant().post('/v1/notes', { text: 'spanned' }, { headers });
  await new Promise((resolve) => setTimeout(resolve, 500));
  t.is(await service.process.end('SIGTERM'), 0);

  t.deepEqual([...new Set(collector.heard.map(({ method, path }) => `${method} ${path}`))], ['POST /v1/traces']);
  const resources = collector.heard.flatMap(({ body }) => JSON.parse(body).resourceSpans);
  const spans = collector.heard.flatMap(({ body }) => spansOf(body));
  const mine = spans.filter(({ traceId }) => traceId === trace);
  const request = mine.find(({ name }) => name === 'createNote');
  t.is(request?.parentSpanId, 'b7ad6b7169203331');
  const sql = mine.filter(({ name }) => name === 'sql');
  t.true(sql.some(({ parentSpanId }) => parentSpanId === request?.spanId));
  t.true(mine.some(({ name }) => name === 'deliver remember'));
  t.false(JSON.stringify(sql).includes('spanned'), 'statements carry no values');
  const name = resources.flatMap(({ resource }) => resource.attributes).find(({ key }) => key === 'service.name');
  t.is(name?.value.stringValue, 'note-service');
});

test('a request that names no trace begins one, whose first span has no parent', async (t) => {
  const collector = await startScribe();
  collector.answer = (response) => reply(response, 200, {});
  t.teardown(() => collector.stop());
  const service = await startNoteService({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  t.teardown(() => service.stop());
  await service.tenant().post('/v1/notes', { text: 'unnamed' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  t.is(await service.process.end('SIGTERM'), 0);

  const spans = collector.heard.flatMap(({ body }) => spansOf(body));
  const request = spans.find(({ name }) => name === 'createNote');
  t.falsy(request?.parentSpanId);
  const delivery = spans.find(({ name }) => name === 'deliver remember');
  t.is(delivery?.traceId, request?.traceId);
  t.is(delivery?.parentSpanId, request?.spanId);
});
