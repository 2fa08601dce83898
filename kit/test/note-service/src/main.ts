import { run } from '../../../src/index.ts';
import { defineApp } from './app.ts';

await run(() => defineApp(process.env));
