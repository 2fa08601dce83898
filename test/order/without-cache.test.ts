/**
 * The shipments' tests once more, with a worker that keeps no workflow in memory: it replays the run from the start for
 * each of its tasks, so that a workflow which would not come the same way twice fails. `npm run prove` does so with all.
 */
process.env.MAX_CACHED_WORKFLOWS = '0';
await import('./shipments.test.ts');
