import { migrate } from '@beaver/kit';

await migrate(new URL('../migrations/', import.meta.url), process.env);
