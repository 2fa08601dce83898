import { migrate } from '../../../src/index.ts';

await migrate(new URL('../migrations/', import.meta.url), process.env);
