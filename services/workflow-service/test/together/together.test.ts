import { runTogether } from '@beaver/kit/testing';

await runTogether(new URL('../', import.meta.url));
