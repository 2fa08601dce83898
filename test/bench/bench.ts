/** Measures the system against its own limits: `npm run bench`. Prints tables in Markdown; judges nothing. */
import { Bench } from './context.ts';
import { quietness } from './observe.ts';
import { help, parseOptions } from './options.ts';
import { commit, table, writeTable } from './report.ts';
import { accepted } from './sections/accepted.ts';
import { catalog } from './sections/catalog.ts';
import { flat } from './sections/flat.ts';
import { history } from './sections/history.ts';
import { install } from './sections/install.ts';
import { orders } from './sections/orders.ts';
import { start } from './sections/start.ts';
import { statements } from './sections/statements.ts';

/** In this order: `start` wants the machine for itself, and `flat` leaves much behind. */
const sections = { start, catalog, orders, accepted, history, statements, flat, install };

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort());
process.on('disconnect', () => abort.abort());
const options = parseOptions(process.argv.slice(2));
if (options === undefined) {
  process.stdout.write(help);
  process.exit();
}
const unknown = options.only.filter((name) => !(name in sections));
if (unknown.length > 0) throw new Error(`There is no section ${unknown.join(', ')}. ${help}`);

const bench = new Bench(options, abort);
try {
  for (const [name, measure] of Object.entries(sections)) {
    const wanted = options.only.length > 0 ? options.only.includes(name) : name !== 'install' || options.install;
    if (!wanted) continue;
    const { rows, notes = [] } = await measure(bench);
    const when = `${commit()}, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.`;
    const text = table(rows, [...notes, `${when} ${quietness(bench.takeOthers())}`]);
    process.stdout.write(`\n## ${name}\n\n${text}\n`);
    if (options.write) writeTable(name, text);
  }
} finally {
  await bench.close();
}
process.exit();
