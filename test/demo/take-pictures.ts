/**
 * `npm run pictures`: what an operator sees of the store that the last `npm run demo` made, for docs/pictures. Looks at the
 * Web UI with the machine's own Chromium and downloads none.
 */
import { join } from 'node:path';
import { readEndpoints, repository } from '@beaver/temporal/dev';
import { searchAttributes } from '@beaver/workflows/contract';
import { Client, Connection, type WorkflowExecutionInfo } from '@temporalio/client';
import { chromium, type Locator, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const { tenantId, stage, waitingFor, dueAt, attention, amount, orderNumber } = searchAttributes;
const columns = ['Status', orderNumber, stage, waitingFor, dueAt, attention, amount, 'Workflow ID'];
/** The navigation lies around it, which the pictures leave out. */
const content = { x: 256, y: 48, width: 1400, height: 820 };
/** Rows and bars come bit by bit, and nothing tells when the last is there. */
const SETTLED_MS = 1_500;
const MARGIN = 24;

try {
  await takePictures();
} catch (error) {
  process.stderr.write(`No pictures: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function takePictures(): Promise<void> {
  const { temporal } = readEndpoints(join(repository, '.beaver', 'endpoints.json'));
  await using opened = new AsyncDisposableStack();
  const browser = await chromium.launch({ executablePath: findChromium(process.env), args: ['--no-sandbox'] });
  opened.defer(() => browser.close());
  const connection = await Connection.connect({ address: temporal.address });
  opened.defer(() => connection.close());
  const client = new Client({ connection, namespace: temporal.namespace });
  const page = await browser.newPage({ viewport: { width: 1656, height: 868 }, colorScheme: 'light' });
  await chooseColumns(page, temporal.namespace);

  const store = await newestStore(client);
  const workflows = `${temporal.ui}/namespaces/${temporal.namespace}/workflows`;
  const pageOf = ({ workflowId, runId }: WorkflowExecutionInfo, tab: string) =>
    `${workflows}/${encodeURIComponent(workflowId)}/${runId}/${tab}`;
  const newest = (condition: string) => newestOf(client, `${store} AND ${condition}`);

  await take(page, 'orders', `${workflows}?query=${encodeURIComponent(store)}`, page.getByText('RUNNING').nth(2));
  const currentDetails = page.frameLocator('iframe').last().getByText('Waits for');
  for (const [name, wait] of [
    ['waits-for-shipment', 'shipment'],
    ['waits-for-3-d-secure', 'authentication'],
  ] as const)
    await take(page, name, pageOf(await newest(`${waitingFor}="${wait}"`), 'user-metadata'), currentDetails);
  const completed = await newest(`${stage}="completed" AND HistoryLength > 40`);
  await take(
    page,
    'completed',
    pageOf(completed, 'timeline'),
    page.getByText('extendReservation').last(),
    page.getByText('Timeline').last(),
  );
}

/** The Web UI keeps them in the browser. */
async function chooseColumns(page: Page, namespace: string): Promise<void> {
  await page.addInitScript(
    (value) => localStorage.setItem('namespace-workflow-table-columns', value),
    JSON.stringify({ [namespace]: columns.map((label) => ({ label })) }),
  );
}

/**
 * @param shown what is there when the page is complete
 * @param top where the picture begins
 */
async function take(page: Page, name: string, url: string, shown: Locator, top?: Locator): Promise<void> {
  await page.goto(url);
  await shown.waitFor();
  await shown.scrollIntoViewIfNeeded();
  await page.waitForTimeout(SETTLED_MS);
  const box = await top?.boundingBox();
  const y = box ? box.y - MARGIN : content.y;
  const height = content.y + content.height - y;
  await page.screenshot({ path: join(repository, 'docs', 'pictures', `${name}.png`), clip: { ...content, y, height } });
  process.stdout.write(`docs/pictures/${name}.png\n`);
}

/** A condition on whom the newest process belongs to. */
async function newestStore(client: Client): Promise<string> {
  const { workflowId } = await newestOf(client, `${stage} IS NOT NULL`);
  return `${tenantId}="${workflowId.split('/')[0]}"`;
}

async function newestOf(client: Client, query: string): Promise<WorkflowExecutionInfo> {
  for await (const found of client.workflow.list({ query })) return found;
  throw new Error(`no process has ${query}. Make some: npm run demo`);
}
